package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lineup/model"
)

// pier is the article of most cases, in paragraphs.
var pier = []string{
	"The harbour board of Selmouth voted on Tuesday to close the north pier to cars from the first of May, after engineers found cracks in four of its eleven piles.",
	"“No vehicle heavier than a bicycle will cross until the piles are sound,” the board's chair, Ilsa Varnholt, told a meeting of some two hundred residents in the fish hall.",
	"Shopkeepers on the pier said they had learned of the closing from a notice on the gate. “We were told nothing, and the season begins in three weeks,” said Tomas Brell, who rents out boats there.",
	"The repair is to cost 2.4 million crowns, of which the county has promised half. The board expects the pier to open again in October, before the storms.",
	"A second inspection, of the ferry landing, is planned for June, the board said in a statement, and its report is to be made public within a month.",
}

// ofPier returns paragraphs of the article by index, in the order given.
func ofPier(at ...int) string {
	var out []string
	for _, i := range at {
		out = append(out, pier[i])
	}
	return strings.Join(out, "\n\n")
}

// wanted is the expected result of a case. Empty fields are not checked; a byline of "-" means there must be none.
type wanted struct {
	title, outlet, byline, published, updated, body, language string
	starts, ends                                              string // of the body
	paragraphs                                                int    // in the text, including those it repeats
}

// TestCases reads small files that keep the structure of real ones that were once misread.
func TestCases(t *testing.T) {
	const courier, day, moment = "The Selmouth Courier", "2025-03-11", "2025-03-11T09:30:00Z"
	whole := ofPier(0, 1, 2, 3, 4)
	page := wanted{title: "Pier closes to cars", outlet: courier, published: moment, body: whole}
	cases := map[string][]wanted{
		"wrapper-sidebar-genesis.html":   {page},
		"wrapper-sidebar-right.html":     {page},
		"wrapper-no-sidebar.html":        {page},
		"wrapper-region-breadcrumb.html": {page},
		"elementor-widgets.html":         {page},
		"blogger-br-text.html":           {page},
		"div-span-paragraphs.html":       {page},
		"div-br-with-blocks.html":        {page},
		"drupal-field-label-hidden.html": {{title: page.title, outlet: courier, ends: whole}},
		"lead-in-other-container.html":   {{title: page.title, outlet: courier, published: moment, starts: pier[0], paragraphs: 15}},
		"noscript-text-blogger.html":     {page},
		"next-articles-below.html":       {page},
		"video-player-labels.html":       {page},
		"visible-byline.html":            {{title: page.title, outlet: courier, byline: "Ilse Tarn", published: day, body: whole}},
		"visible-date-creation.html":     {{title: page.title, outlet: courier, byline: "-", published: day, body: whole}},
		"two-published.html":             {{title: page.title, outlet: courier, published: moment, updated: "2025-11-02T10:00:00Z", body: whole}},
		"wikipedia-headline.html":        {{title: "North Pier, Selmouth", body: whole}},
		"factiva-page-author-line.html": {
			{title: "PIER CLOSES TO CARS", byline: "ILSE TARN", outlet: courier, published: day, starts: pier[0], ends: "within a month."},
			{title: "Market hall sold to a company from the capital", byline: "Tomas Brell, Ana Holt", outlet: courier, published: day, starts: pier[4], ends: "eleven piles."},
		},
		"factiva-page-korean.html": {
			{title: "피어, 자동차 통행 금지", outlet: courier, published: day, ends: "말했다."},
			{title: "시장 건물 매각", outlet: courier, published: day, ends: "말했다."},
		},
		"factiva-page-chinese-ui.html": {
			{title: page.title, byline: "Ilse Tarn", outlet: courier, published: day, starts: pier[0], ends: "within a month."},
			{title: "Market hall sold", byline: "Ilse Tarn", outlet: courier, published: day, starts: pier[0], ends: "within a month."},
		},
		"factiva-pps.xml": {{title: page.title, outlet: courier, published: moment, starts: pier[0]}},
		"proquest-record.html": {
			{title: page.title, byline: "Tarn, Ilse", outlet: courier, published: day, body: whole},
			{title: "Market hall sold", byline: "Tarn, Ilse", outlet: courier, published: day, body: ofPier(4, 3, 2, 1, 0)},
		},
		"nexis-uni-section-line.txt": {{title: "Does the pier help or hurt the climate?; Green", outlet: courier, published: "2025-06-26", body: whole}},
		"nexis-german-highlight.txt": {{title: "Pier wird für Autos gesperrt", outlet: "Selmouther Kurier", byline: "Ilse Tarn", published: day, ends: "sagte die Vorsitzende Ilsa Varnholt."}},
		"nexis-french-codes.txt":     {{title: "La jetée fermée aux voitures", outlet: "Le Courrier de Selmouth", byline: "Ilse Tarn", published: day, ends: "a dit la présidente, Ilsa Varnholt.", language: "fr"}},
		"europresse-old-page.html": {{
			title: "La jetée fermée aux voitures", outlet: "Le Courrier de Selmouth", published: day,
			body: "Le conseil du port de Selmouth a voté mardi la fermeture de la jetée nord aux voitures à partir du premier mai.\n\n« Aucun véhicule ne passera », a dit la présidente, Ilsa Varnholt.",
		}},
		"mail-ascii-declared-utf8.eml": {{title: "Pier closes", starts: "The café on the pier stays open, “for now”, said Zoë Müller."}},
		"dpa-no-soh.txt":               {{title: "Harbour board of Selmouth closes the pier to cars", byline: "Ilse Tarn", published: "2025-03-10", starts: "Selmouth (dpa) - " + pier[0], ends: pier[3]}},
		"newsml-g2-creator-phone.xml":  {{title: page.title, byline: "-", outlet: "SelmouthWire", published: moment, body: whole}},
		"ninjs-list-of-items.json":     {{title: page.title, published: moment, body: strings.Join(pier, " ")}},
		"csv-texts-column.csv":         {{byline: "Ilse Tarn", published: day, body: pier[0] + " " + pier[1]}, {byline: "Ilse Tarn", published: "2025-03-12", body: pier[2]}},
		"docx-drop-cap.docx":           {{title: page.title, starts: pier[0], ends: pier[4]}},
		"nitf-rights-phrase.xml":       {{title: page.title, outlet: "The Selmouth Press", published: moment, body: whole}},
		"text-form-feed.txt":           {{title: page.title, starts: pier[0]}},
	}
	files, err := os.ReadDir(filepath.Join("testdata", "cases"))
	if err != nil || len(files) != len(cases) {
		t.Errorf("%d files, %d cases, %v", len(files), len(cases), err)
	}
	for name, wants := range cases {
		articles, problems := mustLoad(t, filepath.Join("testdata", "cases", name))
		if len(articles) != len(wants) || len(problems) > 0 {
			t.Errorf("%s: %d articles, want %d; %v", name, len(articles), len(wants), problems)
			continue
		}
		for i, a := range articles {
			wants[i].check(t, name, a)
		}
	}
}

// check compares an article with what is wanted.
func (w *wanted) check(t *testing.T, name string, a *model.Article) {
	t.Helper()
	same := func(what, got, want string) {
		if want == "-" && got != "" || want != "-" && want != "" && got != want {
			t.Errorf("%s: the %s is %q, want %q", name, what, got, want)
		}
	}
	text := body(a)
	same("headline", a.Title, w.title)
	same("outlet", a.Outlet.Name, w.outlet)
	same("byline", a.Byline, w.byline)
	same("body", text, w.body)
	same("language", a.Language, w.language)
	const layout = "2006-01-02T15:04:05Z"
	if at := a.Published.Time.Format(layout); !strings.HasPrefix(at, w.published) {
		t.Errorf("%s: published %s, want %s", name, at, w.published)
	}
	if at := a.Updated.Time.Format(layout); !strings.HasPrefix(at, w.updated) {
		t.Errorf("%s: updated %s, want %s", name, at, w.updated)
	}
	if n := len(strings.Split(a.Text, "\n\n")); w.paragraphs > 0 && n != w.paragraphs {
		t.Errorf("%s: %d paragraphs, want %d", name, n, w.paragraphs)
	}
	if !strings.HasPrefix(text, w.starts) || !strings.HasSuffix(text, w.ends) {
		t.Errorf("%s: the text is %q, want %q ... %q", name, text, w.starts, w.ends)
	}
	if a.Excerpt {
		t.Errorf("%s: marked as an excerpt", name)
	}
}
