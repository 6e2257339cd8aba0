package quote

import (
	"fmt"
	"strings"
	"testing"

	"lineup/model"
)

// TestSections: in an article of several sections, in many paragraphs or in one, each quote is read once, in
// order and in its paragraph, and people named in the first section are known in the last one.
func TestSections(t *testing.T) {
	for _, between := range []string{"\n\n", " "} {
		var b strings.Builder
		b.WriteString("Mayor Ada Quill spoke on Monday." + between)
		n := 0
		for ; b.Len() < 1_200_000; n++ { // several sections, which end at 65,536 tokens
			fmt.Fprintf(&b, "“The ferry number %d will sail,” Quill said.%s", n, between)
		}
		a := article(strings.TrimSpace(b.String()))
		var sections Reader
		r := sections.Read(a, 0)
		if len(r.Quotes) != n {
			t.Fatalf("%d quotes of %d", len(r.Quotes), n)
		}
		for i := range r.Quotes {
			q := &r.Quotes[i]
			want := fmt.Sprintf("The ferry number %d will sail,", i)
			if got := q.Text(a.Text); got != want {
				t.Fatalf("quote %d is %q", i, got)
			}
			if q.Person == model.None || r.People[q.Person].Name != "Ada Quill" {
				t.Fatalf("quote %d is of %d of %+v", i, q.Person, r.People)
			}
			if p := a.Paragraphs[q.Paragraph]; !p.Overlaps(q.Span()) {
				t.Fatalf("quote %d at %v is not in paragraph %v", i, q.Span(), p)
			}
		}
	}
}
