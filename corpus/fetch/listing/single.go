package listing

import (
	"slices"
	"strings"
)

// Single returns a file with one item of a feed, cut out as received, inside everything that the
// feed says about itself; ext is the file's extension. data is nil if the feed says too much about
// itself.
func (l *List) Single(it Item) (data []byte, ext string) {
	const longest = 256 << 10 // bytes that the feed says about itself, repeated in each file
	if it.raw != "" {
		if len(l.outer) > longest {
			return nil, ""
		}
		open := strings.TrimSuffix(l.outer, "}")
		if open != "{" {
			open += ","
		}
		return []byte(open + `"items":[` + it.raw + "]}"), ".json"
	}
	if l.head > longest {
		return nil, ""
	}
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	b.WriteString(withoutDeclaration(l.text[:l.head]))
	b.WriteString(l.text[it.from:it.to])
	for _, name := range slices.Backward(l.open) {
		b.WriteString("\n</" + name + ">")
	}
	b.WriteByte('\n')
	return []byte(b.String()), ".xml"
}

// withoutDeclaration removes the XML declaration, which names the original character set.
func withoutDeclaration(s string) string {
	if t := strings.TrimLeft(s, " \t\r\n"); strings.HasPrefix(t, "<?xml") {
		if _, rest, ok := strings.Cut(t, "?>"); ok {
			return strings.TrimLeft(rest, "\r\n")
		}
	}
	return s
}
