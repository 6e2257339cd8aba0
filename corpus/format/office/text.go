package office

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"lineup/corpus/format/markup"
	"lineup/corpus/format/xmltree"
)

// role is what an element of a document is to its text.
type role int

// The roles.
const (
	paragraph role = 1 + iota
	textual        // what stands in it is text, where not everything in a paragraph is
	tab
	lineBreak
	blanks   // some spaces, as many as its attribute "c" says
	unbroken // a hyphen that no line ends with
	left     // not part of the text: what was deleted, a comment, a field's code
)

// dialect is a way to write a document down in XML.
type dialect struct {
	roles map[string]role
	// marked reports whether text stands in elements of its own, and numbers, which say where a
	// picture goes, beside them.
	marked bool
	// folded reports whether any white space is one blank, as in a page.
	folded bool
}

// wordML is that of Word, also of 2003 and where all parts of a document are in one file.
func wordML() dialect {
	return dialect{marked: true, roles: roles(map[role]string{
		paragraph: "w:p", textual: "w:t m:t", tab: "w:tab w:ptab", lineBreak: "w:br w:cr", unbroken: "w:noBreakHyphen",
		left: "w:del w:moveFrom w:instrText w:delText w:delInstrText mc:Fallback w:rt w:pPr w:rPr w:sdtPr w:sdtEndPr w:sectPr w:tblPr " +
			"w:footnote w:endnote w:footnotes w:endnotes w:comments w:hdr w:ftr w:glossaryDocument w:styles",
	})}
}

// openML is that of LibreOffice.
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

// maxBoxes bounds how deep paragraphs may stand in one another.
const maxBoxes = 20

// flow makes text of a document's XML, element by element.
type flow struct {
	dialect

	out     strings.Builder
	open    []*strings.Builder // the paragraphs that have begun: a text box stands in one
	boxes   []string           // the text of boxes; it goes behind the paragraph they are in
	carried string             // of a paragraph whose end was deleted
	depth   int
	hidden  int    // the depth of the element that is left out with all in it, 0 for none
	within  string // its name
	texting bool   // what comes is text
	joins   bool   // the paragraph goes on in the next: its end was deleted, or it is an initial
}

// paragraphs is the text of a document's XML, a blank line between paragraphs. What stands
// in a text box is a paragraph behind the one that the box is in. Of what changed what was
// taken out is left out, and so is what the writer has hidden.
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

// aboutHidden heeds what properties say, which are no text themselves: that a piece of text
// is hidden, that it asks the reader to write something there, that the end of the
// paragraph was deleted, or that it is the initial of the next, set large in a frame.
func (f *flow) aboutHidden(name string, attrs []xml.Attr) {
	direct := f.depth == f.hidden+1
	switch {
	case direct && f.within == "w:rPr" && name == "w:vanish" && yes(attrOf(attrs, "val")), direct && f.within == "w:sdtPr" && name == "w:showingPlcHdr":
		f.hidden-- // all that they are the properties of
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

// folded is a text with every stretch of white space made one blank, and none where there
// is some at the end of what stands before.
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

// attrOf is the value of an attribute by its local name, "" for none.
func attrOf(attrs []xml.Attr, name string) string {
	for _, a := range attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// yes reports whether a property holds: it does where nothing else is said.
func yes(v string) bool { return v != "0" && v != "false" && v != "off" && v != "none" }
