package mail

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

// letterText is the text of a page that is a message: all of it but what nobody sees, as
// the lines that newsletters have programs show in their lists.
func letterText(page string) string {
	doc, err := markup.Parse(page)
	if err != nil {
		return markup.PlainText(page)
	}
	var w markup.Writer
	w.Node(doc, func(n *html.Node) bool { return n.DataAtom == atom.Title || markup.Concealed(n) })
	return w.String()
}

// unflowed puts the lines of a text together that its writer has broken (RFC 3676): one that
// ends with a blank goes on in the next, if both are quoted as deeply. Where joined says so
// the blank is there for that alone.
func unflowed(s string, joined bool) string {
	var b strings.Builder
	open := -1 // how deeply the line is quoted that goes on, -1 for none
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\r\n")
		rest := strings.TrimLeft(line, ">")
		depth := len(line) - len(rest)
		text := strings.TrimPrefix(rest, " ") // what begins with a blank or a mark has one put before it
		if open >= 0 && open != depth {
			b.WriteByte('\n')
			open = -1
		}
		if open < 0 && depth > 0 {
			b.WriteString(line[:depth] + " ")
		}
		if text == "-- " || !strings.HasSuffix(text, " ") { // a signature's line is no broken one
			b.WriteString(text + "\n")
			open = -1
			continue
		}
		if joined {
			text = text[:len(text)-1]
		}
		b.WriteString(text)
		open = depth
	}
	return b.String()
}
