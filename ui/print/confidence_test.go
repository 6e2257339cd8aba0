package print

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/ui/safe"
)

// TestConfidence checks that a blank speaker has no confidence, and that a name more likely wrong than right is data
// in JSON and CSV, but "may be" in formats for people.
func TestConfidence(t *testing.T) {
	c := harbour(t)
	c.Quotes[0].Confidence = .31
	c.Quotes[1].Speaker = model.None
	for format, want := range map[Format][]string{
		JSONL:    {`"speaker":"Ilse Tarn"`, `"confidence":0.31,`, `"speaker":""`, `"confidence":null,`},
		CSV:      {",Ilse Tarn,", ",0.31,", "1,,"},
		Text:     {"may be Ilse Tarn", "quote, speaker cue 0.31", "speaker unknown"},
		Markdown: {"may be Ilse Tarn"},
	} {
		var b safe.Builder
		if err := Write(&b, Quotes(c, false), Options{Format: format}); err != nil {
			t.Fatal(err)
		}
		got := b.Done().String()
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%v lacks %q:\n%s", format, w, got)
			}
		}
		if strings.Contains(got, "0.96") {
			t.Errorf("%v gives a confidence without a speaker:\n%s", format, got)
		}
	}
}
