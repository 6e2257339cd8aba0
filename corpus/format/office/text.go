package office

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"lineup/corpus/format/markup"
	"lineup/corpus/format/xmltree"
)

// role is the role of an element in a document's text.
type role int

// The roles.
const (
	paragraph role = 1 + iota
	textual        // contains text, in dialects where not everything in a paragraph is text
	tab
	lineBreak
	blanks   // some spaces, as many as its attribute "c" gives
	unbroken // a non-breaking hyphen
	left     // not part of the text: deletions, comments, field codes
)

// dialect is a way of writing a document in XML.
type dialect struct {
	roles map[string]role
	// marked reports whether text is in elements of its own, beside numbers that give the position
	// of pictures.
	marked bool
	// folded reports whether any white space counts as one blank, as in a page.
	folded bool
}

// wordML returns the dialect of Word, including 2003, and of documents with all parts in one file.
func wordML() dialect {
	return dialect{marked: true, roles: roles(map[role]string{
		paragraph: "w:p", textual: "w:t m:t", tab: "w:tab w:ptab", lineBreak: "w:br w:cr", unbroken: "w:noBreakHyphen",
		left: "w:del w:moveFrom w:instrText w:delText w:delInstrText mc:Fallback w:rt w:pPr w:rPr w:sdtPr w:sdtEndPr w:sectPr w:tblPr " +
			"w:footnote w:endnote w:footnotes w:endnotes w:comments w:hdr w:ftr w:glossaryDocument w:styles",
	})}
}

// openML returns the dialect of LibreOffice.
func openML() dialect {
	return dialect{folded: true, roles: roles(map[role]string{
		paragraph: "text:p text:h", tab: "text:tab", lineBreak: "text:line-break", blanks: "text:s",
		left: "text:tracked-changes office:annotation text:note office:forms text:sequence-decls text:table-of-content text:ruby-text text:script " +
			"svg:title svg:desc office:binary-data office:meta office:settings office:styles office:automatic-styles office:master-styles",
	})}
}

func roles(names map[role]string) map[string]role {
	out := map[string]role{}
	for r, list := range names {
		for name := range strings.FieldsSeq(list) {
			out[name] = r
		}
	}
	return out
}

// maxBoxes limits how deep paragraphs may nest.
const maxBoxes = 20

// flow extracts the text of a document's XML, element by element.
type flow struct {
	dialect

	out     strings.Builder
	open    []*strings.Builder // the open paragraphs: a text box is inside another
	boxes   []string           // the text of boxes, written after their paragraph
	carried string             // text of a paragraph whose end was deleted
	depth   int
	hidden  int    // depth of the element being skipped, 0 for none
	within  string // its name
	texting bool   // what follows is text
	joins   bool   // the paragraph continues in the next: its end was deleted, or it is an initial
}

// paragraphs returns the text of a document's XML, with a blank line between paragraphs. A text box
// follows the paragraph that contains it. Tracked deletions are left out, and so is hidden text.
func paragraphs(s string, by dialect) (string, error) {
	if xmltree.Overfull(s) {
		return "", xmltree.ErrAttributes
	}
	d := xml.NewDecoder(strings.NewReader(s))
	d.Strict = false
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	f := flow{dialect: by}
	for {
		t, err := d.RawToken()
		if err != nil {
			for len(f.open) > 0 {
				f.close()
			}
			f.write(f.carried)
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return f.out.String(), err
		}
		switch t := t.(type) {
		case xml.StartElement:
			f.start(xmltree.FullName(t.Name), t.Attr)
		case xml.EndElement:
			f.end(xmltree.FullName(t.Name))
		case xml.CharData:
			f.text(t)
		}
	}
}

func (f *flow) start(name string, attrs []xml.Attr) {
	if f.depth++; f.hidden > 0 {
		f.aboutHidden(name, attrs)
		return
	}
	switch f.roles[name] {
	case paragraph:
		if len(f.open) < maxBoxes {
			f.open = append(f.open, &strings.Builder{})
		}
	case textual:
		f.texting = true
	case tab:
		f.put("\t")
	case lineBreak:
		if kind := attrOf(attrs, "type"); kind == "page" || kind == "column" {
			f.put("\n")
		}
		f.put("\n")
	case blanks:
		f.put(" ")
	case unbroken:
		f.put("\u2011")
	case left:
		f.hidden, f.within = f.depth, name
	}
}

// aboutHidden handles properties: that a piece of text is hidden, that it is a placeholder for the
// writer to fill in, that the end of the paragraph was deleted, or that it is a drop cap, the
// initial of the next.
func (f *flow) aboutHidden(name string, attrs []xml.Attr) {
	direct := f.depth == f.hidden+1
	switch {
	case direct && f.within == "w:rPr" && name == "w:vanish" && yes(attrOf(attrs, "val")), direct && f.within == "w:sdtPr" && name == "w:showingPlcHdr":
		f.hidden-- // everything that they are the properties of
		f.within = ""
	case f.within == "w:pPr" && f.depth == f.hidden+2 && name == "w:del",
		direct && f.within == "w:pPr" && name == "w:framePr" && yes(attrOf(attrs, "dropCap")) && attrOf(attrs, "dropCap") != "":
		f.joins = true
	}
}

func (f *flow) end(name string) {
	if f.depth == f.hidden {
		f.hidden = 0
	}
	f.depth = max(f.depth-1, 0)
	if f.hidden > 0 {
		return
	}
	switch f.roles[name] {
	case paragraph:
		f.close()
	case textual:
		f.texting = false
	}
}

// close ends the innermost paragraph.
func (f *flow) close() {
	n := len(f.open) - 1
	if n < 0 {
		return
	}
	s := f.open[n].String()
	f.open = f.open[:n]
	switch {
	case n > 0:
		f.boxes, f.joins = append(f.boxes, s), false
		return
	case f.joins:
		f.carried, f.joins = f.carried+s, false
		return
	}
	f.write(f.carried + s)
	for _, box := range f.boxes {
		f.write(box)
	}
	f.carried, f.boxes = "", f.boxes[:0]
}

// write writes a whole paragraph.
func (f *flow) write(s string) {
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	if f.out.Len() > 0 {
		f.out.WriteString("\n\n")
	}
	f.out.WriteString(s)
}

func (f *flow) text(t []byte) {
	if f.hidden > 0 || len(f.open) == 0 || f.marked && !f.texting {
		return
	}
	s := markup.WithoutSoftHyphens(string(t))
	if f.folded {
		s = folded(s, f.open[len(f.open)-1].String())
	}
	f.put(s)
}

func (f *flow) put(s string) {
	if n := len(f.open); n > 0 {
		_, _ = f.open[n-1].WriteString(s)
	}
}

// folded returns a text with each stretch of white space turned into one blank, and dropped at the
// start if before ends with some.
func folded(s, before string) string {
	if !strings.ContainsAny(s, "\t\n\r") && !strings.Contains(s, "  ") && !strings.HasPrefix(s, " ") {
		return s
	}
	var b strings.Builder
	space := before == "" || strings.ContainsAny(before[len(before)-1:], " \t\n")
	for _, r := range s {
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' {
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// attrOf returns the value of an attribute by its local name, "" if there is none.
func attrOf(attrs []xml.Attr, name string) string {
	for _, a := range attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// yes reports whether a property is on, which is the default.
func yes(v string) bool { return v != "0" && v != "false" && v != "off" && v != "none" }
