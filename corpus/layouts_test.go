package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	mimeparts "mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus/format/intake"
	"lineup/model"
	"lineup/model/text"
)

// TestLayouts reads the articles of the sample as pages in nine layouts (testdata/layouts), each saved in three ways.
// All of each article is read, and nothing around it.
func TestLayouts(t *testing.T) {
	layouts, err := filepath.Glob(filepath.Join("testdata", "layouts", "*.html"))
	if err != nil || len(layouts) != 9 {
		t.Fatal(layouts, err)
	}
	for _, layout := range layouts {
		for way, save := range map[string]func(url, page string) string{
			"plain.html":  func(_, page string) string { return page },
			"single.html": singleFile,
			"page.mhtml":  mhtml,
		} {
			t.Run(strings.TrimSuffix(filepath.Base(layout), ".html")+"/"+way, func(t *testing.T) {
				files := map[string]string{}
				for name, p := range samplePages(t, layout) {
					files[name+"."+way] = save(p.url, p.page)
				}
				checkWhole(t, folder(t, files))
			})
		}
	}
}

// TestSavedLayouts reads the pages of TestLayoutsWritten as saved by a browser, from the folder named by
// LINEUP_SAVED, each under its original name.
func TestSavedLayouts(t *testing.T) {
	dir := os.Getenv("LINEUP_SAVED")
	if dir == "" {
		t.Skip("LINEUP_SAVED names no folder of saved pages")
	}
	folders, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(folders) == 0 {
		t.Fatal(folders, err)
	}
	for _, f := range folders {
		t.Run(filepath.Base(f), func(t *testing.T) { checkWhole(t, f) })
	}
}

// TestLayoutsWritten writes the pages of each layout into a folder of their own below the one named by
// LINEUP_LAYOUTS, for a server to serve.
func TestLayoutsWritten(t *testing.T) {
	dir := os.Getenv("LINEUP_LAYOUTS")
	if dir == "" {
		t.Skip("LINEUP_LAYOUTS names no folder")
	}
	layouts, _ := filepath.Glob(filepath.Join("testdata", "layouts", "*.html"))
	for _, layout := range layouts {
		to := filepath.Join(dir, strings.TrimSuffix(filepath.Base(layout), ".html"))
		if err := os.MkdirAll(to, 0o750); err != nil {
			t.Fatal(err)
		}
		for name, p := range samplePages(t, layout) {
			if err := os.WriteFile(filepath.Join(to, name+".html"), []byte(p.page), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// samplePage is an article of the sample as a page.
type samplePage struct{ url, page string }

// samplePages returns the articles of the sample in a layout, under identifying names.
func samplePages(t *testing.T, layout string) map[string]samplePage {
	t.Helper()
	tmpl, err := template.New(filepath.Base(layout)).Funcs(template.FuncMap{"mod": func(a, b int) int { return a % b }}).ParseFiles(layout)
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]samplePage{}
	for i, a := range Sample() {
		paras := bodyOf(a)
		url := a.URL
		if url == "" {
			url = fmt.Sprintf("https://page.example/%d", i)
		}
		f, when := factsOf(a), a.Published.Time
		if !a.Published.Known() {
			when = anyTime
		}
		at := when.Format(time.RFC3339)
		var page bytes.Buffer
		if err := tmpl.Execute(&page, map[string]any{
			"Title": a.Title, "Outlet": f.Outlet, "Byline": f.Byline, "Day": when.Format("2 January 2006, 15:04"), "Time": at, "URL": url,
			"Paragraphs": paras, "Lead": paras[0], "Rest": paras[1:], "Teaser": paras[0][:40] + "…",
			"Linked": map[string]any{
				"@context": "https://schema.org", "@graph": []any{
					map[string]any{"@type": "Organization", "@id": "#o", "name": f.Outlet},
					map[string]any{"@type": "Person", "@id": "#p", "name": f.Byline},
					map[string]any{
						"@type": []string{"NewsArticle"}, "headline": a.Title, "datePublished": at, "url": url,
						"author": []any{map[string]any{"@id": "#p"}}, "publisher": map[string]any{"@id": "#o"},
					},
				},
			},
		}); err != nil {
			t.Fatal(err)
		}
		pages[fmt.Sprintf("%02d", i)] = samplePage{url, page.String()}
	}
	if len(pages) < 15 {
		t.Fatalf("the sample has only %d articles", len(pages))
	}
	return pages
}

// Facts given on the page of an article for which the sample has none.
const (
	anyOutlet = "The Skerry Gazette"
	anyByline = "Ada Quill"
)

// anyTime is the publication time of an article for which the sample has none.
var anyTime = time.Date(2025, 3, 3, 10, 15, 0, 0, time.UTC)

// factsOf returns the facts that the pages give about an article of the sample.
func factsOf(a *model.Article) facts {
	f := facts{a.Title, intake.Either(a.Outlet.Name, anyOutlet), a.Byline, a.Published.Day(), strings.Join(bodyOf(a), "\n\n")}
	if !strings.Contains(a.Byline, " ") || strings.ToLower(a.Byline[1:]) == a.Byline[1:] {
		f.Byline = anyByline
	}
	f.Day = intake.Either(f.Day, anyTime.Format(time.DateOnly))
	return f
}

type facts struct{ Title, Outlet, Byline, Day, Text string }

// bodyOf returns the paragraphs of an article without its furniture.
func bodyOf(a *model.Article) (paras []string) {
	s := a.Text
	for _, f := range slices.Backward(a.Furniture) {
		s = s[:f.Start] + "\n\n" + s[f.End:]
	}
	for _, p := range text.Paragraphs(s) {
		if words := strings.Join(strings.Fields(s[p.Start:p.End]), " "); words != "" && words != a.Title {
			paras = append(paras, words)
		}
	}
	return paras
}

// checkWhole compares the articles read from a folder of saved pages with the sample.
func checkWhole(t *testing.T, dir string) {
	t.Helper()
	articles, _ := mustLoad(t, dir)
	read := map[string]*model.Article{}
	for _, a := range articles {
		read[filepath.Base(a.File)[:2]] = a
	}
	for i, want := range Sample() {
		got := read[fmt.Sprintf("%02d", i)]
		if got == nil {
			t.Errorf("%s was not read", want.Title)
			continue
		}
		is := facts{got.Title, got.Outlet.Name, got.Byline, got.Published.Day(), strings.Join(bodyOf(got), "\n\n")}
		if d := cmp.Diff(factsOf(want), is); d != "" {
			t.Errorf("%s: %s", got.File, d)
		}
	}
}

var (
	scripts = regexp.MustCompile(`(?s)<script(?: src| id)[^>]*>.*?</script>|<noscript>.*?</noscript>`)
	sources = regexp.MustCompile(`src="[^"]*"`)
	simple  = regexp.MustCompile(`(class|id|href)="([\w/.:-]+)"`)
)

// singleFile saves a page the way SingleFile does: one file, without scripts, with pictures and styles inlined and no
// optional quotation marks or end tags.
func singleFile(url, page string) string {
	const pixel = `src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="`
	page = simple.ReplaceAllString(sources.ReplaceAllString(scripts.ReplaceAllString(page, ""), pixel), "$1=$2")
	page = strings.NewReplacer("</p>\n", "\n", "</li>", "", `<link rel="stylesheet" href=style.css>`, "<style>:root{--sf-img-1:url(data:image/png;base64,AAAA)}</style>").Replace(page)
	head, body, _ := strings.Cut(page, "<head>")
	return head + "<!--\n Page saved with SingleFile \n url: " + url + " \n saved date: Tue Dec 01 2026 12:00:00 GMT+0000\n--><head>" + body
}

// script matches a script element, which saved pages lack.
var script = regexp.MustCompile(`(?s)<script[^>]*>.*?</script>`)

// mhtml saves a page the way Blink does, leaving out the machine-readable facts in scripts.
func mhtml(url, page string) string {
	page = script.ReplaceAllString(page, "")
	var parts bytes.Buffer
	w := mimeparts.NewWriter(&parts)
	_ = w.SetBoundary("----MultipartBoundary--8bYk2hTq7s----")
	part, _ := w.CreatePart(textproto.MIMEHeader{
		"Content-Type": {"text/html"}, "Content-ID": {"<frame-1@mhtml.blink>"},
		"Content-Transfer-Encoding": {"quoted-printable"}, "Content-Location": {url},
	})
	q := quotedprintable.NewWriter(part)
	_, _ = q.Write([]byte(page))
	_ = q.Close()
	part, _ = w.CreatePart(textproto.MIMEHeader{
		"Content-Type": {"text/css"}, "Content-Transfer-Encoding": {"quoted-printable"}, "Content-Location": {"cid:css-1@mhtml.blink"},
	})
	_, _ = part.Write([]byte("@charset \"utf-8\";\r\np { margin: 0px; }"))
	_ = w.Close()
	return "From: <Saved by Blink>\r\nSnapshot-Content-Location: " + url + "\r\nSubject: =?utf-8?Q?A=20page?=\r\nDate: Tue, 1 Dec 2026 12:00:00 -0000\r\n" +
		"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"" + w.Boundary() + "\"\r\n\r\n" + parts.String()
}

// The pages contain what the test assumes.
func TestLayoutsTellJSON(t *testing.T) {
	for name, p := range samplePages(t, filepath.Join("testdata", "layouts", "builder.html")) {
		_, rest, _ := strings.Cut(p.page, `<script type="application/ld+json">`)
		script, _, _ := strings.Cut(rest, "</script>")
		if !json.Valid([]byte(script)) {
			t.Errorf("%s: %s", name, script)
		}
	}
}
