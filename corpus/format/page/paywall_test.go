package page

import (
	"strings"
	"testing"

	"lineup/corpus/format/intake"
)

// TestPaywall checks which pages are recognised as cut off by a paywall.
func TestPaywall(t *testing.T) {
	said := func(facts string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle"` + facts + `}</script>`
	}
	short, long := "<p>"+strings.Repeat("The ferry sailed on. ", 20), "<p>"+strings.Repeat("The ferry sailed on. ", 60)
	for _, c := range []struct {
		name, head, text string
		want             bool
	}{
		{"nothing declared", "", short, false},
		{"free", said(`,"isAccessibleForFree":true`), short, false},
		{"not free, and short", said(`,"isAccessibleForFree":false`), short, true},
		{"not free, in words", said(`,"isAccessibleForFree":"False"`), short, true},
		{"not free, and whole, as a subscriber saves it", said(`,"isAccessibleForFree":false`), long, false},
		{"shorter than declared", said(`,"isAccessibleForFree":false,"wordCount":900`), long, true},
		{"as long as declared", said(`,"isAccessibleForFree":false,"wordCount":"90"`), short, false},
		{"in the head", `<meta property="article:content_tier" content="locked">`, short, true},
		{"in the head, and free", `<meta property="article:content_tier" content="free">`, short, false},
	} {
		recs, faults := readPage([]byte("<html><head>"+c.head+"</head><h1>Ferry</h1>"+c.text), intake.NewNames(nil))
		if len(recs) != 1 || recs[0].Excerpt != c.want {
			t.Errorf("%s: %+v, %v", c.name, recs, faults)
		}
	}
}
