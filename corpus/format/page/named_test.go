package page

import (
	"strings"
	"testing"

	"lineup/corpus/format/formattest"

	"lineup/corpus/format/intake"
)

// intranet is a page that has everything in unusual places.
const intranet = `<!doctype html><html><head><title>System 4 - doc 77</title><meta name="X-Day" content="2025-08-18"></head><body>
<div id="head">Desk of the Courier</div><table><tr><td class="kop big">Pier <b>closed</b></td></tr></table>
<p class="summary">This is the summary that the system shows on its front page, and it is much longer than the text is itself, and holds more words.</p>
<div class="para intro"><h1>System 4</h1>The pier is closed.</div><div class="para"><p>Nobody was <i>hurt</i>.</p><p class="para">It will open.</p>
<aside>Related: boats</aside></div><span class="when"><time class="stamp" datetime="2025-08-19T10:00Z">yesterday</time></span></body></html>`

// Places named by the user take precedence over what is read from the page.
func TestPlacesOfPages(t *testing.T) {
	names := intake.NewNames([]intake.Mapping{
		{Fact: "title", Field: ".kop"},
		{Fact: "published", Field: "meta:x-day"},
		{Fact: "updated", Field: ".stamp"},
		{Fact: "outlet", Field: "#head"},
		{Fact: "text", Field: "#nowhere"},
		{Fact: "text", Field: ".para"},
		{Fact: "byline", Field: "byline"},
	})
	recs, faults := readPage([]byte(intranet), names)
	if len(recs) != 1 || len(faults) > 0 {
		t.Fatal(recs, faults)
	}
	r := recs[0]
	got := strings.Join([]string{r.Title, r.Published, r.Updated, r.Outlet, r.OutletFrom, r.Text}, "|")
	want := "Pier closed|2025-08-18|2025-08-19T10:00Z|Desk of the Courier|field|The pier is closed.\n\nNobody was hurt.\n\nIt will open."
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	used := map[string]string{}
	for _, f := range r.Fields {
		used[f.Name] = f.Fact
	}
	for name, fact := range map[string]string{".kop": "title", "meta:x-day": "published", ".para": "text", "#head": "outlet", ".summary": "", ".big": ""} {
		if got, ok := used[name]; !ok || got != fact {
			t.Errorf("%s is said to be %q, %v", name, got, ok)
		}
	}
	plain, _ := readPage([]byte(intranet), intake.NewNames(nil))
	if len(plain) != 1 || plain[0].Published != "2025-08-19T10:00Z" || len(plain[0].Fields) > 0 {
		t.Errorf("without the named places the page is %+v", plain)
	}
}

func FuzzPlaces(f *testing.F) {
	names := intake.NewNames([]intake.Mapping{{Fact: "text", Field: ".para"}, {Fact: "title", Field: "#t"}, {Fact: "published", Field: "meta:day"}, {Fact: "lead", Field: ".lead"}})
	formattest.Fuzz(f, "page*.html", func(b []byte) ([]intake.Record, []intake.Fault) { return readPage(b, names) })
}

func FuzzPage(f *testing.F) { formattest.Fuzz(f, "page* europresse*", formattest.Cut(Reader{})) }
