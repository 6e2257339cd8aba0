package view

import (
	"slices"
	"strings"
	"testing"

	"lineup/model"
)

// outletsOf returns a corpus with one article per outlet; a short name follows a vertical bar.
func outletsOf(names ...string) *Corpus {
	m := &model.Corpus{}
	for i, n := range names {
		name, short, _ := strings.Cut(n, "|")
		a := &model.Article{ID: model.ArticleID(rune('a' + i))}
		if agency, isCopy := strings.CutPrefix(name, "copy of "); isCopy {
			a.Wire = agency
		} else if name != "" {
			a.Outlet = model.Outlet{Name: name, Short: short}
		}
		m.Articles = append(m.Articles, a)
	}
	return New(m, DayMonth)
}

func TestShortNames(t *testing.T) {
	for _, x := range []struct {
		outlets, want string
	}{
		{"Estuary Public Radio; Meridian Wire; The Harbor Courier; Evening Whistle", "Radio; Wire; Courier; Whistle"},
		{"The Harbor Courier; Harbor Courier", "Courier; Courier"}, // one outlet
		{"Harbor Post; Valley Post", "Harbor Post; Valley Post"},   // neither is the Post
		{"The Post; Valley Post", "Post; Valley Post"},             // one is called that
		{"The North Harbor Examiner|N. Harb. Exam.; South Examiner", "N. Harb. Exam.; South Examiner"},
		{"Meridian Press Union|MPU; Daily Lantern", "MPU; Lantern"},                            // initials
		{"Coast News|Coast; Harbor News", "Coast; Harbor News"},                                // a generic word identifies no outlet
		{"Sky Harbor Australia; Al Sahil; Le Port", "Sky Harbor Australia; Al Sahil; Le Port"}, // nor does a country, and some names are not shortened
		{"Lantern (evening edition); Harbor Post - Left; Coast 360", "Lantern; Harbor Post; Coast 360"},
		{"Harbor Post - Left; Harbor Post", "Harbor Post - Left; Harbor Post"},                                                                                        // a suffix is not a name
		{"Harbor Call; Quay Law|Q. Law; Evening Lantern; Quay Now!; harborwatch.example|harborwatc…", "Harbor Call; Q. Law; Lantern; Quay Now!; harborwatch.example"}, // an everyday word identifies no outlet
		{"harbor.example; The", "harbor.example; The"},
		{"copy of Meridian Wire; Meridian Wire; ", "Wire copy; Wire; unknown"},
		{"copy of Meridian Joint Press; copy of Agence Port-Press; Joint Coast Press; copy of Tidings", "MJP copy; APP copy; Joint Coast Press; Tidings copy"}, // initials only for agencies
		{"ПОРТ Новости; Вечерний Порт", "Новости; Вечерний Порт"},
	} {
		c := outletsOf(strings.Split(x.outlets, "; ")...)
		var got []string
		for i := range c.Articles {
			got = append(got, c.Name(i).Short)
		}
		if s := strings.Join(got, "; "); s != x.want {
			t.Errorf("%s:\n%s, want\n%s", x.outlets, s, x.want)
		}
	}
}

// TestShortNamesDiffer checks that no two outlets have the same short name, whatever their names consist of.
func TestShortNamesDiffer(t *testing.T) {
	parts := []string{"Harbor", "Post", "News", "Daily", "The", "Times"}
	var names []string
	for _, a := range parts {
		for _, b := range parts {
			names = append(names, a+" "+b, a+"|"+b)
		}
	}
	c := outletsOf(names...)
	met := map[string]int{}
	for i := range c.Articles {
		n := c.Name(i)
		if o, ok := met[n.Short]; ok && o != n.Outlet {
			t.Errorf("%q is the short name of %q and %q", n.Short, c.outlets[o].name, n.Full)
		}
		met[n.Short] = n.Outlet
	}
}

func TestNamesApart(t *testing.T) {
	const outlet = "The Harbor Courier"
	for _, x := range []struct {
		dates []string
		want  string
	}{
		{[]string{"2031-04-02", "2031-04-09"}, "Courier 2 Apr; Courier 9 Apr"},
		{[]string{"2031-04-02", "2032-04-02"}, "Courier 2 Apr 2031; Courier 2 Apr 2032"},
		{[]string{"2031-04-02T09:00:00Z", "2031-04-02T11:30:00Z"}, "Courier 2 Apr 09:00; Courier 2 Apr 11:30"},
		{[]string{"2031-04-02", ""}, "Courier 2 Apr; Courier no date"},
		{[]string{"2031-04-02", "2031-04-02"}, "Courier (1); Courier (2)"},
		{[]string{"2031-04-02"}, "Courier"},
	} {
		var articles []testArticle
		for _, d := range x.dates {
			articles = append(articles, testArticle{outlet: outlet, published: d, body: "The harbor is shut."})
		}
		c := corpusOf(t, articles...)
		var got []string
		for _, n := range c.Names(c.Stories[0].Articles) {
			got = append(got, n.Label())
		}
		if s := strings.Join(got, "; "); s != x.want {
			t.Errorf("%v: %s, want %s", x.dates, s, x.want)
		}
	}
}

// TestUnknownOutlets checks that two articles of unknown outlets are distinguished by their files, and that nothing
// of a file is taken for an outlet.
func TestUnknownOutlets(t *testing.T) {
	c := corpusOf(t, testArticle{body: "One."}, testArticle{body: "Two."}, testArticle{outlet: "Harbor Post", body: "Three."})
	names := c.Names([]int{0, 1, 2})
	if names[0].Label() != "unknown (notes a)" || names[1].Label() != "unknown (notes b)" || names[2].Label() != "Post" {
		t.Errorf("%+v", names)
	}
	if got := names[0].Title(); got != "unknown outlet (notes a)" {
		t.Errorf("the title is %q", got)
	}
	if names[0].Full != "unknown outlet (notes a)" || names[0].Outlet != model.None {
		t.Errorf("%+v", names[0])
	}
	a := &model.Article{ID: "dump/deadbeef01_harbor shut.json"}
	if got := fileLabel(a); got != "harbor shut" {
		t.Errorf("%q", got)
	}
	if got := fileLabel(&model.Article{ID: "dump/deadbeef0123.json"}); got != "deadbee…" {
		t.Errorf("%q", got)
	}
}

func TestHeadline(t *testing.T) {
	long := strings.Repeat("The harbor is shut, and nobody says for how long. ", 10)
	for _, x := range []struct {
		title, body, want string
	}{
		{"  Harbor\n shut ", "Text.", "Harbor shut"},
		{"", "The quay was open.\n\nThe mole was not.", "No headline: The quay was open."},
		{"", "", "No headline and no text"},
		{"", long, "No headline: " + strings.TrimRight(strings.Repeat("The harbor is shut, and nobody says for how long. ", 3), " ") + " The…"},
	} {
		c := corpusOf(t, testArticle{outlet: "Harbor Post", title: x.title, body: x.body})
		if got := c.Headline(0); got.String() != x.want || got.Lead != (x.title == "") {
			t.Errorf("%q: %q, want %q", x.title, got, x.want)
		}
	}
	if got := opening(strings.Repeat("é", 500), 21); got != strings.Repeat("é", 10)+"…" {
		t.Errorf("%q", got)
	}
}

// TestSlots checks that the outlets with most articles have one slot in lists and in every line-up, and that no two share one.
func TestSlots(t *testing.T) {
	names := strings.Split("Ash; Birch; ; Ash; Cedar; Dogwood; Elm; Fir; Gorse; Hazel; Ivy; Juniper; Juniper; Juniper", "; ")
	c := outletsOf(names...)
	all := make([]int, len(names))
	for i := range all {
		all[i] = i
	}
	slots := c.Slots(all)
	var got []int
	for _, a := range all {
		got = append(got, slots.Of(c.Name(a)))
	}
	if want := []int{2, 3, 0, 2, 4, 5, 6, 7, 8, 0, 0, 1, 1, 1}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	list := c.ListSlots()
	if a, b := list.Of(c.Name(13)), list.Of(c.Name(0)); a != 1 || b != 2 || list.Of(c.Name(2)) != 0 || len(list) != everywhere {
		t.Errorf("juniper %d, ash %d of %v", a, b, list)
	}
	for o := range names {
		few := c.Slots([]int{10, 2, o, 13})
		if slot := list.Of(c.Name(o)); slot > 0 && few.Of(c.Name(o)) != slot {
			t.Errorf("%s has slot %d in lists, %d beside others", names[o], slot, few.Of(c.Name(o)))
		}
		if a := few.Of(c.Name(10)); a == 0 || o != 10 && a == few.Of(c.Name(o)) {
			t.Errorf("%s: %v", names[o], few)
		}
	}
}

// TestQuoteSlots checks that an outlet keeps the slot it has in its story.
func TestQuoteSlots(t *testing.T) {
	c := corpusOf(t,
		testArticle{outlet: "Harbor Post", body: "The harbor is shut."},
		testArticle{outlet: "Evening Lantern", body: "“We wait,” Ada Quill said.", quotes: []int{0}},
		testArticle{outlet: "Harbor Courier", body: "“We wait,” Ada Quill said.", quotes: []int{0}},
	)
	q := c.Quote(0, nil)
	if a, b := q.Slots.Of(q.Name(1)), q.Slots.Of(q.Name(2)); a != 2 || b != 3 {
		t.Errorf("lantern %d, courier %d", a, b)
	}
}
