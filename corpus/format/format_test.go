package format

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"lineup/corpus/format/intake"
)

// read recognises an input, cuts it, and reads its parts.
func read(t *testing.T, name string, r io.Reader) ([]intake.Record, []intake.Fault, error) {
	t.Helper()
	in, err := Open(name, r)
	if err != nil {
		return nil, nil, err
	}
	head, err := in.Head()
	if err != nil && len(head) == 0 {
		return nil, nil, err
	}
	f, err := For(in.Name, head)
	if err != nil {
		return nil, nil, err
	}
	var recs []intake.Record
	var faults []intake.Fault
	err = f.Cut(in, func(p intake.Part) {
		rs, fs := p()
		recs, faults = append(recs, rs...), append(faults, fs...)
	})
	return recs, faults, err
}

// cutWhole reads an input with the format that claims it.
func cutWhole(in *intake.Input, emit func(intake.Part)) error {
	head, err := in.Head()
	if err != nil && len(head) == 0 {
		return err
	}
	f, err := For(in.Name, head)
	if err != nil {
		return err
	}
	return f.Cut(in, emit)
}

func gzipped(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, s); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestText(t *testing.T) {
	const s = "  Harbour closed\n\nThe harbour is closed.\n"
	for name, data := range map[string][]byte{
		"a.txt": []byte(s), "a.txt.gz": gzipped(s), "a": []byte(s), "a.md": []byte(s),
		"wrongly named.txt": gzipped(s), "Harbour closed. Ferries stay": []byte(s),
	} {
		recs, faults, err := read(t, name, bytes.NewReader(data))
		if err != nil || len(faults) > 0 || len(recs) != 1 {
			t.Fatalf("%s: %d records, %v, %v", name, len(recs), faults, err)
		}
		if r := recs[0]; r.Text != s || r.Line != 1 || r.TextLine != 1 || len(r.SHA256) != 64 {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

func TestRefused(t *testing.T) {
	for name, data := range map[string]string{
		"empty.txt": "", "blank.txt": " \n\t\n", "a.txt": "text\x00\x01\x02", "a.pdf": "%PDF-1.7 x", "pdf.txt": "%PDF-1.7 x",
		"a.png": "\x89PNG\r\n", "a.zip": "PK\x03\x04xx", "a.csv": "a,b\n1,2\n", "page": "<!DOCTYPE html><p>x", "page.html": "<html><p>x</p></html>",
		"broken.gz": "\x1f\x8bxx", "fm.md": "---\ntitle: x\n---\n\n",
	} {
		recs, faults, err := read(t, name, strings.NewReader(data))
		if len(recs) > 0 || err == nil && len(faults) == 0 {
			t.Errorf("%s: %d records, %v, %v; want none and a reason", name, len(recs), faults, err)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     intake.Record
		faulty   bool
	}{
		{
			"yaml", "---\ntitle: \"Harbour: closed\"\nOutlet: The Harbour Courier\nauthors:\n  - Ann Ek\n  - Bo Lund\ndate: 2025-08-17T15:04:05+02:00\nlink: https://courier.example/1\n---\n\nThe harbour is closed.\n",
			intake.Record{
				Title: "Harbour: closed", Outlet: "The Harbour Courier", OutletFrom: "front matter", Byline: "Ann Ek, Bo Lund", Published: "2025-08-17T15:04:05+02:00",
				URL: "https://courier.example/1", Text: "\nThe harbour is closed.\n", TextLine: 10,
			},
			false,
		},
		{"date only", "---\ndate: 2025-08-17\n---\nText.", intake.Record{Published: "2025-08-17", Text: "Text.", TextLine: 4}, false},
		{"toml", "+++\ntitle = \"Closed\"\ndate = 2025-08-17\n+++\nText.", intake.Record{Title: "Closed", Published: "2025-08-17", Text: "Text.", TextLine: 5}, false},
		{"crlf", "---\r\ntitle: Closed\r\n---\r\nText.\r\n", intake.Record{Title: "Closed", Text: "Text.\r\n", TextLine: 4}, false},
		{"unclosed", "---\ntitle: Closed\n\nText.", intake.Record{Text: "---\ntitle: Closed\n\nText.", TextLine: 1}, true},
		{"broken", "---\ntitle: [Closed\n---\nText.", intake.Record{Text: "---\ntitle: [Closed\n---\nText.", TextLine: 1}, true},
		{"a rule, not a fence", "----\nText.", intake.Record{Text: "----\nText.", TextLine: 1}, false},
	} {
		recs, _, err := read(t, "a.md", strings.NewReader(c.in))
		if err != nil || len(recs) != 1 {
			t.Errorf("%s: %d records, %v", c.name, len(recs), err)
			continue
		}
		c.want.Line = 1
		if d := cmp.Diff(c.want, recs[0], cmpopts.IgnoreFields(intake.Record{}, "Format", "Charset", "Fields", "SHA256", "Faults")); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
		if (len(recs[0].Faults) > 0) != c.faulty {
			t.Errorf("%s: faults %q", c.name, recs[0].Faults)
		}
	}
}

// Aliases that refer to one another expand beyond any memory.
func TestFrontMatterBomb(t *testing.T) {
	var b strings.Builder
	b.WriteString("---\na0: &a0 [x, y]\n")
	for i := 1; i < 30; i++ {
		prev := "*a" + string(rune('0'+(i-1)%10))
		b.WriteString("b: &a" + string(rune('0'+i%10)) + " [" + strings.Repeat(prev+", ", 8) + prev + "]\n")
	}
	b.WriteString("---\nText.")
	recs, _, err := read(t, "a.md", strings.NewReader(b.String()))
	if err != nil || len(recs) != 1 || len(recs[0].Faults) == 0 {
		t.Errorf("%d records, %v", len(recs), err)
	}
}

func TestFields(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     intake.Record
	}{
		{
			"plain", `{"id":"a1","outlet":"Courier","title":"T","date":"2025-08-17","url":"https://c.example/1","text":"X\ny"}`,
			intake.Record{ID: "a1", Outlet: "Courier", OutletFrom: "field", Title: "T", Published: "2025-08-17", URL: "https://c.example/1", Text: "X\ny"},
		},
		{
			"news-please", `{"maintext":"X","date_publish":"2025-08-17 10:00:00","date_download":"2026-01-01","source_domain":"c.example","authors":["Ann Ek","Bo Lund"],"title_page":"P","title":"T"}`,
			intake.Record{Text: "X", Published: "2025-08-17 10:00:00", Outlet: "c.example", OutletFrom: "field", Byline: "Ann Ek, Bo Lund", Title: "T"},
		},
		{
			"newsapi", `{"status":"ok","articles":[{"source":{"id":null,"name":"Courier"},"author":"Ann Ek","title":"T","description":"D","url":"https://c.example/1","publishedAt":"2025-08-17T10:00:00Z","content":"X and… [+210 chars]"}]}`,
			intake.Record{Text: "X and… [+210 chars]", Outlet: "Courier", OutletFrom: "field", Byline: "Ann Ek", Title: "T", URL: "https://c.example/1", Published: "2025-08-17T10:00:00Z"},
		},
		{
			"guardian", `{"response":{"results":[{"id":"world/1","webTitle":"W","webUrl":"https://c.example/1","webPublicationDate":"2025-08-17T10:00:00Z","fields":{"bodyText":"X","headline":"H"}}]}}`,
			intake.Record{ID: "world/1", Text: "X", Title: "W", URL: "https://c.example/1", Published: "2025-08-17T10:00:00Z"},
		},
		{
			"ninjs", `{"uri":"urn:c:1","headlines":[{"role":"sub","value":"S"},{"role":"main","value":"M"}],"bodies":[{"role":"main","value":"X"}],"firstcreated":"2025-08-17T10:00:00Z"}`,
			intake.Record{ID: "urn:c:1", Title: "M", Text: "X", Published: "2025-08-17T10:00:00Z"},
		},
		{
			"feed item", `{"guid":"g","link":"https://c.example/1","dc:creator":"Ann Ek","content:encoded":"<p>One &amp; two.</p><script>x</script><p>Th<b>ree</b></p>","pubDate":"Sun, 17 Aug 2025 10:00:00 GMT"}`,
			intake.Record{ID: "g", URL: "https://c.example/1", Byline: "Ann Ek", Text: "One & two.\n\nThree", Published: "Sun, 17 Aug 2025 10:00:00 GMT"},
		},
		{"first that is not empty", `{"title":"","headline":" ","web_title":"W","text":"","body":"X"}`, intake.Record{Title: "W", Text: "X"}},
		{"order in the record does not matter", `{"body":"B","maintext":"M","text":"X"}`, intake.Record{Text: "M"}},
		{"source is an address", `{"source":"https://c.example/1","text":"X"}`, intake.Record{URL: "https://c.example/1", Text: "X"}},
		{"source is a name", `{"source":"Courier","text":"X"}`, intake.Record{Outlet: "Courier", OutletFrom: "field", Text: "X"}},
		{"only a summary", `{"title":"T","summary":"S"}`, intake.Record{Title: "T", Text: "S", Excerpt: true}},
		{"case and marks", `{"Source-Name":"Courier","PublishedAt":"2025","TEXT":"X"}`, intake.Record{Outlet: "Courier", OutletFrom: "field", Published: "2025", Text: "X"}},
		{"numbers and nulls", `{"id":17,"title":null,"text":"X","published":1755443045}`, intake.Record{ID: "17", Text: "X", Published: "1755443045"}},
		{"annotations are not read", `{"text":"X","event":"E","quotes":[{"text":"Q","speaker":"S"}],"people":["P"]}`, intake.Record{Text: "X"}},
		{"text that looks like markup stays", `{"text":"<p>a</p>"}`, intake.Record{Text: "<p>a</p>"}},
		{"nested record", `{"text":"X","metadata":{"title":"T","source":"Courier"}}`, intake.Record{Text: "X", Title: "T", Outlet: "Courier", OutletFrom: "field"}},
		{"paragraphs", `{"text":["One.","Two."]}`, intake.Record{Text: "One.\n\nTwo."}},
		{"escapes", `{"text":"\u201cA\u201d \ud83d\ude00 \ud83d \"b\" \\n \/"}`, intake.Record{Text: "“A” 😀 \uFFFD \"b\" \\n /"}},
	} {
		for _, name := range []string{"a.json", "a.jsonl", "a"} {
			recs, faults, err := read(t, name, strings.NewReader(c.in))
			if err != nil || len(faults) > 0 || len(recs) != 1 {
				t.Errorf("%s in %s: %d records, %v, %v", c.name, name, len(recs), faults, err)
				continue
			}
			c.want.Line = 1
			if d := cmp.Diff(c.want, recs[0], cmpopts.IgnoreFields(intake.Record{}, "Format", "Charset", "Fields", "SHA256")); d != "" {
				t.Errorf("%s in %s: %s", c.name, name, d)
			}
		}
	}
}

func TestLines(t *testing.T) {
	const in = "{\"text\":\"one\"}\n\n{\"text\":\n{\"text\":\"four\"}\r\n[{\"text\":\"five\"},{\"text\":\"five too\"}]\n7\n{\"title\":\"no text\"}\n{\"text\":\"eight\"} x\n{\"text\":\"nine\"}"
	recs, faults, err := read(t, "a.jsonl", strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	got := make([]string, 0, len(recs))
	for _, r := range recs {
		got = append(got, r.Text)
	}
	if d := cmp.Diff([]string{"one", "four", "five", "five too", "nine"}, got); d != "" {
		t.Error(d)
	}
	lines := make([]int, 0, len(faults))
	for _, f := range faults {
		lines = append(lines, f.Line)
		if f.What == "" {
			t.Error("a fault without a reason")
		}
	}
	if d := cmp.Diff([]int{3, 6, 7, 8}, lines); d != "" {
		t.Error(d)
	}
	if recs[1].Line != 4 || recs[4].Line != 9 {
		t.Errorf("lines %d and %d", recs[1].Line, recs[4].Line)
	}
}

func TestDocument(t *testing.T) {
	const in = "[\n {\"text\":\"two\"},\n {\n  \"text\": \"three\"\n }\n]\n{\"text\":\"six\"}\n{\"text\":\"seven\n{\"text\":\"eight\"}\n"
	recs, faults, err := read(t, "a.json", strings.NewReader(in))
	if err != nil || len(faults) != 1 || faults[0].Line != 8 {
		t.Errorf("%v, %v", faults, err)
	}
	got := map[string]int{}
	for _, r := range recs {
		got[r.Text] = r.Line
	}
	if d := cmp.Diff(map[string]int{"two": 2, "three": 3, "six": 7, "eight": 9}, got); d != "" {
		t.Error(d)
	}
}

// What can be read from a truncated input is kept, and the truncation reported.
func TestBrokenOff(t *testing.T) {
	whole := gzipped(strings.Repeat("{\"text\":\"line\"}\n", 5000))
	recs, _, err := read(t, "a.jsonl.gz", bytes.NewReader(whole[:len(whole)-6]))
	if err == nil || len(recs) == 0 {
		t.Errorf("%d records, %v", len(recs), err)
	}
	bad := errors.New("disk on fire")
	_, _, err = read(t, "a.txt", io.MultiReader(strings.NewReader("text"), iotest.ErrReader(bad)))
	if !errors.Is(err, bad) {
		t.Errorf("got %v", err)
	}
}

func TestRecordTooLarge(t *testing.T) {
	in := io.MultiReader(strings.NewReader("{\"text\":\"one\"}\n{\"text\":\""), io.LimitReader(letters{}, intake.MaxRecord), strings.NewReader("\"}\n{\"text\":\"three\"}\n"))
	recs, faults, err := read(t, "a.jsonl", in)
	if err != nil || len(recs) != 2 || len(faults) != 1 || faults[0].Line != 2 || recs[1].Line != 3 {
		t.Errorf("%d records, %v, %v", len(recs), faults, err)
	}
	if _, _, err := read(t, "a.txt", io.LimitReader(letters{}, intake.MaxRecord+1)); err == nil {
		t.Error("a text past the bound was read")
	}
}

// letters is an endless text.
type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestCharset(t *testing.T) {
	const western = "L’été, “à la plage” – dit-elle, naïve. Voilà, über Größe.\n"
	const russian = "Министр сказал, что переговоры продолжатся в понедельник и что решение ещё не принято.\n"
	const chinese = "部长说，会谈将在星期一继续，目前还没有作出决定。我们在这里的人是不会走的。\n"
	enc := func(e interface {
		String(s string) (string, error)
	}, s string,
	) string {
		out, err := e.String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for _, c := range []struct {
		name, in, want string
		guessed        bool
	}{
		{"utf-8", western, western, false},
		{"utf-8 with a mark", "\xEF\xBB\xBF" + western, western, false},
		{"utf-16 little", enc(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(), western), western, false},
		{"utf-16 big", enc(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder(), western), western, false},
		{"utf-16 without a mark", enc(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder(), strings.Repeat("Plain words of a plain text. ", 9)), strings.Repeat("Plain words of a plain text. ", 9), false},
		{"windows-1252", enc(charmap.Windows1252.NewEncoder(), western), western, true},
		{"windows-1251", enc(charmap.Windows1251.NewEncoder(), russian), russian, true},
		{"koi8-r", enc(charmap.KOI8R.NewEncoder(), russian), russian, true},
		{"gb18030", enc(simplifiedchinese.GB18030.NewEncoder(), chinese), chinese, true},
		{"utf-8 and windows-1252", western + enc(charmap.Windows1252.NewEncoder(), western) + western, western + western + western, true},
		{"utf-8 and windows-1251", western + enc(charmap.Windows1251.NewEncoder(), russian), western + russian, true},
		{"utf-8 with a broken byte", strings.Repeat(western, 3) + "\xff", strings.Repeat(western, 3) + "\xff", true},
	} {
		recs, _, err := read(t, "a.txt", strings.NewReader(c.in))
		if err != nil || len(recs) != 1 {
			t.Errorf("%s: %d records, %v", c.name, len(recs), err)
			continue
		}
		if recs[0].Text != c.want {
			t.Errorf("%s: %q", c.name, recs[0].Text)
		}
		if (len(recs[0].Faults) > 0) != c.guessed {
			t.Errorf("%s: faults %q", c.name, recs[0].Faults)
		}
	}
	recs, _, err := read(t, "a.jsonl", strings.NewReader("{\"text\":\"caf\xe9\"}\n{\"text\":\"café\"}\n"))
	if err != nil || len(recs) != 2 || recs[0].Text != "café" || recs[1].Text != "café" {
		t.Errorf("JSON in another character set: %+v, %v", recs, err)
	}
}

// Text in UTF-16, with old Mac line ends, or with a mark and blanks before it, is read as it would
// be without.
func TestOddlyWritten(t *testing.T) {
	utf16 := func(s string) string {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	mac := func(s string) string { return strings.ReplaceAll(s, "\n", "\r") }
	for name, data := range map[string]string{
		"a.md":    "---\ntitle: Pier shut\n---\nThe pier shut.\n",
		"a.eml":   "From: Ann Ek <ek@gazette.example>\nSubject: Pier shut\nMIME-Version: 1.0\nContent-Type: text/plain\n\nThe pier shut.\n",
		"a.csv":   "title,text\nPier shut,The pier shut.\n",
		"a.jsonl": `{"title":"Pier shut","text":"The pier shut."}` + "\n",
		"a.json":  `[{"title":"Pier shut","text":"The pier shut."}]`,
		"a.ris":   "TY  - NEWS\nTI  - Pier shut\nAB  - The pier shut.\nER  - \n",
		"a.rss":   "<rss version=\"2.0\"><channel><item><title>Pier shut</title><description>The pier shut.</description></item></channel></rss>\n",
	} {
		for how, odd := range map[string]string{"UTF-16": utf16(data), "old Mac": mac(data), "a mark": "\uFEFF" + data, "UTF-16 of an old Mac": utf16(mac(data))} {
			recs, _, err := read(t, name, strings.NewReader(odd))
			if err != nil || len(recs) != 1 || recs[0].Title != "Pier shut" || strings.TrimSpace(recs[0].Text) != "The pier shut." {
				t.Errorf("%s, %s: %+v, %v", name, how, recs, err)
			}
		}
	}
}
