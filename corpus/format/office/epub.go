package office

import (
	"errors"
	"net/url"
	"path"
	"slices"
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/xmltree"
)

// epub reads a book, which may be a newspaper: each chapter is an article.
func (p packed) epub() ([]intake.Record, []intake.Fault) {
	container, err := p.xml("META-INF/container.xml")
	if err != nil {
		return nil, []intake.Fault{{What: "broken book: " + err.Error()}}
	}
	root, _ := xmltree.Parse(container)
	at := root.Find("rootfile").Attr("full-path")
	s, err := p.xml(at)
	if err != nil {
		return nil, []intake.Fault{{What: "broken book: " + err.Error()}}
	}
	book, _ := xmltree.Parse(s)
	meta := book.Find("metadata")
	var recs []intake.Record
	var faults []intake.Fault
	locked := p.locked()
	for n, item := range chapters(book) {
		if item == nil {
			continue
		}
		href := item.Attr("href")
		if plain, err := url.PathUnescape(href); err == nil && p.files[path.Join(path.Dir(at), plain)] != nil {
			href = plain
		}
		name := path.Join(path.Dir(at), href)
		if locked[name] {
			faults = append(faults, intake.Fault{Line: n + 1, What: name + ": copy-protected by its seller; not read"})
			continue
		}
		chapter, err := p.read(name)
		if err != nil {
			faults = intake.Tell(faults, intake.Fault{Line: n + 1, What: name[:min(len(name), intake.MaxShown)] + ": " + err.Error()})
		}
		if errors.Is(err, intake.ErrBomb) {
			break
		}
		if err != nil {
			continue
		}
		rec, ok := p.chapter(chapter)
		if !ok {
			continue
		}
		intake.Set(&rec.Published, bookDate(meta))
		intake.Set(&rec.Language, meta.Find("language").Words())
		intake.Set(&rec.Outlet, meta.Find("publisher").Words())
		rec.Line, rec.Format = n+1, "EPUB book"
		rec.FromField()
		recs = append(recs, rec)
	}
	if len(recs) == 0 && len(faults) == 0 {
		faults = append(faults, intake.Fault{What: "the book holds no text"})
	}
	return recs, faults
}

// chapters returns the items of a book in reading order, nil for an item that is not part of the
// text. Some programs write an order that names no item: the items' own order is used then.
func chapters(book *xmltree.Element) (items []*xmltree.Element) {
	hrefs := map[string]*xmltree.Element{}
	all := book.Find("manifest").All("item")
	for _, item := range all {
		hrefs[item.Attr("id")] = item
	}
	found := false
	met := map[*xmltree.Element]bool{}
	for _, ref := range book.Find("spine").All("itemref") {
		item := hrefs[ref.Attr("idref")]
		found = found || item != nil
		if item != nil && (met[item] || strings.Contains(item.Attr("properties"), "nav") || ref.Attr("linear") == "no") {
			item = nil
		}
		met[item] = true
		items = append(items, item)
	}
	if found {
		return items
	}
	return slices.DeleteFunc(all, func(item *xmltree.Element) bool {
		return item.Attr("media-type") != "application/xhtml+xml" || strings.Contains(item.Attr("properties"), "nav")
	})
}

// locked returns the files of a book that cannot be read without a key. Readable books may have
// scrambled fonts.
func (p packed) locked() map[string]bool {
	s, _ := p.xml("META-INF/encryption.xml")
	root, _ := xmltree.Parse(s)
	files := map[string]bool{}
	for _, data := range root.All("EncryptedData") {
		if name, err := url.PathUnescape(data.Find("CipherReference").Attr("URI")); err == nil {
			files[name] = true
		}
	}
	return files
}

// bookDate returns a book's date of publication: not the date of another event, nor the time of
// writing the file, which some programs give instead.
func bookDate(meta *xmltree.Element) string {
	written := ""
	for _, m := range meta.All("meta") {
		if m.Attr("property") == "dcterms:modified" {
			written = m.Words()
		}
	}
	for _, d := range meta.All("date") {
		date := d.Words()
		if event := d.Attr("event"); event != "" && event != "publication" && event != "original-publication" || strings.HasPrefix(date, "0101-") {
			continue
		}
		if date != written {
			return date
		}
	}
	return ""
}

// leastChapter is the minimum length of a chapter in bytes: anything shorter is a cover, a title
// page or a list.
const leastChapter = 200

// chapter returns a chapter as a record; ok is false if it is too short.
func (p packed) chapter(s string) (intake.Record, bool) {
	recs, _ := p.Pages([]byte(s), "utf-8", intake.UsualNames())
	if len(recs) != 1 || len(recs[0].Text) < leastChapter {
		return intake.Record{}, false
	}
	return recs[0], true
}
