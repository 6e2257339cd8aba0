package outline

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/model/text"
)

// TestOutlineOfAnything: the outline of any text has no more tokens than a section and a paragraph.
func TestOutlineOfAnything(t *testing.T) {
	for _, s := range []string{"a ", ",", "\"a ", "— ", "a.\n\n", "’tis "} {
		txt := strings.Repeat(s, 4*longestSection)
		var r Reader
		r.Read(&model.Article{Text: txt, Paragraphs: text.Paragraphs(txt)})
		for r.More() {
			r.Next()
		}
		if n := cap(r.Tokens); n > 2*(longestSection+2*longestParagraph) {
			t.Errorf("%q: room for %d tokens", s, n)
		}
	}
}
