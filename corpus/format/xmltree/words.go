package xmltree

import (
	"strings"

	"lineup/corpus/format/markup"
)

// First returns the words of the first of the kids that is not empty.
func (e *Element) First(names ...string) string {
	for _, name := range names {
		if s := e.Kid(name).Words(); s != "" {
			return s
		}
	}
	return ""
}

// HTML returns the text of an element that holds HTML, escaped or not.
func HTML(e *Element) string {
	var b strings.Builder
	e.html(&b)
	s := b.String()
	if !strings.ContainsAny(s, "<&") {
		return strings.TrimSpace(s)
	}
	return markup.Twice(markup.PlainText(s))
}

// HTMLWords returns the words of a title, which may be HTML too.
func HTMLWords(e *Element) string {
	if e == nil {
		return ""
	}
	return strings.Join(strings.Fields(HTML(e)), " ")
}

// html writes an element's content as HTML. The characters of an element without children are HTML
// already: that is how feeds carry it.
func (e *Element) html(b *strings.Builder) {
	for _, k := range e.Kids {
		if k.Name == "" {
			b.WriteString(k.text)
			continue
		}
		name := Local(k.Name)
		b.WriteString("<" + name + ">")
		k.html(b)
		b.WriteString("</" + name + ">")
	}
}
