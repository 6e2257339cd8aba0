package format

import (
	"fmt"
	"strings"
)

// ownXML is XML of somebody's own making, in which the user has named the elements, or
// attributes, that hold an article's text and what belongs to it. An article is the largest
// element that holds one text.
type ownXML struct{}

// Kind names it.
func (ownXML) Kind() string { return "XML" }

// Claims takes XML that no other format does.
func (ownXML) Claims(_ string, head []byte) bool { return rootName(head) != "" }

// Cut emits the file as one part.
func (ownXML) Cut(in *Input, emit func(Part)) error {
	names := in.names()
	head, _ := in.Head()
	if !names.mapped {
		return fmt.Errorf("XML of a kind that is not read (its root is %q); say which elements hold what: --map text=ELEMENT,title=ELEMENT, "+
			"or save the article's text", rootName(head))
	}
	return in.part(emit, func(data []byte) (recs []Record, faults []Fault) {
		s, set, fault := xmlText(data)
		root, err := parseXML(s)
		if err != nil {
			faults = append(faults, Fault{What: "broken XML: " + err.Error()})
		}
		c := newClerk(names)
		digest := sum(data)
		for _, e := range c.articles(root) {
			rec := c.element(e)
			if rec.Line, rec.Charset, rec.SHA256 = 1, set, digest; fault != "" {
				rec.Faults = append(rec.Faults, fault)
			}
			if blank(rec.Text) {
				faults = tell(faults, Fault{Line: 1, What: "an element without text", Fields: rec.Fields})
				continue
			}
			recs = append(recs, rec)
		}
		if len(recs)+len(faults) == 0 {
			faults = append(faults, Fault{What: "no element is known to hold the text; say which does: --map text=ELEMENT"})
		}
		return recs, faults
	})
}

// articles are the largest elements that hold one text each, in order.
func (c *clerk) articles(root *element) (found []*element) {
	var count func(e *element) int
	count = func(e *element) int {
		if c.isText(e) {
			return 1
		}
		n := 0
		var single []*element
		for _, k := range e.kids {
			m := count(k)
			if n += m; m == 1 && !c.isText(k) {
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

// isText says that an element is one that holds an article's text.
func (c *clerk) isText(e *element) bool {
	for _, u := range c.names.uses[FoldName(local(e.name))] {
		if e.name != "" && (u.slot == slotText || u.slot == slotLead) && u.form != listed {
			return true
		}
	}
	return false
}

// element reads an article: the elements and attributes in it, by their names.
func (c *clerk) element(article *element) Record {
	f := c.filler()
	put := func(name, value string) {
		if f.met.meet(name, func() string { return value }); blank(value) {
			return
		}
		for _, u := range c.names.uses[FoldName(name)] {
			if f.wants(u, 0) {
				f.put(u, 0, value)
			}
		}
	}
	article.walk(func(e *element) bool {
		for _, a := range e.attrs {
			put(a.Name.Local, a.Value)
		}
		switch {
		case e.name == "":
		case c.isText(e):
			put(local(e.name), markupText(e))
			return false
		case e.leaf():
			put(local(e.name), e.words())
		}
		return true
	})
	return f.record()
}

// leaf says that an element holds characters only.
func (e *element) leaf() bool {
	for _, k := range e.kids {
		if k.name != "" {
			return false
		}
	}
	return len(e.kids) > 0 && strings.TrimSpace(e.raw()) != ""
}
