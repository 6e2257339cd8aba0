package office

import (
	"errors"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/xmltree"
)

// Flat is a Word or LibreOffice document in a single XML file.
type Flat struct{ Exports intake.Exports }

// Kind implements intake.Format.
func (Flat) Kind() string { return "XML document" }

// Claims accepts what begins like one of them.
func (Flat) Claims(_ string, head []byte) bool { return flatDialect(head) != nil }

// flatDialect returns the dialect of a document, nil for other files.
func flatDialect(head []byte) func() dialect {
	switch xmltree.RootName(head) {
	case "w:wordDocument", "pkg:package":
		return wordML
	case "office:document":
		return openML
	}
	return nil
}

// Cut emits the document as one part.
func (d Flat) Cut(in *intake.Input, emit func(intake.Part)) error {
	head, _ := in.Head()
	by := flatDialect(head)
	if by == nil {
		return errors.New("not a document")
	}
	return in.Part(emit, func(data []byte) ([]intake.Record, []intake.Fault) {
		s, _, _ := xmltree.Decode(data)
		text, err := paragraphs(s, by())
		return d.Exports.Document("XML document", text, intake.Record{}, err, s)
	})
}
