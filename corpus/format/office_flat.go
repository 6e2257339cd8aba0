package format

import "errors"

// flatDocument is a document of Word or LibreOffice as one file of XML, not packed.
type flatDocument struct{}

// Kind names it.
func (flatDocument) Kind() string { return "XML document" }

// Claims takes what begins as one of them does.
func (flatDocument) Claims(_ string, head []byte) bool { return flatDialect(head) != nil }

// flatDialect is the dialect of a document, nil for one that is none.
func flatDialect(head []byte) func() dialect {
	switch rootName(head) {
	case "w:wordDocument", "pkg:package":
		return wordML
	case "office:document":
		return openML
	}
	return nil
}

// Cut emits the document as one part.
func (flatDocument) Cut(in *Input, emit func(Part)) error {
	head, _ := in.Head()
	by := flatDialect(head)
	if by == nil {
		return errors.New("not a document")
	}
	return in.part(emit, func(data []byte) ([]Record, []Fault) {
		s, _, _ := xmlText(data)
		text, err := paragraphs(s, by())
		return documentRecords("XML document", text, Record{}, err, s)
	})
}
