package format

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// pdftotext tells where on a page every line stands, and which lines stand together in a
// block: a column, or a part of one between gaps. From that paragraphs are known that end
// with a full line, which no width of lines can tell.

// pdfLine is a line of a block. Its edges and height are in points.
type pdfLine struct {
	left, right, height float64
	text                string
}

// blockText is the text of a file as pdftotext -bbox-layout writes it, a form feed between
// pages, a blank line between paragraphs.
func blockText(r io.Reader) (string, error) {
	d := xml.NewDecoder(r)
	d.Strict = false
	d.Entity = xml.HTMLEntity
	var out, word strings.Builder
	var block []pdfLine
	inWord := false
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return out.String(), nil
		}
		if err != nil {
			return out.String(), err
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "block":
				block = block[:0]
			case "line":
				block = append(block, lineAt(t.Attr))
			case "word":
				inWord = true
				word.Reset()
			}
		case xml.CharData:
			if inWord {
				word.Write(t)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "word":
				inWord = false
				if n := len(block); n > 0 {
					block[n-1].text = strings.TrimLeft(block[n-1].text+" "+word.String(), " ")
				}
			case "block":
				writeBlock(&out, block)
			case "page":
				out.WriteByte('\f')
			}
		}
	}
}

func lineAt(attrs []xml.Attr) (l pdfLine) {
	var top, bottom float64
	for _, a := range attrs {
		v, _ := strconv.ParseFloat(a.Value, 64)
		switch a.Name.Local {
		case "xMin":
			l.left = v
		case "xMax":
			l.right = v
		case "yMin":
			top = v
		case "yMax":
			bottom = v
		}
	}
	l.height = bottom - top
	return l
}

// writeBlock writes the lines of a block. A line that is set in begins a paragraph, unless
// the one before is too, and so does one behind a line that ends well before the edge.
func writeBlock(out *strings.Builder, block []pdfLine) {
	if len(block) == 0 {
		return
	}
	left, right := block[0].left, block[0].right
	for _, l := range block {
		left, right = min(left, l.left), max(right, l.right)
	}
	in := func(l pdfLine) bool { return l.left > left+l.height/2 }
	for i, l := range block {
		if i > 0 {
			before := block[i-1]
			out.WriteByte('\n')
			if in(l) && !in(before) || before.right < right-(right-left)/4 {
				out.WriteByte('\n')
			}
		}
		out.WriteString(l.text)
	}
	out.WriteString("\n\n")
}
