package format

import (
	"strings"
	"testing"

	"lineup/corpus/format/markup"
)

// Text escaped once too often is unescaped, in every format that has HTML.
func TestEscapedTwice(t *testing.T) {
	const want = "The “pier” & the quay — closed, she said."
	const once = "The &ldquo;pier&rdquo; &amp; the quay &#8212; closed, she said."
	often := strings.ReplaceAll(once, "&", "&amp;")
	for name, in := range map[string]string{
		"a.html": "<html><body><p>" + often + "</p></body></html>",
		"a.json": `{"title":"T","content_html":"<p>` + often + `</p>"}`,
		"b.json": `{"title":"T","content":"<p>` + often + `</p>"}`,
		"a.rss":  "<rss><channel><item><description>" + strings.ReplaceAll("<p>"+often+"</p>", "<", "&lt;") + "</description></item></channel></rss>",
		"b.rss":  "<rss><channel><item><description>" + strings.ReplaceAll(often, "&", "&amp;") + "</description></item></channel></rss>",
		"a.eml":  "MIME-Version: 1.0\nFrom: a@b.example\nSubject: T\nContent-Type: text/html\n\n<p>" + often + "</p>",
	} {
		recs, faults, err := read(t, name, strings.NewReader(in))
		if err != nil || len(recs) != 1 || recs[0].Text != want {
			t.Errorf("%s: %+v, %v, %v", name, recs, faults, err)
		}
	}
	// A record's text is taken as it is, whatever it looks like.
	if recs, _, _ := read(t, "a.jsonl", strings.NewReader(`{"text":"`+once+`"}`)); len(recs) != 1 || recs[0].Text != once {
		t.Errorf("text that is not HTML became %+v", recs)
	}
	if got := markup.Unescape("https://c.example/?a=1&copy=2&amp;b=3;"); got != "https://c.example/?a=1&copy=2&b=3;" {
		t.Error(got)
	}
}
