package record

import (
	"fmt"
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/xmltree"
)

// XML is custom XML in which the user has mapped the elements or attributes that hold an article's
// text and its details. An article is the largest element with a single text.
type XML struct{}

// Kind implements intake.Format.
func (XML) Kind() string { return "XML" }

// Claims accepts XML that no other format claims.
func (XML) Claims(_ string, head []byte) bool { return xmltree.RootName(head) != "" }

// Cut emits the file as one part.
func (XML) Cut(in *intake.Input, emit func(intake.Part)) error {
	names := in.FieldNames()
	head, _ := in.Head()
	if !names.IsMapped() {
		return fmt.Errorf("XML of a kind that is not read (its root is %q); say which elements hold what: --map text=ELEMENT,title=ELEMENT, "+
			"or save the article's text", xmltree.RootName(head))
	}
	return in.Part(emit, func(data []byte) (recs []intake.Record, faults []intake.Fault) {
		s, set, fault := xmltree.Decode(data)
		root, err := xmltree.Parse(s)
		if err != nil {
			faults = append(faults, intake.Fault{What: "broken XML: " + err.Error()})
		}
		c := intake.NewClerk(names)
		digest := intake.Sum(data)
		for _, e := range articles(names, root) {
			rec := elementRecord(c, names, e)
			if rec.Line, rec.Charset, rec.SHA256 = 1, set, digest; fault != "" {
				rec.Faults = append(rec.Faults, fault)
			}
			if intake.Blank(rec.Text) {
				faults = intake.Tell(faults, intake.Fault{Line: 1, What: "an element without text", Fields: rec.Fields})
				continue
			}
			recs = append(recs, rec)
		}
		if len(recs)+len(faults) == 0 {
			faults = append(faults, intake.Fault{What: "no element is known to hold the text; say which does: --map text=ELEMENT"})
		}
		return recs, faults
	})
}

// articles returns the largest elements with a single text each, in order.
func articles(names *intake.Names, root *xmltree.Element) (found []*xmltree.Element) {
	var count func(e *xmltree.Element) int
	count = func(e *xmltree.Element) int {
		if isText(names, e) {
			return 1
		}
		n := 0
		var single []*xmltree.Element
		for _, k := range e.Kids {
			m := count(k)
			if n += m; m == 1 && !isText(names, k) {
				single = append(single, k)
			}
		}
		if n > 1 {
			found = append(found, single...)
		}
		return n
	}
	if count(root) == 1 {
		found = append(found, root)
	}
	return found
}

// isText reports whether an element holds an article's text.
func isText(names *intake.Names, e *xmltree.Element) bool {
	return e.Name != "" && names.HoldsText(xmltree.Local(e.Name))
}

// elementRecord reads an article: its elements and attributes, by name.
func elementRecord(c *intake.Clerk, names *intake.Names, article *xmltree.Element) intake.Record {
	f := c.Filler()
	put := func(name, value string) {
		if f.Meet(name, func() string { return value }); !intake.Blank(value) {
			f.Offer(name, func(intake.Use) string { return value })
		}
	}
	article.Walk(func(e *xmltree.Element) bool {
		for _, a := range e.Attrs {
			put(a.Name.Local, a.Value)
		}
		switch {
		case e.Name == "":
		case isText(names, e):
			put(xmltree.Local(e.Name), xmltree.HTML(e))
			return false
		case isLeaf(e):
			put(xmltree.Local(e.Name), e.Words())
		}
		return true
	})
	return f.Record()
}

// isLeaf reports whether an element holds characters only.
func isLeaf(e *xmltree.Element) bool {
	for _, k := range e.Kids {
		if k.Name != "" {
			return false
		}
	}
	return len(e.Kids) > 0 && strings.TrimSpace(e.Raw()) != ""
}
