package pdf

import (
	"strings"
	"testing"

	"lineup/corpus/format/formattest"
	"lineup/corpus/format/intake"
	"lineup/corpus/format/reflow"
)

// Only the library: pdftotext is a separate program.
func FuzzPDF(f *testing.F) {
	formattest.Fuzz(f, "*.pdf", func(b []byte) ([]intake.Record, []intake.Fault) {
		if s, err := pdfText(b); err == nil {
			reflow.Reflow(s)
		}
		return nil, nil
	})
}

func FuzzPDFBlocks(f *testing.F) {
	f.Add("<page><flow><block><line xMin=\"1\" yMin=\"2\" xMax=\"9\" yMax=\"4\"><word>a&amp;</word><word>b-</word></line><line xMin=\"2\"><word>c</word></line></block></flow></page>")
	f.Add(strings.Repeat("<block xMin=\"1\" xMax=\"4\" yMin=\"2\"><line/><line/><line/><line/><word>a</word></block><block xMin=\"6\" xMax=\"9\" yMin=\"NaN\"><line/><line/><line/><line/></block>", 2))
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2*formattest.MaxPatch {
			return
		}
		text, _ := blockText(strings.NewReader(s))
		if len(reflow.Unwrap(text)) > 4*len(s)+16 {
			t.Errorf("%q became %q", s, text)
		}
	})
}
