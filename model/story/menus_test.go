package story

import (
	"strings"
	"testing"
)

func TestWithoutMenus(t *testing.T) {
	menu := strings.TrimSpace(strings.Repeat("Ostren and Velm Karsova Lower Tarn ", 8))
	tokenizer := newTokenizer()
	for _, tt := range []struct{ name, in, want string }{
		{"prose", "The ferry Marbella Star left Tarn Island.", "The ferry Marbella Star left Tarn Island"},
		{"a menu within prose", "Please choose your country " + menu + " before you go on.", "Please choose your country before you go on"},
		{"a menu alone", menu, ""},
		{"a menu at the start", menu + " is what the form offers.", "what the form offers"},
		{"few names", "Ostren and Velm Karsova won.", "Ostren and Velm Karsova won"},
		{"capitals", strings.Repeat("STAY TUNED ", 20), strings.TrimSpace(strings.Repeat("STAY TUNED ", 20))},
	} {
		a := article("a", "", "", "", tt.in)
		var got []string
		for _, p := range a.Body() {
			for _, w := range wordsOf(a, p, nil) {
				got = append(got, w.Of(a.Text))
			}
			if lexemes := tokenizer.paragraph(p.Of(a.Text), tokenizer.known[1]); len(lexemes) != len(got) {
				t.Errorf("%s: got %d words, want %d", tt.name, len(lexemes), len(got))
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, s, tt.want)
		}
	}
}
