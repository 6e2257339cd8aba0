package outline

import "strings"

// Texts that come as Markdown keep its signs. These surround words and are none: emphasised or linked text
// reads as if they were not there.

// emphasis reports whether the signs from i to end, in a text that ends at to, set off words:
// “We won,” said **Ann Lee**. Signs with a space on both sides are a bullet or an ornament.
func emphasis(text string, i, end, to int) bool {
	const most = 3 // signs
	space := func(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }
	before := i > 0 && !space(text[i-1])
	after := end < to && !space(text[end])
	return end-i <= most && before != after
}

// linkEnd returns the end of the link that "[" at i opens, 0 if it opens none: [Ann Lee](https://...).
func (s *scanner) linkEnd(i, to int) int {
	const most = 200 // bytes of words
	k := strings.IndexByte(s.text[i:min(to, i+most)], ']')
	if k < 0 || linked(s.text[i+k:to]) == 0 {
		return 0
	}
	return i + k
}

// linked returns the length of "](https://...)" at the start of a text, 0 for none.
func linked(text string) int {
	const most = 1000 // bytes of an address
	rest, ok := strings.CutPrefix(text, "](")
	if !ok || rest == "" || !strings.HasPrefix(rest, "http") && !strings.HasPrefix(rest, "/") && !strings.HasPrefix(rest, "#") {
		return 0
	}
	k := strings.IndexByte(rest[:min(len(rest), most)], ')')
	if k < 0 || strings.ContainsAny(rest[:k], " \n\t") {
		return 0
	}
	return len("](") + k + len(")")
}
