package office

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/xmltree"
)

// Office documents are ZIP archives of XML files: DOCX, ODT and EPUB. The files in an archive show
// which it is.

// maxOffice limits the XML read from a document, in bytes, maxDocumentFiles the files in it.
const (
	maxOffice        = 64 << 20
	maxDocumentFiles = 10_000
)

// Reader reads documents that are archives, with the readers it needs for their content.
type Reader struct {
	Exports intake.Exports
	Pages   intake.Pages
	Letters intake.Letters
}

// Open reads an archive that is a document; ok is false for any other archive.
func (d Reader) Open(z *zip.Reader, inflate func(io.Reader) io.Reader) (read func() ([]intake.Record, []intake.Fault), ok bool) {
	files := map[string]*zip.File{}
	for _, f := range z.File {
		if name, why := intake.MemberName(f.Name); why == "" && len(files) < maxDocumentFiles {
			files[name] = f
		}
	}
	p := packed{Reader: d, files: files, inflate: inflate}
	switch {
	case files["[Content_Types].xml"] != nil && p.wordPart() != "":
		return p.docx, true
	case files["META-INF/container.xml"] != nil && files["mimetype"] != nil:
		return p.epub, true
	case files["content.xml"] != nil && files["mimetype"] != nil:
		return p.odt, true
	case files["xl/workbook.xml"] != nil:
		return refuse("a spreadsheet is not read; save it as CSV"), true
	case files["ppt/presentation.xml"] != nil:
		return refuse("a presentation is not read; save it as text"), true
	}
	return nil, false
}

func refuse(why string) func() ([]intake.Record, []intake.Fault) {
	return func() ([]intake.Record, []intake.Fault) { return nil, []intake.Fault{{What: why}} }
}

// packed are the files of a document.
type packed struct {
	Reader

	files   map[string]*zip.File
	inflate func(io.Reader) io.Reader // counts what is unpacked
}

// read returns the content of a file, "" and an error if it is missing or too large.
func (p packed) read(name string) (string, error) {
	f := p.files[name]
	if f == nil {
		return "", fmt.Errorf("%s is missing", name)
	}
	r, err := f.Open()
	if err != nil {
		return "", err
	}
	defer func() { _ = r.Close() }()
	data, err := io.ReadAll(io.LimitReader(p.inflate(r), maxOffice+1))
	if len(data) > maxOffice {
		return "", errors.New("the document is larger than 64 MiB unpacked")
	}
	return string(data), err
}

// xml returns the content of a file, without the characters that XML forbids and some programs
// write anyway: a single one would end parsing.
func (p packed) xml(name string) (string, error) {
	s, err := p.read(name)
	if err != nil {
		return "", err
	}
	s, _, _ = xmltree.Decode([]byte(s))
	return s, nil
}

// docx reads a Word document.
func (p packed) docx() ([]intake.Record, []intake.Fault) {
	s, err := p.xml(p.wordPart())
	if err != nil {
		return nil, []intake.Fault{{What: "broken document: " + err.Error()}}
	}
	text, err := paragraphs(s, wordML())
	if intake.Blank(text) {
		if recs, faults := p.pageIn("word/"); len(recs) > 0 {
			return recs, faults
		}
	}
	core, _ := p.xml("docProps/core.xml")
	return p.Exports.Document("DOCX document", text, properties(core), err, s)
}

// wordPart returns the name of the file with the text: Word for the web uses another than Word.
func (p packed) wordPart() string {
	if p.files["word/document.xml"] != nil {
		return "word/document.xml"
	}
	rels, _ := p.xml("_rels/.rels")
	root, _ := xmltree.Parse(rels)
	for _, r := range root.All("Relationship") {
		name := strings.TrimPrefix(r.Attr("Target"), "/")
		if strings.HasSuffix(r.Attr("Type"), "/officeDocument") && strings.HasPrefix(name, "word/") && p.files[name] != nil {
			return name
		}
	}
	return ""
}

// pageIn reads the page in a folder that a document shows in place of its own text, as written by
// programs that convert pages to documents.
func (p packed) pageIn(folder string) ([]intake.Record, []intake.Fault) {
	for _, name := range slices.Sorted(maps.Keys(p.files)) {
		if !strings.HasPrefix(name, folder) {
			continue
		}
		switch path.Ext(name) {
		case ".mht", ".mhtml":
			if s, err := p.read(name); err == nil {
				return p.Letters([]byte(s), 1, intake.UsualNames())
			}
		case ".htm", ".html", ".xhtml":
			if s, err := p.read(name); err == nil {
				return p.Pages([]byte(s), "", intake.UsualNames())
			}
		}
	}
	return nil, nil
}

// odt reads a LibreOffice document.
func (p packed) odt() ([]intake.Record, []intake.Fault) {
	s, err := p.xml("content.xml")
	if err != nil {
		return nil, []intake.Fault{{What: "broken document: " + err.Error()}}
	}
	text, err := paragraphs(s, openML())
	meta, _ := p.xml("meta.xml")
	return p.Exports.Document("ODT document", text, properties(meta), err, s)
}

// properties returns a document's metadata. Its date and author are not those of the article in it,
// which was usually copied.
func properties(s string) intake.Record {
	root, _ := xmltree.Parse(s)
	return intake.Record{Title: root.Find("title").Words(), Language: root.Find("language").Words()}
}
