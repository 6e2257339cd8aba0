package office

import "testing"

// What is beside the text, or in a box on it, neither gets into it nor splits it.
func TestParagraphs(t *testing.T) {
	box := `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:posOffset>-635</wp:posOffset><w:txbxContent><w:p><w:r><w:t>Nobody was hurt.</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>` +
		`<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Nobody was hurt.</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	for _, c := range []struct {
		by         dialect
		given, say string
	}{
		{wordML(), `<w:p><w:r><w:t>The ferry </w:t></w:r>` + box + `<w:r><w:t>sank.</w:t></w:r></w:p><w:p><w:r><w:t>The end.</w:t></w:r></w:p>`, "The ferry sank.\n\nNobody was hurt.\n\nThe end."},
		{openML(), `<text:p>The ferry <draw:text-box><text:p>Nobody was
  hurt.</text:p></draw:text-box>sank.</text:p>`, "The ferry sank.\n\nNobody was hurt."},
		{wordML(), `<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:br w:type="page"/><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r></w:p>`, "One\ntwo\n\nwell\u2011known"},
		{wordML(), `<w:p><w:r><w:t>Where was the`, "Where was the"},
		{wordML(), `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>The end</w:t></w:r></w:p>`, "The end"},
		{openML(), `</text:p><text:p><text:p><text:note>1</text:p></text:p><text:p>x`, "x"},
	} {
		if got, _ := paragraphs(c.given, c.by); got != c.say {
			t.Errorf("%s\n%q, want %q", c.given, got, c.say)
		}
	}
}
