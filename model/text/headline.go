package text

import "strings"

// Repeats reports whether a paragraph that a text begins with is the headline again: some records have it in the text as
// well. Some take the first hundred characters of the text for one; then a paragraph that ends like a sentence is none.
func Repeats(headline, paragraph string) bool {
	h, p := Fold(Line(headline)), Fold(Line(paragraph))
	return p != "" && (h == p || strings.HasPrefix(h, p) && !strings.HasSuffix(p, "."))
}
