package format

import (
	"fmt"
	"strings"
	"testing"
)

// laughs defines an entity that expands to gigabytes.
func laughs() string {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE x [<!ENTITY a0 "laugh">`)
	for i := 1; i <= 12; i++ {
		fmt.Fprintf(&b, `<!ENTITY a%d "%s">`, i, strings.Repeat(fmt.Sprintf("&a%d;", i-1), 10))
	}
	b.WriteString(`<!ENTITY file SYSTEM "file:///etc/passwd">]>`)
	return b.String()
}

// Input built to exhaust memory or time yields its good part, or a reason, and never more text than
// its own size.
func TestHostileStructures(t *testing.T) {
	const say = "The harbour of Port Aldrin was closed on Monday, the coast guard said."
	const deep = 200_000
	var yaml, mail strings.Builder
	yaml.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 30; i++ {
		fmt.Fprintf(&yaml, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 9), ", "))
	}
	mail.WriteString("MIME-Version: 1.0\nFrom: a@b.example\nSubject: x\n")
	for i := range 300 {
		fmt.Fprintf(&mail, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	word := func(s string) string {
		return zipOf(t, map[string]string{"word/document.xml": s, "[Content_Types].xml": "<x/>"})
	}
	for name, c := range map[string]struct {
		in, says string // says is expected in the text, a fault or the error
	}{
		"a.rss":   {laughs() + "<rss><channel><item><title>&a12;&file;</title><description>" + say + " &a12;</description></item></channel></rss>", say},
		"b.xml":   {laughs() + "<nitf><body><body.content><p>" + say + "&a12;</p></body.content></body></nitf>", say},
		"c.xhtml": {"<?xml version='1.0'?>" + laughs() + "<html><body><p>" + say + "&a12;</p></body></html>", say},
		"d.docx":  {word(laughs() + "<w:document><w:body><w:p><w:r><w:t>" + say + "&a12;</w:t></w:r></w:p></w:body></w:document>"), say},
		"e.md":    {"---\ntitle: x\n" + yaml.String() + "---\n" + say, "too many YAML aliases"},
		"f.rss":   {"<rss><channel><item><description>" + say + strings.Repeat("<b>", deep), "nests too deeply"},
		"g.html":  {"<html><body><p>" + say + "</p>" + strings.Repeat("<div>", deep) + "deep", say},
		"h.json":  {`{"text":"` + say + `","more":` + strings.Repeat("[", deep), "broken JSON"},
		"i.jsonl": {`{"more":` + strings.Repeat(`{"a":`, deep) + "1" + strings.Repeat("}", deep) + `,"text":"` + say + `"}`, "broken JSON"},
		"j.rtf":   {`{\rtf1 ` + strings.Repeat("{", deep) + say, say},
		"k.eml":   {mail.String() + "Content-Type: text/plain\n\n" + say, "without text"},
		"l.docx":  {word("<w:document><w:body><w:p><w:r><w:t>" + say + "</w:t>" + strings.Repeat("<w:r>", deep)), say},
		"m.csv":   {"title,text\nx,\"" + say + strings.Repeat("\"\"", deep), say},
		"n.txt":   {say + strings.Repeat("“", deep), say},
		"o.html":  {"<html><p>" + strings.Repeat("word ", (16<<20)/5+1), "16 MiB"},
		"p.html":  {"<html><script type='application/ld+json'>" + strings.Repeat("[", deep) + "</script><p>" + say, say},
		"q.mbox":  {"From a@b Mon Aug 18 10:00:00 2025\n" + mail.String(), "without text"},
		"r.iptc":  {strings.Repeat("\x01", 30) + "A1\r\n\x02" + say + "\x03", say},
		"s.epub":  {zipOf(t, map[string]string{"mimetype": "application/epub+zip", "META-INF/container.xml": laughs() + `<rootfile full-path="../../x"/>`}), "broken book"},
	} {
		recs, faults, err := read(t, name, strings.NewReader(c.in))
		var told strings.Builder
		size := 0
		for _, r := range recs {
			size += len(r.Text) + len(r.Title)
			told.WriteString(r.Text + "\n" + strings.Join(r.Faults, "\n"))
		}
		for _, f := range faults {
			told.WriteString(f.What + "\n")
		}
		if err != nil {
			told.WriteString(err.Error())
		}
		if !strings.Contains(told.String(), c.says) {
			t.Errorf("%s: %.300q does not say %q", name, told.String(), c.says)
		}
		if size > 8*len(c.in)+1000 || strings.Contains(told.String(), "laughlaugh") || strings.Contains(told.String(), "root:") {
			t.Errorf("%s: %d bytes of text of %d", name, size, len(c.in))
		}
	}
}
