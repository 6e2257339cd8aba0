package corpus

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// pileSize is the number of bytes of each kind of file that BenchmarkPiles loads. PDF files are fewer because each
// starts another program.
const (
	pileSize    = 100 << 20
	pdfPileSize = 5 << 20
)

// BenchmarkPiles loads a folder of 100 MB of every kind of file, measured packed. Formats that hold many articles
// come in files of a megabyte; the others in one file per article.
func BenchmarkPiles(b *testing.B) {
	for _, kind := range []struct {
		file string // in testdata
		part string // what a file holds again and again is between two marks: "from|to"
	}{
		{"same/crawl-newspaper.jsonl", "{|}\n"},
		{"same/crawl.json", ""},
		{"same/table-semicolon.csv", "\n|\r\n"},
		{"same/courier.txt", ""},
		{"same/clipped.md", ""},
		{"same/page-jsonld.html", ""},
		{"same/page.mhtml", ""},
		{"same/feed-wordpress.rss", "<item>|</item>"},
		{"same/feed-blogger.atom", "<entry>|</entry>"},
		{"same/letter-both.eml", ""},
		{"same/letters-mboxo.mbox", "From |\x00"},
		{"same/nexis.txt", "1 of|\x00"},
		{"same/nexis-uni.docx", ""},
		{"same/factiva.html", ""},
		{"same/factiva-plain.txt", "News|00124"},
		{"same/europresse.html", "<article>|</article>"},
		{"same/proquest.txt", ""},
		{"same/courier-pandoc.docx", ""},
		{"same/courier-pandoc.odt", ""},
		{"same/courier-pandoc.rtf", ""},
		{"same/courier-pandoc.epub", ""},
		{"same/newsml.xml", ""},
		{"same/newsml-message.xml", " <nar:itemSet>|</nar:itemSet>\n"},
		{"same/newsml1.xml", ""},
		{"same/nitf.xml", ""},
		{"same/wire.iptc", "\x01|\x03"},
		{"same/crawl-wget.warc.gz", "\x1f|\x00"},
		{"same/pile.zip", ""},
		{"same/table-dictionary.parquet", ""},
		{"pdf/courier-weasyprint.pdf", ""},
	} {
		data, err := os.ReadFile(filepath.Join("testdata", kind.file))
		if err != nil {
			b.Fatal(err)
		}
		data = many(data, kind.part)
		b.Run(filepath.Base(kind.file), func(b *testing.B) {
			dir, size, want := b.TempDir(), 0, pileSize
			if filepath.Ext(kind.file) == ".pdf" {
				want = pdfPileSize
			}
			for n := 0; size < want; n++ {
				sub := filepath.Join(dir, strconv.Itoa(n/1000))
				if err := os.MkdirAll(sub, 0o755); err != nil {
					b.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(sub, strconv.Itoa(n)+filepath.Base(kind.file)), data, 0o600); err != nil {
					b.Fatal(err)
				}
				size += len(data)
			}
			b.SetBytes(int64(size))
			text := 0
			for b.Loop() {
				loaded, err := Update(b.Context(), Options{Paths: []string{dir}}, nil)
				if err != nil || len(loaded.Articles) == 0 {
					b.Fatal(len(loaded.Articles), err)
				}
				text = 0
				for i := range loaded.Files {
					text += loaded.Files[i].Left * len(loaded.Articles[0].Text)
				}
				for _, a := range loaded.Articles {
					text += len(a.Text)
				}
			}
			b.ReportMetric(float64(text)/1e6*float64(b.N)/b.Elapsed().Seconds(), "text-MB/s")
		})
	}
}

// many repeats the part between two marks of a file, marks included, until it has a megabyte; a file without marks
// stays as it is.
func many(data []byte, part string) []byte {
	first, last, ok := strings.Cut(part, "|")
	if !ok {
		return data
	}
	from := bytes.Index(data, []byte(first))
	if first == "\n" {
		from++ // after the header of a table
	}
	to := len(data)
	if i := bytes.LastIndex(data, []byte(last)); i >= 0 {
		to = i + len(last)
	}
	out := bytes.Clone(data[:to])
	for len(out) < 1<<20 {
		out = append(out, data[from:to]...)
	}
	return append(out, data[to:]...)
}
