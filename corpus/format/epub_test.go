package format

import (
	"strings"
	"testing"
)

// What various programs put into books beside the text.
func TestBook(t *testing.T) {
	chapter := "<html><body><h1>Pier closed</h1><p>" + strings.Repeat("The ferry sank off the coast, police said. ", 8) + "</p></body></html>"
	for _, c := range []struct {
		what, meta, manifest, spine, lock string
		date                              string
		articles                          int
		fault                             string
	}{
		{"names with blanks, a date of conversion", `<dc:date opf:event="conversion">2026-01-02</dc:date><dc:date>2025-08-18</dc:date>`, `<item id="a" href="Text/one%20two.xhtml"/>`, `<itemref idref="a"/>`, "", "2025-08-18", 1, ""},
		{"an order without items", `<dc:date>0101-01-01T00:00:00+00:00</dc:date>`, `<item id="a" href="Text/one two.xhtml" media-type="application/xhtml+xml"/><item id="n" href="n.css" media-type="text/css"/>`, `<itemref idref="x"/>`, "", "", 1, ""},
		{"published when it was written", `<dc:date>2026-11-28T05:40:55Z</dc:date><meta property="dcterms:modified">2026-11-28T05:40:55Z</meta>`, `<item id="a" href="Text/one%20two.xhtml"/>`, `<itemref idref="a"/>`, "", "", 1, ""},
		{"sold with a lock", "", `<item id="a" href="Text/one%20two.xhtml"/>`, `<itemref idref="a"/>`, `<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OEBPS/Text/one%20two.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`, "", 0, "copy-protected"},
	} {
		book := zipOf(t, map[string]string{
			"mimetype": "application/epub+zip", "META-INF/container.xml": `<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>`, "META-INF/encryption.xml": c.lock,
			"OEBPS/content.opf": "<package><metadata>" + c.meta + "</metadata><manifest>" + c.manifest + "</manifest><spine>" + c.spine + "</spine></package>", "OEBPS/Text/one two.xhtml": chapter,
		})
		recs, faults, err := read(t, "a.epub", strings.NewReader(book))
		if err != nil || len(recs) != c.articles || c.articles == 1 && recs[0].Published != c.date || c.fault != "" && (len(faults) != 1 || !strings.Contains(faults[0].What, c.fault)) {
			t.Errorf("%s: %+v, %v, %v", c.what, recs, faults, err)
		}
	}
}
