package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/ui/print"
	"lineup/ui/safe"
)

// loadSame analyses one article in all kinds of files.
func loadSame(t *testing.T) *model.Corpus {
	t.Helper()
	articles, problems, err := corpus.Load(t.Context(), corpus.Options{Paths: []string{filepath.Join("corpus", "testdata", "same")}})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range articles {
		a.File = filepath.ToSlash(a.File)
	}
	c, err := analyse.Run(t.Context(), articles, problems, analyse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestSameQuotes checks that every kind of file yields the same quotes by the same speakers.
func TestSameQuotes(t *testing.T) {
	c := loadSame(t)
	got := map[int]string{}
	for i := range c.Quotes {
		q := c.Quotes[i]
		a := c.Articles[q.Article]
		got[q.Article] += fmt.Sprintf("%s: %q\n", c.SpeakerName(q.Speaker), q.Text(a.Text))
	}
	for i, a := range c.Articles {
		if got[i] != got[0] || got[i] == "" {
			t.Errorf("%s: %s", a.File, got[i])
		}
	}
}

// settled returns a table without the columns that change with the rules of attribution, which have tests of their
// own.
func settled(t *testing.T, table []byte) []byte {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	head := slices.Clone(rows[0])
	for i, row := range rows {
		rows[i] = nil
		for j, v := range row {
			if name := head[j]; name != "confidence" && name != "rule" && (name != "id" || !slices.Contains(head, "rule")) {
				rows[i] = append(rows[i], v)
			}
		}
	}
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestFormatsGolden compares what the commands print of every kind of file with the goldens.
func TestFormatsGolden(t *testing.T) {
	c := loadSame(t)
	for name, view := range map[string]print.View{"articles": print.Articles(c), "quotes": print.Quotes(c, false)} {
		t.Run(name, func(t *testing.T) {
			var b safe.Builder
			if err := print.Write(&b, view, print.Options{Format: print.CSV, Width: 80}); err != nil {
				t.Fatal(err)
			}
			got := settled(t, []byte(b.Done().String()))
			file := filepath.Join("testdata", "formats", name+".csv")
			if *update {
				if err := os.WriteFile(file, got, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), string(got)); d != "" {
				t.Errorf("golden differs (update with go test . -run FormatsGolden -update): %s", d)
			}
		})
	}
}

// pack returns an archive of files.
func pack(t *testing.T, files map[string]string) string {
	t.Helper()
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	for name, s := range files {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write([]byte(s))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.String()
}

// TestHostileFiles checks that an article cannot affect the terminal, whatever kind of file carries it: escape
// sequences, bidirectional controls and scripts never come out unchanged.
func TestHostileFiles(t *testing.T) {
	const bad, quoted = "\x1b]52;c;eA==\a\x1b[2J", "&#27;[2J&#x202e;&#x9b;2J\u202e"
	dir := t.TempDir()
	for name, data := range map[string]string{
		"a.html": "<html><title>T" + quoted + bad + "</title><script>alert(1)</script><p>The ferry sank off the coast, police said." + quoted + bad + "<script>alert(1)</script>",
		"a.rss":  "<rss><channel><title>O" + quoted + "</title><item><title>T" + bad + "</title><description>&lt;p&gt;The ferry sank." + quoted + bad + "</description></item></channel></rss>",
		"a.eml":  "MIME-Version: 1.0\nFrom: =?utf-8?q?O=1b[2J?= <a@b.example>\nSubject: =?utf-8?q?T=1b[2J=E2=80=AE?=\nContent-Type: text/html\n\n<p>The ferry sank." + quoted,
		"a.rtf":  `{\rtf1 The ferry sank.\'1b[2J\u27?[2J\u8238?\u155?2J}`,
		"a.csv":  "title,outlet,text\nT" + bad + ",O" + bad + ",The ferry sank." + bad + "\n",
		"a.zip":  pack(t, map[string]string{"x" + bad + ".txt": "The ferry sank." + bad}),
		"a.iptc": "\x01A1" + bad + "\r\n\x02The ferry sank." + bad + "\x03",
		"a.docx": pack(t, map[string]string{"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:p><w:r><w:t>The ferry sank." + quoted + "</w:t></w:r></w:p>"}),
		"a.odt":  pack(t, map[string]string{"mimetype": "x", "content.xml": "<text:p>The ferry sank." + quoted + "</text:p>"}),
		"a.fodt": "<office:document><text:p>The ferry sank." + quoted + "</text:p></office:document>",
		"a.epub": pack(t, map[string]string{
			"mimetype": "x", "META-INF/container.xml": `<rootfile full-path="b"/>`, "b": `<package><metadata><dc:publisher>O` + quoted + `</dc:publisher></metadata><manifest><item id="a" href="a"/></manifest><spine><itemref idref="a"/></spine></package>`,
			"a": "<html><p>" + strings.Repeat("The ferry sank off the coast, police said."+quoted, 6) + "<script>alert(1)</script>",
		}),
		"b.eml":  "MIME-Version: 1.0\nFrom: Jo <jo@b.example>\nSubject: Fwd: T\n\n---------- Forwarded message ---------\nFrom: O" + bad + " <a@b.example>\nDate: Mon, 18 Aug 2025 09:30:00" + bad + "\nSubject: T" + bad + "\u202e\n\nThe ferry sank." + bad,
		"a.json": `[{"title":"T\u001b[2J","text":"The ferry sank.\u001b[2J\u202e"}]`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	// Files that take special programs to make: a PDF whose font maps letters to such characters, and Parquet with
	// bytes that are not text.
	articles, problems, err := corpus.Load(t.Context(), corpus.Options{Paths: []string{dir, filepath.Join("testdata", "hostile")}})
	if err != nil || len(articles) != 15 {
		t.Fatalf("%d articles, %v, %v", len(articles), problems, err)
	}
	c, err := analyse.Run(t.Context(), articles, problems, analyse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range print.Formats() {
		for _, v := range []print.View{print.Articles(c), print.Quotes(c, true), print.Stories(c), print.Check(c, nil)} {
			var b safe.Builder
			if err := print.Write(&b, v, print.Options{Format: format, Width: 80}); err != nil && !errors.Is(err, print.ErrNothing) {
				continue // not every view has every format
			}
			out := b.Done().String()
			if i := strings.IndexAny(out, "\x1b\a\u009b"); i >= 0 {
				t.Errorf("%s: a control character got out at %d: %q", format, i, out[max(0, i-60):min(len(out), i+20)])
			}
			if strings.Contains(out, "\u202e") {
				t.Errorf("%s: a bidirectional control got out", format)
			}
			if strings.Contains(out, "alert(1)") {
				t.Errorf("%s: a script got out", format)
			}
		}
	}
}
