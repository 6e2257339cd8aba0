package mail

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

// letterText returns the text of a page that is a message: all of it except what nobody sees, such
// as the preview lines of newsletters.
func letterText(page string) string {
	doc, err := markup.Parse(page)
	if err != nil {
		return markup.PlainText(page)
	}
	var w markup.Writer
	w.Node(doc, func(n *html.Node) bool { return n.DataAtom == atom.Title || markup.Concealed(n) })
	return w.String()
}

// unflowed joins the lines of a text broken by its writer's program (RFC 3676): a line that ends
// with a blank continues in the next if both are quoted as deeply. If joined is set, the blank is
// only a mark and not part of the text.
func unflowed(s string, joined bool) string {
	var b strings.Builder
	open := -1 // quotation depth of the line that continues, -1 for none
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\r\n")
		rest := strings.TrimLeft(line, ">")
		depth := len(line) - len(rest)
		text := strings.TrimPrefix(rest, " ") // a blank is added before lines that begin with a blank or a mark
		if open >= 0 && open != depth {
			b.WriteByte('\n')
			open = -1
		}
		if open < 0 && depth > 0 {
			b.WriteString(line[:depth] + " ")
		}
		if text == "-- " || !strings.HasSuffix(text, " ") { // a signature's separator does not continue
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
