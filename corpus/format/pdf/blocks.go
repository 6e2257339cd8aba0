package pdf

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
)

// pdftotext gives the position of every line on a page, and which lines form a block: a column, or
// a part of one between gaps. This reveals paragraphs that end with a full line, which line widths
// alone cannot.

// pdfLine is a line of a block. Its position is in points.
type pdfLine struct {
	box

	first float64 // width of its first word
	words []byte
}

func (l *pdfLine) text() string { return string(l.words) }

// blockText returns the text of a file from the output of pdftotext -bbox-layout, with a form feed
// between pages and a blank line between paragraphs.
func blockText(r io.Reader) (string, error) {
	d := xml.NewDecoder(r)
	d.Strict = false
	d.Entity = xml.HTMLEntity
	var out, word strings.Builder
	var page []pdfBlock
	var at box // of the word
	inWord := false
	for {
		t, err := d.RawToken()
		if err != nil {
			writePage(&out, page)
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return out.String(), err
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "block":
				page = append(page, pdfBlock{box: boxOf(t.Attr)})
			case "line":
				if n := len(page); n > 0 {
					page[n-1].lines = append(page[n-1].lines, pdfLine{box: boxOf(t.Attr)})
				}
			case "word":
				inWord, at = true, boxOf(t.Attr)
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
				if n := len(page); n > 0 {
					page[n-1].add(word.String(), at.right-at.left)
				}
			case "page":
				writePage(&out, page)
				page = nil
				out.WriteByte('\f')
			}
		}
	}
}

// add adds a word to the last line.
func (b *pdfBlock) add(word string, width float64) {
	n := len(b.lines)
	if n == 0 {
		return
	}
	l := &b.lines[n-1]
	if len(l.words) == 0 {
		l.first = width
	} else {
		l.words = append(l.words, ' ')
	}
	l.words = append(l.words, word...)
}

// writePage writes the blocks of a page in reading order.
func writePage(out *strings.Builder, page []pdfBlock) {
	for _, b := range readingOrder(page) {
		writeBlock(out, b.lines)
	}
}

// boxOf returns the box in an element's attributes. If some are missing, they are at least their
// counterparts: a box that ends before it begins would be on both sides of a gap.
func boxOf(attrs []xml.Attr) (b box) {
	for _, a := range attrs {
		v, err := strconv.ParseFloat(a.Value, 64)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			continue
		}
		switch a.Name.Local {
		case "xMin":
			b.left = v
		case "xMax":
			b.right = v
		case "yMin":
			b.top = v
		case "yMax":
			b.bottom = v
		}
	}
	b.right, b.bottom = max(b.left, b.right), max(b.top, b.bottom)
	return b
}

// writeBlock writes the lines of a block. An indented line begins a paragraph, unless the previous
// one is indented too. So does a line whose first word would have fitted in the previous line, if
// that ends a sentence, or ends well before the edge.
func writeBlock(out *strings.Builder, block []pdfLine) {
	if len(block) == 0 {
		return
	}
	left, right := block[0].left, block[0].right
	for _, l := range block {
		left, right = min(left, l.left), max(right, l.right)
	}
	in := func(l pdfLine) bool { return l.left > left+l.height()/2 }
	for i, l := range block {
		if i > 0 {
			before := block[i-1]
			out.WriteByte('\n')
			room := right-before.right > l.first+l.height()/2
			if in(l) && !in(before) || room && (before.right < right-(right-left)/4 || endsSentence(before.text())) {
				out.WriteByte('\n')
			}
		}
		out.Write(l.words)
	}
	out.WriteString("\n\n")
}

// endsSentence reports whether a line ends as sentences do, ignoring quotation marks.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’»“)]")
	return line != "" && strings.ContainsAny(line[len(line)-1:], ".!?:") || strings.HasSuffix(line, "…")
}
