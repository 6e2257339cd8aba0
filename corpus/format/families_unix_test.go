//go:build unix

package format

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"lineup/corpus/format/intake"
)

// A story is an invented article, written in every kind of file.
type story struct {
	n                           int
	title, outlet, byline, link string
	day                         time.Time
	paragraphs                  []string
}

// stories invents n articles of some three kilobytes each.
func stories(n int) []story {
	random := rand.New(rand.NewPCG(7, 11))
	words := strings.Fields("the harbour pier council of and to mayor ferry a quay in board that was on “We will not open it,” said Ann Ek who leads for with county money town fog " +
		"engine nobody fell into water fence vote Monday Tuesday spring budget café naïve — because her his it they have been reports where boats bridge engineers inspection")
	sentence := func(least, most int) string {
		n := least + random.IntN(most-least)
		out := make([]string, n)
		for i := range out {
			out[i] = words[random.IntN(len(words))]
		}
		return "He " + strings.Join(out, " ") + "."
	}
	out := make([]story, n)
	for i := range out {
		s := &out[i]
		s.n, s.title, s.outlet, s.byline = i, strings.TrimSuffix(sentence(6, 10), "."), "The Harbour Gazette", "Ann Ek"
		s.day = time.Date(2025, 8, 1+i%28, 9, i%60, 0, 0, time.UTC)
		s.link = fmt.Sprintf("https://gazette.example/2025/%d", i)
		for size := 0; size < 3000; {
			p := sentence(12, 25) + " " + sentence(10, 30)
			s.paragraphs = append(s.paragraphs, p)
			size += len(p)
		}
	}
	return out
}

func (s *story) text() string { return strings.Join(s.paragraphs, "\n\n") }

func (s *story) html() string {
	var b strings.Builder
	for _, p := range s.paragraphs {
		b.WriteString("<p>" + html.EscapeString(p) + "</p>\n")
	}
	return b.String()
}

func (s *story) page() string {
	return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + html.EscapeString(s.title) + "</title><meta property=\"og:site_name\" content=\"" + s.outlet +
		"\"><meta property=\"article:published_time\" content=\"" + s.day.Format(time.RFC3339) + "\"><link rel=\"canonical\" href=\"" + s.link + "\"></head><body><nav><ul>" +
		strings.Repeat("<li><a href=\"/section\">Section</a></li>", 20) + "</ul></nav><main><article><h1>" + html.EscapeString(s.title) + "</h1><p class=\"byline\">By " + s.byline + "</p>" +
		s.html() + "</article></main><aside><h2>More</h2>" + strings.Repeat("<div><a href=\"/x\">Another headline of the day</a></div>", 10) + "</aside><footer>© 2025</footer></body></html>"
}

func (s *story) mail(body, kind string) string {
	return "From: The Harbour Gazette <news@gazette.example>\nTo: desk@reader.example\nSubject: News " + strconv.Itoa(s.n) + "\nDate: " + s.day.Format(time.RFC1123Z) +
		"\nMIME-Version: 1.0\nContent-Type: " + kind + "; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + wrapped(base64.StdEncoding.EncodeToString([]byte(body))) + "\n"
}

// wrapped returns a text in lines.
func wrapped(s string) string {
	var b strings.Builder
	for len(s) > 76 {
		b.WriteString(s[:76] + "\n")
		s = s[76:]
	}
	return b.String() + s
}

func (s *story) gale() string {
	var b strings.Builder
	fmt.Fprintf(&b, "<article><id>A%d</id><ocr>80</ocr><ti>%s</ti><text><text.cr>", s.n, html.EscapeString(s.title))
	for _, p := range s.paragraphs {
		b.WriteString("<p>")
		for i, w := range strings.Fields(p) {
			fmt.Fprintf(&b, "<wd pos=\"%d,%d,%d,%d\">%s</wd>\n", i, i+20, i+40, i+60, html.EscapeString(w))
		}
		b.WriteString("</p>")
	}
	return b.String() + "</text.cr></text></article>\n"
}

func fields(s *story) map[string]any {
	return map[string]any{
		"id": s.n, "title": s.title, "source": s.outlet, "author": s.byline, "published": s.day.Format(time.RFC3339), "url": s.link, "text": s.text(), "tags": []string{"harbour", "pier"}, "words": 500,
	}
}

// families returns functions that write stories as one file.
func families() map[string]func([]story) []byte {
	each := func(before, after string, one func(*story) string) func([]story) []byte {
		return func(all []story) []byte {
			var b bytes.Buffer
			b.WriteString(before)
			for i := range all {
				b.WriteString(one(&all[i]))
			}
			b.WriteString(after)
			return b.Bytes()
		}
	}
	quoted := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
	encoded := func(s *story) string {
		b, err := json.Marshal(fields(s))
		if err != nil {
			panic(err)
		}
		return string(b)
	}
	nexis := func(s *story) string {
		return fmt.Sprintf("\n                              %d of 9999 DOCUMENTS\n\n%s\n\n%s\n\n%s\n\nBYLINE: %s\n\nSECTION: A1\n\nLENGTH: 500 words\n\n%s\n\nLOAD-DATE: August 19, 2025\n\nLANGUAGE: ENGLISH\n\nCopyright 2025\nAll Rights Reserved\n",
			s.n+1, s.outlet, s.day.Format("January 2, 2006 Monday"), s.title, s.byline, s.text())
	}
	members := func(write func(name string, data []byte)) func([]story) {
		return func(all []story) {
			for i := range all {
				write(fmt.Sprintf("pages/%d.html", i), []byte(all[i].page()))
			}
		}
	}
	return map[string]func([]story) []byte{
		"a.jsonl":     each("", "", func(s *story) string { return encoded(s) + "\n" }),
		"json/a.json": each("[", "{}]", func(s *story) string { return encoded(s) + ",\n" }),
		"csv/a.csv": each("id,title,outlet,author,published,url,text\n", "", func(s *story) string {
			return strings.Join([]string{strconv.Itoa(s.n), quoted(s.title), s.outlet, s.byline, s.day.Format(time.DateOnly), s.link, quoted(s.text())}, ",") + "\n"
		}),
		"text/a.txt": each("", "", func(s *story) string { return s.title + "\n\n" + s.text() + "\n\n" }),
		"markdown/a.md": each("---\ntitle: Pier\nsource: https://gazette.example/1\n---\n", "", func(s *story) string {
			return strings.ReplaceAll(s.text(), "council", "[council](https://selby.example/council)") + "\n\n"
		}),
		"page/a.html": func(all []story) []byte { return []byte(all[0].page()) },
		"page/a.mhtml": func(all []story) []byte {
			return []byte("From: <Saved by Blink>\nSubject: Pier\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"x\"\n\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\nContent-Location: " + all[0].link + "\n\n" + wrapped(base64.StdEncoding.EncodeToString([]byte(all[0].page()))) + "\n--x--\n")
		},
		"feed/a.rss": each("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Harbour Gazette</title>", "</channel></rss>", func(s *story) string {
			return "<item><title>" + html.EscapeString(s.title) + "</title><link>" + s.link + "</link><guid>" + s.link + "</guid><pubDate>" + s.day.Format(time.RFC1123Z) + "</pubDate><content:encoded><![CDATA[" + s.html() + "]]></content:encoded></item>\n"
		}),
		"feed/a.atom": each("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Harbour Gazette</title>", "</feed>", func(s *story) string {
			return "<entry><title>" + html.EscapeString(s.title) + "</title><link href=\"" + s.link + "\"/><id>" + s.link + "</id><published>" + s.day.Format(time.RFC3339) + "</published><content type=\"html\">" + html.EscapeString(s.html()) + "</content></entry>\n"
		}),
		"mail/plain.mbox": each("", "", func(s *story) string {
			return "From x@gazette.example Mon Aug 18 09:00:00 2025\n" + s.mail(s.text(), "text/plain") + "\n"
		}),
		"mail/html.mbox": each("", "", func(s *story) string {
			return "From x@gazette.example Mon Aug 18 09:00:00 2025\n" + s.mail(s.page(), "text/html") + "\n"
		}),
		"nexis/a.txt": each("", "", nexis),
		"nexis/uni.txt": each("", "", func(s *story) string {
			return s.title + "\n" + s.outlet + "\n" + s.day.Format("January 2, 2006 Monday") + "\nCopyright 2025\nSection: A\nLength: 500 words\nByline: " + s.byline + "\nBody\n" + s.text() + "\nClassification\nLanguage: ENGLISH\nLoad-Date: August 19, 2025\nEnd of Document\n"
		}),
		"factiva/a.txt": each("", "", func(s *story) string {
			return "HD " + s.title + "\nBY " + s.byline + "\nWC 500 words\nPD " + s.day.Format("2 January 2006") + "\nSN " + s.outlet + "\nLA English\nLP\n" + s.paragraphs[0] + "\nTD\n" + strings.Join(s.paragraphs[1:], "\n\n") + fmt.Sprintf("\nDocument GAZETT0020250818%05d\n\n", s.n)
		}),
		"factiva/plain.txt": each("", "", func(s *story) string {
			return s.title + "\n" + s.byline + "\n500 words\n" + s.day.Format("2 January 2006") + "\n" + s.outlet + "\nGAZ\nEnglish\nCopyright 2025 Gazette\n" + s.text() + fmt.Sprintf("\nDocument GAZETT0020250818%05d\n\n", s.n)
		}),
		"factiva/a.html": each("<html><body>", "</body></html>", func(s *story) string {
			return fmt.Sprintf("<div class=\"article enArticle\" id=\"article-GAZ%d\"><div id=\"hd\"><span class=\"enHeadline\">%s</span></div><div class=\"author\">%s</div><div>500 words</div><div>%s</div><div>%s</div><div>English</div><div>Copyright 2025</div>", s.n, html.EscapeString(s.title), s.byline, s.day.Format("2 January 2006"), s.outlet) + strings.ReplaceAll(s.html(), "<p>", "<p class=\"articleParagraph enarticleParagraph\">") + fmt.Sprintf("<p>Document GAZETT0020250818%05d</p></div>\n", s.n)
		}),
		"factiva/a.xml": each("<?xml version=\"1.0\"?><PPSResponse><articles>", "</articles></PPSResponse>", func(s *story) string {
			return fmt.Sprintf("<article><accessionNo>G%d</accessionNo><headline><paragraph>%s</paragraph></headline><sourceName>%s</sourceName><publicationDate><date>%s</date></publicationDate><tailParagraphs>", s.n, html.EscapeString(s.title), s.outlet, s.day.Format(time.DateOnly)) + strings.NewReplacer("<p>", "<paragraph>", "</p>", "</paragraph>").Replace(s.html()) + "</tailParagraphs></article>\n"
		}),
		"proquest/a.txt": each("", "", func(s *story) string {
			return strings.Repeat("_", 60) + "\n\n" + s.title + "\n\nAuthor: " + s.byline + "\n\nPublication info: " + s.outlet + " ; Selby [Selby]" + s.day.Format("2 Jan 2006") + ": A.2.\n\nAbstract: It shut.\n\nFull text: " + s.text() + "\n\nSubject: Piers\n\nTitle: " + s.title + "\n\nPublication title: " + s.outlet + "\n\nPublication date: " + s.day.Format("Jan 2, 2006") + "\n\nDatabase: Dailies\n\n"
		}),
		"europresse/a.html": each("<html><body>", "</body></html>", func(s *story) string {
			return "<article><header><div class=\"rdp__DocPublicationName\"><span class=\"DocPublicationName\">" + s.outlet + "</span></div><span class=\"DocHeader\">" + s.day.Format("2 January 2006") + "</span><div class=\"titreArticle\"><p class=\"titreArticleVisu rdp__articletitle\">" + html.EscapeString(s.title) + "</p></div></header><section><div class=\"docOcurrContainer DocOccurContainer\">" + s.html() + "</div></section></article>\n"
		}),
		"newsbank/a.txt": each("", "", func(s *story) string {
			return s.title + "\n\nHarbour Gazette, The (Selby, MD) - " + s.day.Format("January 2, 2006") + "\nAuthor: " + s.byline + "\nSection: Local\nPage: A1\n\n" + s.text() + "\n\nRecord: 16579C8CD2790100\nCopyright: Copyright (c) 2025 Gazette\n\n"
		}),
		"ebsco/a.txt": each("", "", func(s *story) string {
			return fmt.Sprintf("Record: %d\nTitle:\t%s.\nAuthors:\t%s\nSource:\tHarbour Gazette, The (Selby). 8/%d/2025, pA4.\nDocument Type:\tArticle\nAccession Number:\tG%d\nDatabase:\tNewspaper Source\n\n%s\n\nCopyright of The Gazette is the property of its owners.\n", s.n+1, s.title, s.byline, s.day.Day(), s.n, s.text())
		}),
		"reference/a.ris": each("", "", func(s *story) string {
			return "TY  - NEWS\nTI  - " + s.title + "\nAU  - " + s.byline + "\nT2  - " + s.outlet + "\nDA  - " + s.day.Format("2006/01/02") + "/\nUR  - " + s.link + "\nAB  - " + strings.Join(s.paragraphs, " ") + "\nER  - \n\n"
		}),
		"reference/a.ovd": each("", "", func(s *story) string {
			return fmt.Sprintf("<%d. >\nVN  - Ovid Technologies\nDB  - Port\nAN  - %d\nTI  - %s.\nAU  - %s\nSO  - Gazette. 12(3):4, November 15, 2024.\nAB  - %s\nYR  - 2024\n\n", s.n+1, s.n, s.title, s.byline, strings.Join(s.paragraphs, " "))
		}),
		"reference/a.bib": each("", "", func(s *story) string {
			return fmt.Sprintf("@article{k%d,\n  title = {{%s}},\n  author = {Ek, Ann},\n  date = {%s},\n  journaltitle = {%s},\n  url = {%s},\n  abstract = {%s},\n}\n\n", s.n, s.title, s.day.Format(time.DateOnly), s.outlet, s.link, strings.Join(s.paragraphs, " "))
		}),
		"gale/a.xml": each("<?xml version=\"1.0\"?><!DOCTYPE issue SYSTEM \"LTO_issue.dtd\"><issue><id>I</id><jn>Gazette</jn><pf>20250818</pf>\n", "</issue>", (*story).gale),
		"agency/g2.xml": each("<?xml version=\"1.0\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>", "</itemSet></newsMessage>", func(s *story) string {
			return fmt.Sprintf("<newsItem guid=\"urn:newsml:gazette.example:%d\" version=\"1\"><itemMeta><provider literal=\"Gazette\"><name>%s</name></provider><versionCreated>%s</versionCreated></itemMeta><contentMeta><headline>%s</headline></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>%s</body></html></inlineXML></contentSet></newsItem>\n", s.n, s.outlet, s.day.Format(time.RFC3339), html.EscapeString(s.title), s.html())
		}),
		"agency/nitf.xml": func(all []story) []byte {
			s := &all[0]
			return []byte("<?xml version=\"1.0\"?><nitf><head><title>" + html.EscapeString(s.title) + "</title><docdata><date.issue norm=\"" + s.day.Format("20060102T150405Z") + "\"/></docdata><pubdata name=\"" + s.outlet + "\"/></head><body><body.head><hedline><hl1>" + html.EscapeString(s.title) + "</hl1></hedline></body.head><body.content>" + s.html() + "</body.content></body></nitf>")
		},
		"agency/wire.iptc": each("", "", func(s *story) string {
			return fmt.Sprintf("\x01dpa%04d 4 vm 300 dpa 0001\n\n%s =\n\x02%s\n\x03%s\n", s.n, s.title, s.text(), s.day.Format("021504 Jan 06"))
		}),
		"agency/ninjs.json": each("[", "{}]", func(s *story) string {
			b, _ := json.Marshal(map[string]any{"uri": s.link, "type": "text", "headline": s.title, "byline": s.byline, "versioncreated": s.day.Format(time.RFC3339), "body_xhtml": s.html(), "source": s.outlet})
			return string(b) + ",\n"
		}),
		"warc/a.warc": each("", "", func(s *story) string {
			body := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + s.page()
			return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2025-08-18T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", s.link, len(body), body)
		}),
		"pack/pages.zip": func(all []story) []byte {
			var b bytes.Buffer
			w := zip.NewWriter(&b)
			members(func(name string, data []byte) { f, _ := w.Create(name); _, _ = f.Write(data) })(all)
			_ = w.Close()
			return b.Bytes()
		},
		"pack/pages.tar.gz": func(all []story) []byte {
			var b bytes.Buffer
			z := gzip.NewWriter(&b)
			w := tar.NewWriter(z)
			members(func(name string, data []byte) {
				_ = w.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: int64(len(data))})
				_, _ = w.Write(data)
			})(all)
			_ = w.Close()
			_ = z.Close()
			return b.Bytes()
		},
	}
}

// BenchmarkFamilies reads some two megabytes of the same articles in every kind of file, and
// reports megabytes of the file and articles per second of processor time, which other users of the
// machine hardly affect. Kinds that hold one article per file are read from a thousand files;
// documents from those in testdata.
func BenchmarkFamilies(b *testing.B) {
	all := stories(700)
	for name, write := range families() {
		b.Run(name, func(b *testing.B) {
			data, times := write(all), 1
			if len(data) < 100<<10 {
				times = 700
			}
			timeFamily(b, filepath.Base(name), data, times)
		})
	}
	for _, name := range []string{"courier.docx", "courier-pandoc.docx", "courier-pandoc.odt", "courier-flat.fodt", "courier-pandoc.epub", "courier-pandoc.rtf", "table-dictionary.parquet", "newsml1.xml"} {
		data, err := os.ReadFile(filepath.Join("..", "testdata", "same", name))
		if err != nil {
			b.Fatal(err)
		}
		b.Run("documents/"+name, func(b *testing.B) { timeFamily(b, name, data, 200) })
	}
}

// timeFamily reads a file repeatedly.
func timeFamily(b *testing.B, name string, data []byte, times int) {
	b.Helper()
	records, bytesRead := 0, 0
	before := processorTime(b)
	for b.Loop() {
		for range times {
			in, err := Open(name, bytes.NewReader(data))
			if err == nil {
				err = cutWhole(in, func(p intake.Part) { recs, _ := p(); records += len(recs) })
			}
			if err != nil {
				b.Fatal(err)
			}
			bytesRead += len(data)
		}
	}
	took := (processorTime(b) - before).Seconds()
	if records == 0 {
		b.Fatalf("%s has no articles", name)
	}
	b.ReportMetric(float64(bytesRead)/1e6/took, "MB/cpu-s")
	b.ReportMetric(float64(records)/took, "articles/cpu-s")
	b.ReportMetric(0, "ns/op")
}

// processorTime returns the processor time that the process has used.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		b.Fatal(err)
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
