package likeness

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
)

func TestIntroductions(t *testing.T) {
	for in, want := range map[string]string{
		"Ada Quill, a spokeswoman for the port, which runs the ferries, said no.": "Ada Quill, a spokeswoman for the port, which runs the ferries",
		"“No,” said Ada Quill, minister for roads.":                               "Ada Quill, minister for roads",
		"In the council of Port Selby, a harbour town, nobody knew.":              "Port Selby, a harbour town",
		"Ada Quill, Ivo Brand and Bo Hallam left.":                                "",
		"Quill, who is ill, left.":                                                "",
		"Ada Quill said no":                                                       "",
		", ,":                                                                     "",
	} {
		s := Sentence{Text: in, Span: model.Span{End: len(in)}}
		var got []string
		for _, p := range introductions(&s) {
			got = append(got, p.Of(in))
		}
		if d := cmp.Diff(want, strings.Join(got, "|")); d != "" {
			t.Errorf("%s (-want +got):\n%s", in, d)
		}
	}
}

// TestOnlyNames compares sentences that introduce one person and report different things, and two that report the
// same thing about them.
func TestOnlyNames(t *testing.T) {
	const filler = "\nThe weather was fine.\nNobody came to the fair in Tarn."
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{
			"Ada Quill, a spokeswoman for the Selby harbour board, travelled to Holm on Monday.",
			"“We have no money left,” said Ada Quill, spokeswoman for the Selby harbour board.", true,
		},
		{
			"Ada Quill, a spokeswoman for the Selby harbour board, said the ferry would sail again on Friday.",
			"The ferry sails again this Friday, said Ada Quill, a spokeswoman for the Selby harbour board.", false,
		},
	} {
		p := Find(sentencesOf(tt.a+filler, tt.b+filler))
		i := p.find(0, 3)
		if i < 0 || p.OnlyNames(i) != tt.want {
			t.Errorf("pair %d of %q and %q: want %v", i, tt.a, tt.b, tt.want)
		}
	}
}

func FuzzIntroductions(f *testing.F) {
	f.Add("Ada Quill, a spokeswoman, who said no")
	f.Add("É É,é,a,,")
	f.Fuzz(func(t *testing.T, in string) {
		s := Sentence{Text: in, Span: model.Span{End: len(in)}}
		at := 0
		for _, p := range introductions(&s) {
			if p.Start < 0 || p.End > len(in) || p.Start >= p.End || p.End < at {
				t.Fatalf("%q: %v after %d", in, p, at)
			}
			at = p.End
		}
	})
}
