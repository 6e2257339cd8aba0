package page

import (
	"encoding/json"
	"strings"
	"testing"

	"lineup/corpus/format/intake"
)

// The text for machines shows where a page's article is and where it ends, and is read if the page
// shows none.
func TestToldText(t *testing.T) {
	var paras []string
	for _, who := range []string{"harbour master", "coast guard", "mayor", "owner of the ferry", "union", "baker at the quay", "fire brigade"} {
		paras = append(paras, "The "+who+" of Port Aldrin said on Monday that the pier would stay closed until Friday, and that nobody had been hurt.")
	}
	body := strings.Join(paras, " ")
	article := "<p>" + strings.Join(paras, "</p><p>") + "</p>"
	whole := strings.Join(paras, "\n\n")
	const appeal = "<p>We have written of this harbour for a hundred years, and need your help to go on.</p>"
	for _, c := range []struct{ name, told, page, want, fault string }{
		{"an appeal after its end", body, "<h1>Pier closed</h1><div>" + article + appeal + "</div>", whole, ""},
		{"an appeal, and no text for machines", "", "<h1>Pier closed</h1><div>" + article + appeal + "</div>", whole + "\n\n" + strings.TrimSuffix(appeal[len("<p>"):], "</p>"), ""},
		{"the opening for machines", strings.Join(paras[:5], " "), "<h1>Pier closed</h1><div>" + article + "</div>", whole, ""},
		{"an element named after comments, beside much longer ones", body, "<h1>Pier closed</h1><div class=story><div id=comments-layout>" + article + "</div></div><div class=talk>" +
			strings.Repeat("<p>I have lived on this coast for all my life, and have never seen such a thing before, I can tell you.</p>", 60) + "</div>", whole, ""},
		{"nothing shown", body, "<h1>Pier closed</h1><p>" + strings.Repeat("Wait while we draw the page for you. ", 12) + "</p>", body, "little or nothing of its article"},
		{"the opening shown", body, "<h1>Pier closed</h1><p>" + paras[0] + "</p>", body, "little or nothing of its article"},
		{"markup for machines", article, "<h1>Pier closed</h1><p>Wait.</p>", whole, "little or nothing of its article"},
	} {
		ld, err := json.Marshal(map[string]string{"@type": "NewsArticle", "headline": "Pier closed", "articleBody": c.told})
		if err != nil {
			t.Fatal(err)
		}
		recs, faults := readPage([]byte(`<!doctype html><html><head><script type="application/ld+json">`+string(ld)+"</script></head><body>"+c.page+"</body></html>"), intake.NewNames(nil))
		if len(recs) != 1 || len(faults) > 0 {
			t.Errorf("%s: %+v, %v", c.name, recs, faults)
			continue
		}
		if recs[0].Text != c.want {
			t.Errorf("%s: %q", c.name, recs[0].Text)
		}
		if got := strings.Join(recs[0].Faults, "; "); !strings.Contains(got, c.fault) || c.fault == "" && got != "" {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
