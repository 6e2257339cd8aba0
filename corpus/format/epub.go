package format

import (
	"errors"
	"net/url"
	"path"
	"slices"
	"strings"
)

// epub reads a book, which may be a newspaper: a chapter is an article.
func (p packed) epub() ([]Record, []Fault) {
	container, err := p.xml("META-INF/container.xml")
	if err != nil {
		return nil, []Fault{{What: "broken book: " + err.Error()}}
	}
	root, _ := parseXML(container)
	at := root.find("rootfile").attr("full-path")
	s, err := p.xml(at)
	if err != nil {
		return nil, []Fault{{What: "broken book: " + err.Error()}}
	}
	book, _ := parseXML(s)
	meta := book.find("metadata")
	var recs []Record
	var faults []Fault
	locked := p.locked()
	for n, item := range chapters(book) {
		if item == nil {
			continue
		}
		href := item.attr("href")
		if plain, err := url.PathUnescape(href); err == nil && p.files[path.Join(path.Dir(at), plain)] != nil {
			href = plain
		}
		name := path.Join(path.Dir(at), href)
		if locked[name] {
			faults = append(faults, Fault{Line: n + 1, What: name + ": copy-protected by its seller; not read"})
			continue
		}
		chapter, err := p.read(name)
		if err != nil {
			faults = tell(faults, Fault{Line: n + 1, What: name[:min(len(name), maxShown)] + ": " + err.Error()})
		}
		if errors.Is(err, errBomb) {
			break
		}
		if err != nil {
			continue
		}
		rec, ok := chapterRecord(chapter)
		if !ok {
			continue
		}
		set(&rec.Published, bookDate(meta))
		set(&rec.Language, meta.find("language").words())
		set(&rec.Outlet, meta.find("publisher").words())
		rec.Line, rec.Format = n+1, "EPUB book"
		rec.fromField()
		recs = append(recs, rec)
	}
	if len(recs) == 0 && len(faults) == 0 {
		faults = append(faults, Fault{What: "the book holds no text"})
	}
	return recs, faults
}

// chapters are the items of a book in the order in which they are read, nil for one that is
// no text of it. Some programs write an order that names no item: then it is the items'.
func chapters(book *element) (items []*element) {
	hrefs := map[string]*element{}
	all := book.find("manifest").all("item")
	for _, item := range all {
		hrefs[item.attr("id")] = item
	}
	found := false
	met := map[*element]bool{}
	for _, ref := range book.find("spine").all("itemref") {
		item := hrefs[ref.attr("idref")]
		found = found || item != nil
		if item != nil && (met[item] || strings.Contains(item.attr("properties"), "nav") || ref.attr("linear") == "no") {
			item = nil
		}
		met[item] = true
		items = append(items, item)
	}
	if found {
		return items
	}
	return slices.DeleteFunc(all, func(item *element) bool {
		return item.attr("media-type") != "application/xhtml+xml" || strings.Contains(item.attr("properties"), "nav")
	})
}

// locked are the files of a book that cannot be read without a key. Fonts are scrambled in
// books that can.
func (p packed) locked() map[string]bool {
	s, _ := p.xml("META-INF/encryption.xml")
	root, _ := parseXML(s)
	files := map[string]bool{}
	for _, data := range root.all("EncryptedData") {
		if name, err := url.PathUnescape(data.find("CipherReference").attr("URI")); err == nil {
			files[name] = true
		}
	}
	return files
}

// bookDate is when a book was published: no date of another event, and not the moment when
// a program wrote the file, which it may give for want of one.
func bookDate(meta *element) string {
	written := ""
	for _, m := range meta.all("meta") {
		if m.attr("property") == "dcterms:modified" {
			written = m.words()
		}
	}
	for _, d := range meta.all("date") {
		date := d.words()
		if event := d.attr("event"); event != "" && event != "publication" && event != "original-publication" || strings.HasPrefix(date, "0101-") {
			continue
		}
		if date != written {
			return date
		}
	}
	return ""
}

// leastChapter is how many bytes a chapter must have to be more than a cover, a
// title page or a list.
const leastChapter = 200

// chapterRecord is a chapter as a record; it is none where it is too short.
func chapterRecord(s string) (Record, bool) {
	recs, _ := readPage([]byte(s), "utf-8", usual)
	if len(recs) != 1 || len(recs[0].Text) < leastChapter {
		return Record{}, false
	}
	return recs[0], true
}
