package office

import (
	"errors"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/xmltree"
)

// Flat is a document of Word or LibreOffice as one file of XML, not packed.
type Flat struct{ Exports intake.Exports }

// Kind names it.
func (Flat) Kind() string { return "XML document" }

// Claims takes what begins as one of them does.
func (Flat) Claims(_ string, head []byte) bool { return flatDialect(head) != nil }

// flatDialect is the dialect of a document, nil for one that is none.
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
