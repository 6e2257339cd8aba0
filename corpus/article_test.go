package corpus

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus/format/intake"
	"lineup/model"
)

// TestOutlets checks the five ways in which saved articles do, or do not, show their outlet.
func TestOutlets(t *testing.T) {
	dir := folder(t, map[string]string{
		"reprint.txt":       " date 2025-03-03 " + prose + "\n\nSource: Reuters\n\n–Agencies",
		"nothing.txt":       prose + "\n" + prose,
		"agency.txt":        " date 2025-03-03 PORT ALDRIN — (AP) — " + prose,
		"image.txt":         prose + "\n" + prose + "\nhttps://www.aljazeera.com/wp-content/uploads/2025/03/pier.jpg?w=1\nSource link",
		"field.md":          "---\noutlet: New York Times\n---\n" + prose,
		"unknown.md":        "---\noutlet: The Harbour Courier of Port Aldrin\n---\n" + prose,
		"url.json":          `{"url":"https://edition.cnn.com/2025/03/03/world/pier","text":"x"}`,
		"host.json":         `{"url":"https://www.courier.example/pier","text":"x"}`,
		"said-nothing.json": `{"outlet":"unknown","text":"x"}`,
		"guardian.txt":      prose,
		"the-guardian.txt":  prose,
		"Le Monde/pier.txt": prose,
		"front.md":          "---\noutlet: Reuters\nurl: https://www.cnn.com/x\n---\n" + prose,
	})
	articles, _ := mustLoad(t, dir)
	got := map[string][4]string{}
	for _, a := range articles {
		got[string(a.ID)] = [4]string{a.Outlet.Name, a.OutletFrom, a.Wire, a.OutletLabel()}
	}
	want := map[string][4]string{
		"reprint.txt":       {"", "", "Reuters", "Reuters copy"},
		"nothing.txt":       {"", "", "", "unknown"},
		"agency.txt":        {"", "", "Associated Press", "Associated Press copy"},
		"image.txt":         {"Al Jazeera", "text", "", "Al Jazeera"},
		"field.md":          {"The New York Times", "front matter", "", "The New York Times"},
		"unknown.md":        {"The Harbour Courier of Port Aldrin", "front matter", "", "The Harbour Courier of Port Aldrin"},
		"url.json":          {"CNN", "url", "", "CNN"},
		"host.json":         {"courier.example", "url", "", "courier.example"},
		"said-nothing.json": {"", "", "", "unknown"},
		"guardian.txt":      {"", "", "", "unknown"},
		"the-guardian.txt":  {"The Guardian", "file name", "", "The Guardian"},
		"Le Monde/pier.txt": {"Le Monde", "folder", "", "Le Monde"},
		"front.md":          {"Reuters", "front matter", "", "Reuters"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTOML(t *testing.T) {
	dir := folder(t, map[string]string{
		"lineup.toml": `
[[outlet]]
name = "The Harbour Courier"
short = "HC"
file = "hc-*.txt"
domains = ["courier.example"]
aliases = ["Courier"]

[[outlet]]
name = "Meridian Wire"
agency = true
files = ["wire/**", "odd/*.txt"]

[speaker]
whatever = 1
`,
		"hc-1.txt": prose, "wire/a/b.txt": prose, "odd/x.txt": prose, "other.txt": prose + "\nSource: Meridian Wire", "alias.md": "---\noutlet: Courier\n---\n" + prose,
		"url.json": `{"url":"https://news.courier.example/1","text":"x"}`, "field.md": "---\noutlet: Reuters\n---\n" + prose,
	})
	articles, problems := mustLoad(t, dir)
	if len(problems) != 0 {
		t.Error(problems)
	}
	got := map[string]string{}
	for _, a := range articles {
		got[string(a.ID)] = a.Outlet.Name + "/" + a.Outlet.Short + "/" + a.OutletFrom + "/" + a.Wire
	}
	want := map[string]string{
		"hc-1.txt": "The Harbour Courier/HC/lineup.toml/", "wire/a/b.txt": "Meridian Wire/Meridian Wire/lineup.toml/", "odd/x.txt": "Meridian Wire/Meridian Wire/lineup.toml/",
		"other.txt": "///Meridian Wire", "alias.md": "The Harbour Courier/HC/front matter/", "url.json": "The Harbour Courier/HC/url/", "field.md": "Reuters/Reuters/front matter/",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestBrokenTOML(t *testing.T) {
	dir := folder(t, map[string]string{"lineup.toml": "[[outlet]\nname = 1", "a.txt": prose})
	articles, problems := mustLoad(t, dir)
	if len(articles) != 1 || len(problemsOf(problems, "lineup.toml")) != 1 {
		t.Errorf("%d articles, %v", len(articles), problems)
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		name, file, rec string
		want            string
		problems        int
	}{
		{"field", "a.json", `{"date":"2025-03-04","url":"https://c.example/2025/03/03/x","text":"x"}`, "2025-03-04", 0},
		{"address", "a.json", `{"url":"https://c.example/2025/03/03/x","text":"x"}`, "2025-03-03", 0},
		{"month in the address", "a.json", `{"url":"https://c.example/2025/03/x","text":"x"}`, "2025-03", 0},
		{"file name", "2025-03-03-pier.json", `{"text":"x"}`, "2025-03-03", 0},
		{"the day goes before the month", "2025-03-03-pier.json", `{"url":"https://c.example/2025/03/x","text":"x"}`, "2025-03-03", 0},
		{"two readings", "a.json", `{"date":"03/04/2025","text":"x"}`, "2025", 1},
		{"two readings, address", "a.json", `{"date":"03/04/2025","url":"https://c.example/2025/03/04/x","text":"x"}`, "2025-03-04", 0},
		{"nonsense", "a.json", `{"date":"yesterday evening","text":"x"}`, "", 1},
		{"later than the file", "a.json", `{"date":"2099-01-02","text":"x"}`, "2099-01-02", 1},
		{"downloading is not publishing", "a.json", `{"date_download":"2025-03-04","text":"x"}`, "", 0},
		{"empty", "a.json", `{"date":"","text":"x"}`, "", 0},
	} {
		articles, problems := mustLoad(t, folder(t, map[string]string{c.file: c.rec}))
		if got := articles[0].Published.String(); got != c.want || len(problems) != c.problems {
			t.Errorf("%s: %q, want %q; %v", c.name, got, c.want, problems)
		}
	}
}

func TestWire(t *testing.T) {
	for _, c := range []struct{ name, in, outlet, wire string }{
		{"own copy of an agency", `{"outlet":"Reuters","text":"PARIS (Reuters) - ` + prose + `"}`, "Reuters", "Reuters"},
		{"own dateline of no agency", `{"outlet":"CNN","text":"(CNN) ` + prose + `"}`, "CNN", ""},
		{"a part of it", `{"outlet":"CNN (Web)","text":"(CNN) ` + prose + `"}`, "CNN (Web)", ""},
		{"copy", `{"outlet":"Le Monde","text":"PARIS (AP) — ` + prose + `"}`, "Le Monde", "Associated Press"},
		{"field", `{"outlet":"Le Monde","credit":"AFP","text":"` + prose + `"}`, "Le Monde", "Agence France-Presse"},
		{"byline", `{"outlet":"Le Monde","author":"Ann Ek, Associated Press","text":"` + prose + `"}`, "Le Monde", "Associated Press"},
		{"contributed", `{"outlet":"Le Monde","text":"` + prose + `\n\nThe Associated Press contributed to this report."}`, "Le Monde", ""},
	} {
		articles, _ := mustLoad(t, folder(t, map[string]string{"a.json": c.in}))
		if a := articles[0]; a.Outlet.Name != c.outlet || a.Wire != c.wire {
			t.Errorf("%s: outlet %q, wire %q", c.name, a.Outlet.Name, a.Wire)
		}
	}
}

// A name in a masthead counts when the corpus has an outlet of that name.
func TestSettle(t *testing.T) {
	articles, _ := mustLoad(t, folder(t, map[string]string{
		"a.md":  "---\noutlet: The Evening Bell\n---\n" + prose,
		"b.txt": "Harbour closed\n\nBy Ann Ek\nTHE EVENING BELL\n3 March 2025\n\n" + prose,
		"c.txt": "Harbour closed\n\nBy Ann Ek\nThe Morning Bell\n3 March 2025\n\n" + prose,
		"d.md":  "---\noutlet: Meridian Wire\n---\n" + prose,
		"e.txt": "Harbour closed\n\nPORT ALDRIN (Meridian Wire) — " + prose,
	}))
	for i, want := range []model.Outlet{{Name: "The Evening Bell", Short: "Evening Bell"}, {Name: "The Evening Bell", Short: "Evening Bell"}, {}, {Name: "Meridian Wire", Short: "Meridian Wire", Agency: true}, {}} {
		if articles[i].Outlet != want {
			t.Errorf("%s: %+v, want %+v", articles[i].ID, articles[i].Outlet, want)
		}
	}
	if articles[1].OutletFrom != "text" || articles[4].Wire != "Meridian Wire" {
		t.Errorf("%q, %q", articles[1].OutletFrom, articles[4].Wire)
	}
}

func TestRepeated(t *testing.T) {
	alert := "Get the Bell's evening alert, free, on your phone"
	record := func(id, outlet, middle, end string) string {
		text := strings.Join([]string{id + " " + prose, middle, id + " and so on. " + prose, end}, `\n\n`)
		return `{"id":"` + id + `","outlet":"` + outlet + `","text":"` + text + `"}` + "\n"
	}
	said := `“The harbour is closed,” said Ann Ek.`
	in := record("1", "Bell", said, alert) + record("2", "Bell", said, alert) + record("3", "Bell", said, alert) +
		record("4", "Courier", said, alert) + record("5", "Courier", said, alert)
	articles, _ := mustLoad(t, folder(t, map[string]string{"a.jsonl": in}))
	for i, a := range articles {
		got := make([]string, 0, 1)
		for _, p := range a.Furniture {
			got = append(got, p.Of(a.Text))
		}
		want := []string{alert}
		if i > 2 {
			want = []string{}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", a.ID, d)
		}
	}
	// Editions of one article are not furniture of each other.
	same := record("x", "Bell", "Nobody was hurt.", "The pier will be mended.")
	articles, _ = mustLoad(t, folder(t, map[string]string{"a.jsonl": same + same + same + same}))
	for _, a := range articles {
		if len(a.Furniture) > 0 {
			t.Errorf("%s lost %v", a.ID, a.Furniture)
		}
	}
}

func TestLanguage(t *testing.T) {
	for want, s := range map[string]string{
		"en": prose,
		"de": "Der Hafen ist nach dem Unfall geschlossen, und die Fähren bleiben bis zum Donnerstag im Hafen, sagte die Küstenwache am Montag.",
		"fr": "Le port est fermé après la collision et les ferries ne sont pas attendus avant jeudi, selon les garde-côtes qui ont parlé lundi.",
		"es": "El puerto está cerrado después de que un ferry chocó con el muelle, y los barcos no saldrán hasta el jueves, según la guardia costera.",
		"ru": "Порт закрыт, и паромы не выйдут в море до четверга, как сказали в береговой охране, но никто не пострадал.",
		"zh": "港口星期一关闭，海岸警卫队说，渡轮将停航到星期四。",
		"ja": "港は月曜日に閉鎖され、フェリーは木曜日まで運航しないと海上保安庁は述べた。",
		"ar": "أغلق الميناء يوم الاثنين بعد أن اصطدمت عبارة بالرصيف، وقال خفر السواحل إنه سيبقى مغلقا.",
		"":   "Xyzzy 12 plugh",
	} {
		if got := language(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	const line = "A port quarrel\n\nDana Holt was called “a fool” by Carl Orr on Monday." // "a" and "by" are Czech words as well
	if got := language(line); got != "en" {
		t.Errorf("%q: %q, want en", line, got)
	}
	for in, want := range map[string]string{"en-GB": "en", "English": "en", "EN": "en", "zh_CN": "zh", "x": "", "klingon": ""} {
		if got := languageCode(in); got != want {
			t.Errorf("languageCode(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestControlCharactersAreTold(t *testing.T) {
	articles, problems := mustLoad(t, folder(t, map[string]string{"a.txt": "A\x1b[31m bell\x07 rings\r\nand rings.", "b.txt": "Fine\r\nlines.", "c.json": `{"title":"T\u0007","text":"x"}`}))
	if articles[0].Text != "A\uFFFD[31m bell\uFFFD rings\nand rings." || articles[2].Title != "T\uFFFD" {
		t.Errorf("%q, %q", articles[0].Text, articles[2].Title)
	}
	if len(problems) != 1 || !strings.HasSuffix(problems[0].What, ": 2") {
		t.Error(problems)
	}
}

func TestSample(t *testing.T) {
	articles := Sample()
	byOutlet := map[string]int{}
	for _, a := range articles {
		checkSpans(t, a)
		byOutlet[a.OutletLabel()]++
		if !strings.HasPrefix(a.File, "sample/") || a.Title == "" || len(a.Problems) > 0 {
			t.Errorf("%s: file %q, title %q, %v", a.ID, a.File, a.Title, a.Problems)
		}
	}
	want := map[string]int{"Estuary Public Radio": 4, "Kestrava Tribune": 3, "Meridian Wire": 1, "Meridian Wire copy": 3, "The Evening Whistle": 4, "The Harbour Courier": 5}
	if d := cmp.Diff(want, byOutlet); d != "" {
		t.Error(d)
	}
	again, problems, err := Load(t.Context(), Options{})
	if err != nil || len(problems) > 0 || len(again) != len(articles) {
		t.Errorf("without a path: %d articles, %v, %v", len(again), problems, err)
	}
}

// FuzzUnderstand checks that no record makes understanding fail, whatever its fields hold.
func FuzzUnderstand(f *testing.F) {
	f.Add("New York Times", "2025-03-03", "https://c.example/2025/03/03/x", " date 2025-03-03 PARIS (AP) — x\n\nSource: Reuters\n\n–Agencies")
	f.Add("www.x", "03/04/2025", "http://[", "Headline\n\nBy Ann Ek\nBell\n3 March 2025\n\n\x1b[2J“\xff”")
	f.Fuzz(func(t *testing.T, outlet, date, url, body string) {
		rec := intake.Record{ID: outlet, Outlet: outlet, OutletFrom: "field", Published: date, Updated: date, URL: url, Byline: outlet, Credit: outlet, Text: body, Title: date, Line: 1, Language: outlet}
		d := understand(&rec, &file{path: url, id: url, base: url, dirs: []string{outlet}, root: plainRoot()})
		checkSpans(t, d.article)
		settle([]draft{d})
		d2 := understand(&intake.Record{Text: body, Line: 1}, &file{path: url, id: url, base: url, dirs: []string{outlet}, root: plainRoot()})
		checkSpans(t, d2.article)
	})
}

// HTML escapes in a record's fields are resolved, and a time of day without a date belongs to the day of publication.
func TestFieldsAsPeopleReadThem(t *testing.T) {
	articles, problems := mustLoad(t, folder(t, map[string]string{
		"a.jsonl": `{"title":"Quay &amp;amp; pier &#8220;closed&#8221;","outlet":"Quay &amp; Post","date":"2025-08-18T09:00:00+02:00","updated":"14:05","text":"` + prose + `"}`,
		"b.txt":   "Harbour closed after collision\n\nBy Ann Ek\n18 August 2025\nUpdated 2:05 p.m.\n\n" + prose,
	}))
	if len(problems) > 0 {
		t.Error(problems)
	}
	a, b := articles[0], articles[1]
	if a.Title != "Quay & pier “closed”" || a.Outlet.Name != "Quay & Post" || a.Updated.String() != "2025-08-18T14:05+02:00" {
		t.Errorf("%q, %q, %v", a.Title, a.Outlet.Name, a.Updated)
	}
	if b.Updated.String() != "2025-08-18T14:05Z" || len(b.Furniture) != 3 {
		t.Errorf("%v, furniture %v", b.Updated, b.Furniture)
	}
}
