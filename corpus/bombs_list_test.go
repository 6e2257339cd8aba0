//go:build linux || darwin

package corpus

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/base64"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// filled returns a function that repeats s to about size bytes, between before and after.
func filled(before, s, after string) func(size int) string {
	return func(size int) string { return before + strings.Repeat(s, size/len(s)) + after }
}

// numbered is like filled, but its pieces differ by their number.
func numbered(before, format, after string) func(size int) string {
	return func(size int) string {
		var b strings.Builder
		b.WriteString(before)
		for i := 0; b.Len() < size; i++ {
			fmt.Fprintf(&b, format, i)
		}
		b.WriteString(after)
		return b.String()
	}
}

// packedBy packs what inner makes, at ten times the size.
func packedBy(pack func(w io.Writer) io.WriteCloser, inner func(size int) string) func(size int) string {
	return func(size int) string {
		var b bytes.Buffer
		w := pack(&b)
		_, err := io.WriteString(w, inner(10*size))
		if err == nil {
			err = w.Close()
		}
		if err != nil {
			panic(err)
		}
		return b.String()
	}
}

func gzipped(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }

func zstded(w io.Writer) io.WriteCloser {
	z, err := zstd.NewWriter(w)
	if err != nil {
		panic(err)
	}
	return z
}

// inZip packs files into a ZIP archive under their names.
func inZip(files func(size int) map[string]string) func(size int) string {
	return func(size int) string {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for name, data := range files(size) {
			f, err := w.Create(name)
			if err == nil {
				_, err = io.WriteString(f, data)
			}
			if err != nil {
				panic(err)
			}
		}
		if err := w.Close(); err != nil {
			panic(err)
		}
		return b.String()
	}
}

func one(name string, filling func(size int) string) func(size int) string {
	return inZip(func(size int) map[string]string { return map[string]string{name: filling(size)} })
}

// bzip2Block unpacks to four and a half megabytes of one letter.
const bzip2Block = "QlpoOTFBWSZTWd3CeGoAInnBAIAIIAAACCAAMMwJqmnVghSraghSrxdyRThQkN3CeGo="

func bzip2Bomb(size int) string {
	block, err := base64.StdEncoding.DecodeString(bzip2Block)
	if err != nil {
		panic(err)
	}
	return strings.Repeat(string(block), 10*size/4_500_000+1)
}

// emptyMembers returns an archive with as many empty members as fit into size.
func emptyMembers(size int) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i*100 < size; i++ {
		if _, err := w.CreateRaw(&zip.FileHeader{Name: strconv.Itoa(i)}); err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

// wideWindow returns a few bytes of text that ask for a window of a hundred megabytes to unpack them in.
func wideWindow(int) string {
	block := len(prose)<<3 | 1 // the last block, stored uncompressed
	return "\x28\xb5\x2f\xfd\x00\x88" + string([]byte{byte(block), byte(block >> 8), byte(block >> 16)}) + prose
}

func tinyTar(size int) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; b.Len() < size; i++ {
		if err := w.WriteHeader(&tar.Header{Name: strings.Repeat("a/", 40) + strconv.Itoa(i), Typeflag: tar.TypeReg, Size: 1}); err != nil {
			panic(err)
		}
		if _, err := w.Write([]byte("x")); err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

// nestedZip returns an archive of archives of archives, each included several times.
func nestedZip(size int) string {
	inner := filled("", prose+"\n\n", "")(size / 4)
	for range 6 {
		data := inner
		inner = inZip(func(int) map[string]string {
			return map[string]string{"a.zip": data, "b.zip": data, "c.zip": data, "d.zip": data, "a.txt": prose}
		})(0)
	}
	return inner
}

// sparseTar returns an archive whose one file claims a terabyte of holes.
func sparseTar(int) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	err := w.WriteHeader(&tar.Header{Name: "good.txt", Typeflag: tar.TypeReg, Size: int64(len(prose)), Format: tar.FormatGNU})
	if err == nil {
		_, err = io.WriteString(w, prose)
	}
	if err == nil {
		err = w.Flush()
	}
	if err != nil {
		panic(err)
	}
	head := make([]byte, 512)
	copy(head, "holes.jsonl")
	copy(head[100:], "0000600\x000000000\x000000000\x0000000000000\x0000000000000\x00")
	head[156] = 'S'
	copy(head[257:], "ustar  \x00")
	copy(head[386:], "00000000000\x0000000000000\x00")
	copy(head[483:], "\x80\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00")
	copy(head[148:156], "        ")
	sum := 0
	for _, c := range head {
		sum += int(c)
	}
	copy(head[148:156], fmt.Sprintf("%06o\x00 ", sum))
	b.Write(head)
	b.Write(make([]byte, 1024))
	return b.String()
}

const (
	pageHead = "<html><body><p>" + prose + "</p>"
	mail     = "MIME-Version: 1.0\nFrom: a@b.example\nSubject: x\n"
	word     = "<w:document><w:body><w:p><w:r><w:t>" + prose + "</w:t></w:r></w:p>"
	oneRow   = "title,text\nx," + "\"" + prose + "\"\n"
)

func docx(filling func(size int) string) func(size int) string {
	return inZip(func(size int) map[string]string {
		return map[string]string{"[Content_Types].xml": "<Types/>", "word/document.xml": filling(size)}
	})
}

func multipart(size int) string {
	var b strings.Builder
	b.WriteString(mail)
	for i := range 300 {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	return b.String() + strings.Repeat("--b", size/3)
}

func spine(size int) string {
	refs := filled("", `<itemref idref="c"/>`, "")(size)
	return inZip(func(int) map[string]string {
		return map[string]string{
			"mimetype": "application/epub+zip", "META-INF/container.xml": `<container><rootfile full-path="b.opf"/></container>`,
			"b.opf":   `<package><manifest><item id="c" href="c.xhtml"/></manifest><spine>` + refs + `</spine></package>`,
			"c.xhtml": filled("<html><body>", "<p>"+prose+"</p>", "")(size / 4),
		}
	})(0)
}

func pdfOf(stream string) string {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	if _, err := io.WriteString(w, stream); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	var b strings.Builder
	var at []int
	object := func(s string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), s)
	}
	b.WriteString("%PDF-1.4\n")
	object("<</Type/Catalog/Pages 2 0 R>>")
	object("<</Type/Pages/Count 1/Kids[3 0 R]>>")
	object("<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>>>")
	object(fmt.Sprintf("<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream", z.Len(), z.String()))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF", len(at)+1, xref)
	return b.String()
}

// bombs returns all bombs.
func bombs() []bomb {
	say := `{"text":"` + prose + `"`
	return []bomb{
		// Archives and packings.
		{"zeros.txt.gz", packedBy(gzipped, filled("", "\x00", "")), "binary"},
		{"lines.jsonl.gz", packedBy(gzipped, filled("", "{}\n", "")), "without text"},
		{"twice.txt.gz", packedBy(gzipped, packedBy(gzipped, filled("", "\n", ""))), "unpacks to more"},
		{"a.txt.bz2", bzip2Bomb, ""},
		{"a.txt.zst", packedBy(zstded, filled("", "x", "")), ""},
		{"window.txt.zst", wideWindow, ""},
		{"empty.zip", emptyMembers, "empty"},
		{"nested.zip", nestedZip, "nested more than"},
		{"flat.zip", one("a.csv", func(size int) string { return oneRow + strings.Repeat("\n", 40*size) }), "unpacks to more"},
		{"tiny.tar", tinyTar, ""},
		{"tiny.tar.gz", packedBy(gzipped, tinyTar), ""},
		{"sparse.tar", sparseTar, "holes"},
		// JSON.
		{"deep.json", filled(say+`,"more":`, "[", ""), "broken JSON"},
		{"objects.jsonl", filled(say+`,"more":{"a":[`, "{},", "{}]}}"), ""},
		{"numbers.jsonl", filled(`{"text":[`, "0,", "0]}"), "without text"},
		{"pairs.jsonl", filled(`{"fields":{"a":[`, "[0],", "0]},"+say[1:]+"}"), ""},
		{"keys.jsonl", numbered(say, `,"k%d":1`, "}"), ""},
		{"same.jsonl", filled(say, `,"fields":{"a":{}}`, "}"), ""},
		{"escapes.jsonl", filled(`{"text":"`, `\ud83d\ude00`, `"}`), ""},
		{"values.json", filled(say+"}\n", "1 ", ""), "not a record"},
		{"articles.json", filled("", `{"text":"x y"}`+"\n", ""), ""},
		{"broken.json", filled(say+"}\n", "{\"a\"\n", ""), "broken JSON"},
		{"short.jsonl", filled("", `{"text":"x"}`+"\n", ""), ""},
		{"empty.jsonl", filled(say+"}\n", "{}\n", ""), "without text"},
		{"sameid.jsonl", func(size int) string {
			return `{"id":"a","title":"x","text":"` + strings.Repeat(`x y\n\n`, size/12) + "\"}\n" + strings.Repeat(`{"id":"a","title":"y","text":"z"}`+"\n", size/70)
		}, ""},
		// Tables.
		{"columns.csv", filled("title,text", ",", "\n"+strings.Repeat(",", 1000)+"\n"), "columns"},
		{"fields.csv", filled(oneRow, ",", "\n"), "columns"},
		{"rows.csv", filled(oneRow, ",,,\n", ""), "without text"},
		{"quotes.csv", filled(oneRow+"x,\"", `""`, ""), ""},
		{"open.csv", filled(oneRow, "x,\"y\n", ""), ""},
		// XML.
		{"entities.rss", filled("<!DOCTYPE x [<!ENTITY a \"&#65;&#65;\">]><rss><channel><item><description>"+prose, "&a;&#65;", "</description></item></channel></rss>"), ""},
		{"elements.rss", filled("<rss><channel><item><description>"+prose+"</description>", "<a/>", "</item></channel></rss>"), ""},
		{"items.rss", filled("<rss><channel><item><description>"+prose+"</description></item>", "<item/>", "</channel></rss>"), "without text"},
		{"attributes.rss", filled("<rss><channel><item><description ", "a ", ">"+prose+"</description></item></channel></rss>"), "attributes"},
		{"deep.xml", filled("<nitf><body><body.content><p>"+prose+"</p>", "<b>", ""), "nests"},
		{"ends.rss", filled("<rss><channel><item><description>"+prose, "</x>", "</description></item></channel></rss>"), ""},
		{"doctype.xml", filled("<!DOCTYPE x [", "<!ENTITY a \"b\">", "]><nitf><body><body.content><p>"+prose+"</p></body.content></body></nitf>"), ""},
		// Pages.
		{"deep.html", filled(pageHead, "<div>", ""), ""},
		{"bold.html", func(size int) string {
			return numbered("<html><body>", "<b id=%d>", "")(4000) + strings.Repeat("<p>x</p>", size/8) + prose
		}, ""},
		{"stray.html", filled(pageHead, "a</x>", ""), ""},
		{"paragraphs.html", filled(pageHead, "<p>", ""), ""},
		{"attributes.html", filled("<html><body><p ", "a ", ">"+prose), ""},
		{"bodies.html", numbered(pageHead, "<body a%d=b>", ""), ""},
		{"tables.html", filled(pageHead+"<table>", "a<tr>", ""), ""},
		{"select.html", filled(pageHead+"<select>", "a<p>", ""), ""},
		{"dublin.html", func(size int) string {
			return numbered("<html><body>", "<div property=\"dc:a%d\">", "")(10000) + strings.Repeat("<p>"+prose+"</p>", size/len(prose))
		}, ""},
		{"times.html", func(size int) string {
			return pageHead + "<div class=\"ad " + strings.Repeat("x", size/2) + "\">" + strings.Repeat("<time datetime=1></time>", size/50)
		}, ""},
		{"authors.html", filled("<html><body><article itemtype=https://schema.org/NewsArticle><p>"+prose+"</p>", "<i itemprop=author content=x></i>", ""), ""},
		{"scripts.html", filled(pageHead+"<script type='application/ld+json'>[", "{},", "{}]</script>"), ""},
		// Mail and crawls.
		{"deep.eml", multipart, "without text"},
		{"heads.eml", numbered(mail, "h%d:\n", "\n"+prose), "head is larger"},
		{"parts.eml", filled(mail+"Content-Type: multipart/mixed; boundary=b\n\n--b\n\n"+prose+"\n", "--b\n\nx\n", "--b--"), ""},
		{"wrapped.eml", filled(mail+"\n"+prose[:70]+"\n"+prose[70:130]+"\n", "x\n", ""), ""},
		{"from.mbox", filled("", "From a@b Mon Aug 18 10:00:00 2025\nFrom: a@b.example\nMime-Version: 1.0\n\nx\n\n", ""), ""},
		{"length.mbox", func(size int) string {
			return "From a@b Mon Aug 18 10:00:00 2025\nMime-Version: 1.0\nFrom: a@b.example\nContent-Length: 60000\n" + strings.Repeat("X: y\n", size/5) + "\n" +
				strings.Repeat("From a@b Mon Aug 18 10:00:00 2025\nx: y\n", 1400) + "\n" + prose
		}, ""},
		{"head.warc", filled("WARC/1.0\r\n", "x", ""), "broken WARC"},
		{"heads.warc", numbered("WARC/1.0\r\n", "h%d: x\r\n", "\r\n"), "broken WARC"},
		{"packed.warc", func(size int) string {
			body := packedBy(gzipped, filled("", "x", ""))(6 << 20)
			block := "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n" + body
			record := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(block), block)
			return strings.Repeat(record, size/len(record)+1)
		}, "unpacks to more"},
		// Documents.
		{"deep.docx", docx(filled(word, "<w:r>", "")), ""},
		{"attributes.docx", docx(filled(word+"<w:p ", "a ", "/>")), "attributes"},
		{"boxes.docx", docx(filled(word, "<w:p><w:r><w:t>x</w:t></w:r>", "")), ""},
		{"spine.epub", spine, ""},
		{"groups.rtf", filled(`{\rtf1 `+prose, "{", ""), ""},
		{"escapes.rtf", filled(`{\rtf1 `+prose, `\'e9\u233?`, "}"), ""},
		{"stories.iptc", filled("\x01abx0007 4 s 850 abc-de\r\n\x02"+prose+"\x03", "\x01", ""), "without text"},
		{"lines.iptc", filled("\x01abx0007 4 s 850 abc-de\r\n\x02"+prose, "\nx", "\x03"), ""},
		{"spaces.pdf", func(size int) string {
			return pdfOf("BT /F 12 Tf (" + prose + ") Tj ET" + strings.Repeat(" ", 10*size))
		}, ""},
		{"text.pdf", func(size int) string { return pdfOf("BT /F 12 Tf " + strings.Repeat("(x) Tj ", size/7) + "ET") }, ""},
		{"nested.pdf", func(size int) string { return pdfOf("BT /F 12 Tf (" + prose + ") Tj ET " + strings.Repeat("[", size)) }, ""},
		// Texts, and front matter.
		{"lines.txt", filled(prose+"\n\n", "x\n\n", ""), ""},
		{"line.txt", filled(prose, "x", ""), ""},
		{"bytes.txt", filled(prose, "\xff\x80", ""), ""},
		{"odd.txt", filled(prose+"é\n", "\xe9\n", ""), ""},
		{"more.txt", filled(prose, " MORE", ""), ""},
		{"nexis.txt", filled("1 of 2 DOCUMENTS\n\nThe Courier\n\nAugust 17, 2025\n\nLENGTH: 5 words\n\n", "ab\n", ""), ""},
		{"factiva.txt", filled("HD Harbour closed\nTD\n", "x\n", "Document ABCDEFGHIJ1234567890\n"), ""},
		{"dotted.md", func(size int) string {
			return "+++\n" + strings.Repeat("a.", min(size, 200<<10)/2) + "a=1\n+++\n" + prose
		}, "a key of more than 16 parts"},
		{"tables.md", func(size int) string {
			return "+++\n" + numbered("", "[a.b.c%d]\n", "")(min(size, 200<<10)) + "+++\n" + prose
		}, ""},
		{"inline.md", func(size int) string {
			return "+++\na=" + strings.Repeat("{a=", min(size, 200<<10)/3) + "\n+++\n" + prose
		}, "nested"},
		{"arrays.md", func(size int) string { return "+++\na=" + strings.Repeat("[", min(size, 200<<10)) + "\n+++\n" + prose }, "nested"},
		{"flow.md", func(size int) string { return "---\na: " + strings.Repeat("[", min(size, 200<<10)) + "\n---\n" + prose }, "nest"},
		{"compact.md", func(size int) string {
			return "---\na:\n  " + strings.Repeat("- ", min(size, 200<<10)/2) + "x\n---\n" + prose
		}, "nest"},
		{"keys.md", func(size int) string {
			return "---\n" + numbered("", "k%d: x\n", "")(min(size, 200<<10)) + "---\n" + prose
		}, ""},
		{"lists.md", func(size int) string {
			return "---\na: [" + strings.Repeat("x,", min(size, 200<<10)/2) + "]\n---\n" + prose
		}, ""},
		{"anchors.md", func(size int) string {
			return "---\na: " + strings.Repeat("&a ", min(size, 200<<10)/3) + "x\n---\n" + prose
		}, ""},
		{"aliases.md", func(size int) string {
			var b strings.Builder
			b.WriteString("---\na0: &a0 [" + strings.Repeat("x,", min(size, 200<<10)/2) + "]\n")
			for i := 1; i <= 5; i++ {
				fmt.Fprintf(&b, "a%d: &a%d [*a%d,*a%d,*a%d]\n", i, i, i-1, i-1, i-1)
			}
			return b.String() + "text: *a5\n---\n" + prose
		}, "aliases"},
	}
}
