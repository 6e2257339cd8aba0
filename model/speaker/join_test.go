package speaker

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"lineup/model"
)

// scene is an article of a test: its outlet, its story and its people, each of whom speaks once, except those
// whose name ends in "!".
type scene struct {
	outlet string
	story  int
	text   string
	people []model.Person
}

// person returns the person of "Name|Role|spelling|spelling". A name in small letters is a description, one
// with "#" before it a body.
func person(s string) model.Person {
	parts := strings.Split(s, "|")
	p := model.Person{Name: parts[0], Named: true}
	if strings.HasPrefix(p.Name, "#") {
		p.Name, p.Body, p.Gender = p.Name[1:], true, model.Neutral
	}
	if p.Name == strings.ToLower(p.Name) {
		p.Named = false
	}
	if len(parts) > 1 {
		p.Role = parts[1]
	}
	p.Spellings = []model.Count{{Text: strings.TrimSuffix(p.Name, "!"), N: 1}}
	for _, sp := range parts[min(2, len(parts)):] {
		p.Spellings = append(p.Spellings, model.Count{Text: sp, N: 1})
	}
	return p
}

func play(outlet string, story int, people ...string) scene {
	s := scene{outlet: outlet, story: story}
	for _, p := range people {
		s.people = append(s.people, person(p))
	}
	return s
}

// apart returns people whom an article distinguishes.
func apart(names ...string) []model.Person {
	var out []model.Person
	for i, n := range names {
		p := person(n)
		for j := range names {
			if j != i {
				p.Apart = append(p.Apart, j)
			}
		}
		out = append(out, p)
	}
	return out
}

// stage returns a corpus of the scenes, in the order given; the article's id is its index in ids, so that
// scenes can be shuffled.
func stage(scenes []scene, order []int) (*model.Corpus, [][]model.Person) {
	c := &model.Corpus{}
	var people [][]model.Person
	for at, i := range order {
		s := scenes[i]
		a := &model.Article{ID: model.ArticleID(fmt.Sprintf("a%03d", i)), Outlet: model.Outlet{Name: s.outlet}, Text: s.text}
		c.Articles = append(c.Articles, a)
		c.StoryOf = append(c.StoryOf, s.story)
		from := len(c.Quotes)
		var list []model.Person
		for j, p := range s.people {
			silent := strings.HasSuffix(p.Name, "!")
			p.Name = strings.TrimSuffix(p.Name, "!")
			list = append(list, p)
			if !silent {
				c.Quotes = append(c.Quotes, &model.Quote{Article: at, Person: j, Pieces: []model.Span{{Start: 0, End: 0}}})
			}
		}
		c.Quotes = append(c.Quotes, &model.Quote{Article: at, Person: model.None})
		c.QuotesOf = append(c.QuotesOf, [2]int{from, len(c.Quotes)})
		people = append(people, list)
	}
	return c, people
}

// lines returns for every speaker its name and the names of its people, by article, in a form to compare.
func lines(c *model.Corpus, people [][]model.Person) []string {
	speakers, of := Join(c, people)
	members := map[int][]string{}
	for q, s := range of {
		if s != model.None {
			qu := c.Quotes[q]
			members[s] = append(members[s], string(c.Articles[qu.Article].ID)+" "+people[qu.Article][qu.Person].Name)
		}
	}
	var out []string
	for s, m := range members {
		slices.Sort(m)
		out = append(out, fmt.Sprintf("%s [%s] %s", speakers[s].Name, speakers[s].ID, strings.Join(m, ", ")))
	}
	slices.Sort(out)
	return out
}

func inOrder(n int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return order
}

func TestJoin(t *testing.T) {
	for _, c := range []struct {
		name   string
		scenes []scene
		want   []string
	}{
		{"one person in every outlet's spelling", []scene{
			play("Courier", 0, "Oleksiy Marchenko|minister|Marchenko"),
			play("Tribune", 0, "Alexey Marchenko"),
			play("Whistle", 0, "OLEKSII MARCHENKO"),
			play("Estuary", 1, "Oleksiy Marchenko"),
		}, []string{"Oleksiy Marchenko [oleksiy-marchenko] a000 Oleksiy Marchenko, a001 Alexey Marchenko, a002 OLEKSII MARCHENKO, a003 Oleksiy Marchenko"}},

		{"relatives stay two", []scene{
			play("Courier", 0, "Tilda Brask", "Orrin Brask"),
			play("Tribune", 0, "Orrin Brask"),
		}, []string{"Orrin Brask [orrin-brask] a000 Orrin Brask, a001 Orrin Brask", "Tilda Brask [tilda-brask] a000 Tilda Brask"}},

		{"two whom an article tells apart", []scene{
			{outlet: "Courier", people: apart("Robert Brask", "Bob Brask")},
		}, []string{"Bob Brask [bob-brask] a000 Bob Brask", "Robert Brask [robert-brask] a000 Robert Brask"}},

		{"a surname alone that the article tells apart from its kin", []scene{
			{outlet: "Courier", people: apart("Brask", "Bob Brask")},
			play("Tribune", 0, "Orrin Brask"),
		}, []string{"Bob Brask [bob-brask] a000 Bob Brask", "Orrin Brask [orrin-brask] a000 Brask, a001 Orrin Brask"}},

		{"a son of a short surname", []scene{
			play("Courier", 0, "Carl Ash Sr.", "Carl Ash Jr."),
		}, []string{"Carl Ash Jr. [carl-ash-jr] a000 Carl Ash Jr.", "Carl Ash Sr. [carl-ash-sr] a000 Carl Ash Sr."}},

		{"a surname alone is who the article names", []scene{
			play("Courier", 0, "Tilda Brask", "Brask"),
			play("Tribune", 1, "Orrin Brask"),
		}, []string{"Orrin Brask [orrin-brask] a001 Orrin Brask", "Tilda Brask [tilda-brask] a000 Brask, a000 Tilda Brask"}},

		{"in another spelling too", []scene{
			play("Courier", 0, "Volodar Zelnitsky", "Zelnitskyy"),
		}, []string{"Volodar Zelnitsky [volodar-zelnitsky] a000 Volodar Zelnitsky, a000 Zelnitskyy"}},

		{"else who its story names", []scene{
			play("Courier", 0, "Brask"),
			play("Tribune", 0, "Tilda Brask!"),
			play("Tribune", 1, "Orrin Brask"),
		}, []string{"Orrin Brask [orrin-brask] a002 Orrin Brask", "Tilda Brask [tilda-brask] a000 Brask"}},

		{"and nobody where the story names two", []scene{
			play("Courier", 0, "Brask"),
			play("Tribune", 0, "Tilda Brask", "Orrin Brask"),
		}, []string{"Brask [brask] a000 Brask", "Orrin Brask [orrin-brask] a001 Orrin Brask", "Tilda Brask [tilda-brask] a001 Tilda Brask"}},

		{"unless the role tells", []scene{
			play("Courier", 0, "Brask|harbour master"),
			play("Tribune", 0, "Tilda Brask|harbour master", "Orrin Brask|poet"),
		}, []string{"Orrin Brask [orrin-brask] a001 Orrin Brask", "Tilda Brask [tilda-brask] a000 Brask, a001 Tilda Brask"}},

		{"a little known bearer elsewhere is not meant", []scene{
			play("Courier", 0, "Brask"),
			play("Tribune", 1, "Tilda Brask"),
		}, []string{"Brask [brask] a000 Brask", "Tilda Brask [tilda-brask] a001 Tilda Brask"}},

		{"a well-known one is", []scene{
			play("Courier", 0, "Brask"),
			play("Tribune", 1, "Tilda Brask|poet"), play("Tribune", 2, "Tilda Brask"), play("Tribune", 3, "Tilda Brask"),
		}, []string{"Tilda Brask [tilda-brask] a000 Brask, a001 Tilda Brask, a002 Tilda Brask, a003 Tilda Brask"}},

		{"what is only written like a name lends it to nobody", []scene{
			play("Courier", 0, "Brask"),
			play("Tribune", 1, "Support Brask"), play("Tribune", 2, "Support Brask"), play("Tribune", 3, "Support Brask"),
		}, []string{"Brask [brask] a000 Brask", "Support Brask [support-brask] a001 Support Brask, a002 Support Brask, a003 Support Brask"}},

		{"a given name alone is nobody's surname elsewhere", []scene{
			play("Courier", 0, "Maria"),
			play("Tribune", 1, "Anna Maria|poet"), play("Tribune", 2, "Anna Maria"), play("Tribune", 3, "Anna Maria"),
		}, []string{"Anna Maria [anna-maria] a001 Anna Maria, a002 Anna Maria, a003 Anna Maria", "Maria [maria] a000 Maria"}},

		{"surnames that nobody explains join by story only", []scene{
			play("Courier", 0, "Brask"), play("Tribune", 0, "Brask"), play("Whistle", 1, "Brask"),
		}, []string{"Brask [brask-2] a002 Brask", "Brask [brask] a000 Brask, a001 Brask"}},

		{"but a name of its own is one", []scene{
			play("Courier", 0, "Zizi"), play("Tribune", 1, "Zizi"), play("Whistle", 2, "Zizi!"), play("Courier", 3, "Zizi!"), play("Courier", 4, "Zizi!"),
		}, []string{"Zizi [zizi] a000 Zizi, a001 Zizi"}},

		{"a namesake with another given name is somebody else", []scene{
			play("Courier", 0, "Volodar Zelinsky", "Zelinsky"),
			play("Tribune", 0, "Volodar Zelensky"),
			play("Whistle", 1, "Aaron Zelinsky", "Zelinsky"),
		}, []string{"Aaron Zelinsky [aaron-zelinsky] a002 Aaron Zelinsky, a002 Zelinsky", "Volodar Zelensky [volodar-zelensky] a000 Volodar Zelinsky, a000 Zelinsky, a001 Volodar Zelensky"}},

		{"a name that fits two joins neither", []scene{
			play("Courier", 0, "Chris Ollerton"),
			play("Tribune", 1, "Christopher Ollerton"),
			play("Whistle", 2, "Christine Ollerton"),
		}, []string{"Chris Ollerton [chris-ollerton] a000 Chris Ollerton", "Christine Ollerton [christine-ollerton] a002 Christine Ollerton", "Christopher Ollerton [christopher-ollerton] a001 Christopher Ollerton"}},

		{"unless the story tells", []scene{
			play("Courier", 1, "Chris Ollerton"),
			play("Tribune", 1, "Christopher Ollerton"),
			play("Whistle", 2, "Christine Ollerton"),
		}, []string{"Christine Ollerton [christine-ollerton] a002 Christine Ollerton", "Christopher Ollerton [christopher-ollerton] a000 Chris Ollerton, a001 Christopher Ollerton"}},

		{"father and son", []scene{
			play("Courier", 0, "Harlan Vost", "Harlan Vost Jr."),
		}, []string{"Harlan Vost Jr. [harlan-vost-jr] a000 Harlan Vost Jr.", "Harlan Vost [harlan-vost] a000 Harlan Vost"}},

		{"family name first, where articles shorten it so", []scene{
			play("Courier", 0, "Tang Rou-mei|mayor|Tang"),
			play("Tribune", 0, "Tang", "Tang Rou Mei!||Tang"),
		}, []string{"Tang Rou Mei [tang-rou-mei] a000 Tang Rou-mei, a001 Tang"}},

		{"bodies by name and initials", []scene{
			{outlet: "Courier", story: 0, text: "The Estuary Harbour Board (EHB) met.", people: []model.Person{person("#Estuary Harbour Board")}},
			play("Tribune", 1, "#EHB"), play("Tribune", 2, "#the Estuary Harbour Board"),
			play("Whistle", 3, "#FBI"), play("Whistle", 4, "#Federal Bureau of Investigation"),
			play("Whistle", 5, "#U.S. Justice Department"), play("Courier", 6, "#Department of Justice"),
		}, []string{
			"Estuary Harbour Board [estuary-harbour-board] a000 Estuary Harbour Board, a001 EHB, a002 the Estuary Harbour Board",
			"Federal Bureau of Investigation [federal-bureau-of-investigation] a003 FBI, a004 Federal Bureau of Investigation",
			"U.S. Justice Department [us-justice-department] a005 U.S. Justice Department, a006 Department of Justice",
		}},

		{"what every country has is one in a story", []scene{
			play("Courier", 0, "#Foreign Ministry"), play("Tribune", 0, "#the Foreign Ministry"), play("Whistle", 1, "#Foreign Ministry"),
		}, []string{"Foreign Ministry [foreign-ministry-2] a002 Foreign Ministry", "Foreign Ministry [foreign-ministry] a000 Foreign Ministry, a001 the Foreign Ministry"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			corpus, people := stage(c.scenes, inOrder(len(c.scenes)))
			if got := lines(corpus, people); !slices.Equal(got, c.want) {
				t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"))
			}
		})
	}
}

// TestJoinUnnamed: a description is nobody outside its article.
func TestJoinUnnamed(t *testing.T) {
	c, people := stage([]scene{play("Courier", 0, "a dock worker"), play("Tribune", 0, "a dock worker", "a clerk!")}, []int{0, 1})
	speakers, _ := Join(c, people)
	if len(speakers) != 2 || speakers[0].Name != "a dock worker" || speakers[0].ID == speakers[1].ID {
		t.Errorf("got %v", speakers)
	}
	for _, s := range speakers {
		if !strings.HasPrefix(string(s.ID), "a-dock-worker-") {
			t.Errorf("id %s", s.ID)
		}
	}
}

// TestSpellings: every outlet's spellings with their articles, quoted or not, and
// why they are the speaker's.
func TestSpellings(t *testing.T) {
	c, people := stage([]scene{
		play("Courier", 0, "Oleksiy Marchenko|minister|Marchenko"),
		play("Courier", 1, "Oleksiy Marchenko|deputy minister|Marchenko"),
		play("Courier", 2, "Oleksiy Marchenko!|deputy minister"),
		play("Tribune", 0, "Alexey Marchenko!|minister|Marchenko"),
		play("Tribune", 5, "Alexei Marchenka!"),
	}, inOrder(5))
	speakers, _ := Join(c, people)
	if len(speakers) != 1 {
		t.Fatalf("%d speakers", len(speakers))
	}
	s := speakers[0]
	got := map[string]int{}
	for _, sp := range s.Spellings {
		got[sp.Outlet+" "+sp.Text] = sp.Articles
		if (sp.Why == "") != (sp.Text == s.Name) {
			t.Errorf("why of %s: %q", sp.Text, sp.Why)
		}
	}
	want := map[string]int{"Courier Oleksiy Marchenko": 3, "Courier Marchenko": 2, "Tribune Alexey Marchenko": 1, "Tribune Marchenko": 1}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if s.Role != "deputy minister" || len(s.Quotes) != 2 || !slices.Equal(s.Articles, []int{0, 1}) {
		t.Errorf("got %+v", s)
	}
}

// crowd returns scenes of many people with similar names.
func crowd(seed uint64, n int) []scene {
	r := rand.New(rand.NewPCG(seed, 1))
	given := strings.Fields("Chris Christopher Christine Christian John Jon Jack Jonathan J. William Bill Qassem Qasim Mohammed Muhammad Volodymyr Vladimir Aaron George W. H.W. Kim Tang")
	surnames := strings.Fields("Zelensky Zelenskiy Zelinsky Zelenskyy Smith Smyth Brosnan Bronsan Soleimani Suleimani al-Sadr Kelly Kelley von_Mohr Mohr Tang Rou-mei")
	roles := strings.Fields("|minister |judge | |")
	var scenes []scene
	for range n {
		s := scene{outlet: fmt.Sprint("Outlet ", r.IntN(4)), story: r.IntN(n/3 + 1)}
		for range 1 + r.IntN(4) {
			name := strings.ReplaceAll(surnames[r.IntN(len(surnames))], "_", " ")
			for range r.IntN(3) {
				name = given[r.IntN(len(given))] + " " + name
			}
			if r.IntN(12) == 0 {
				name += " Jr."
			}
			s.people = append(s.people, person(name+roles[r.IntN(len(roles))]))
		}
		scenes = append(scenes, s)
	}
	return scenes
}

// TestJoinOrder: the order of the articles changes nothing.
func TestJoinOrder(t *testing.T) {
	for seed := range uint64(30) {
		scenes := crowd(seed, 30)
		c, people := stage(scenes, inOrder(len(scenes)))
		want := lines(c, people)
		r := rand.New(rand.NewPCG(seed, 2))
		c, people = stage(scenes, r.Perm(len(scenes)))
		if got := lines(c, people); !slices.Equal(got, want) {
			t.Fatalf("seed %d: got\n\t%s\nwant\n\t%s", seed, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
		}
	}
}

// TestJoinConflicts: no speaker has two names that cannot be one person's, except for a suffix that one of them
// leaves out.
func TestJoinConflicts(t *testing.T) {
	for seed := range uint64(60) {
		scenes := crowd(seed, 40)
		c, people := stage(scenes, inOrder(len(scenes)))
		_, of := Join(c, people)
		names := map[int][]*name{}
		for q, s := range of {
			if s == model.None {
				continue
			}
			if n := parse(people[c.Quotes[q].Article][c.Quotes[q].Person].Name, false); !n.alone() {
				names[s] = append(names[s], n)
			}
		}
		for _, list := range names {
			for i, a := range list {
				for _, b := range list[i+1:] {
					if (a.suffix == "") != (b.suffix == "") {
						x, y := *a, *b
						x.suffix, y.suffix = "", ""
						a, b = &x, &y
					}
					if j := judge(a, b); j.verdict == different {
						t.Errorf("seed %d: %s and %s are one speaker: %s", seed, a.key(), b.key(), j.why)
					}
				}
			}
		}
	}
}

func FuzzJoin(f *testing.F) {
	f.Add("Oleksiy Marchenko", "Alexey Marchenko", "minister", "Marchenko")
	f.Add("J.D. O’Vale Jr.", "JD O'Vale", "", "")
	f.Add("the “Board”", "Board (B)", "()", ".")
	f.Add("张 伟", "\x00", "Ж", "'s")
	f.Fuzz(func(t *testing.T, a, b, role, spelling string) {
		scenes := []scene{
			{outlet: "Courier", text: a + " (" + b + ")", people: []model.Person{
				{Name: a, Role: role, Named: true, Spellings: []model.Count{{Text: spelling, N: 1}}},
				{Name: b, Named: true, Body: true},
			}},
			{outlet: "Tribune", people: []model.Person{{Name: b, Named: true}, {Name: spelling, Role: role, Named: true}, {Name: a}}},
		}
		c, people := stage(scenes, []int{0, 1})
		first, of := Join(c, people)
		seen := map[model.SpeakerID]bool{}
		for _, s := range first {
			if s.ID == "" || seen[s.ID] {
				t.Errorf("id %q", s.ID)
			}
			seen[s.ID] = true
		}
		for q, s := range of {
			p := c.Quotes[q].Person
			if p == model.None && s != model.None {
				t.Errorf("quote %d: speaker %d of nobody", q, s)
			}
			if p == model.None || s != model.None {
				continue
			}
			// A single word may be a scrap, whose bearer is nobody.
			if n := parse(people[c.Quotes[q].Article][p].Name, false); n != nil && !n.alone() {
				t.Errorf("quote %d: nobody for %q", q, n.key())
			}
		}
		x, _ := samePerson(a, b)
		if y, _ := samePerson(b, a); x != y {
			t.Errorf("samePerson(%q, %q) is not the same turned round", a, b)
		}
	})
}

// BenchmarkJoin joins 90,000 distinct names in 20,000 articles.
func BenchmarkJoin(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	given := slices.Sorted(maps.Keys(known().lines))
	surnames := slices.Sorted(maps.Keys(known().surnames))
	syllables := strings.Fields("ba len sky ro mar chen ko ti vos gra du hal win ster ny qa sim pel or ach ek shev ov itz")
	var scenes []scene
	for i := range 20000 {
		s := scene{outlet: fmt.Sprint("Outlet ", i%40), story: i / 4}
		for range 5 {
			surname := surnames[int(r.ExpFloat64()*100)%len(surnames)]
			if r.IntN(3) > 0 {
				var made strings.Builder
				for range 2 + r.IntN(3) {
					made.WriteString(syllables[r.IntN(len(syllables))])
				}
				surname = made.String()
			}
			s.people = append(s.people, person(strings.ToUpper(surname[:1])+surname[1:]))
			s.people = append(s.people, person(given[int(r.ExpFloat64()*60)%len(given)]+" "+string(rune('A'+r.IntN(26)))+". "+strings.ToUpper(surname[:1])+surname[1:]))
		}
		scenes = append(scenes, s)
	}
	c, people := stage(scenes, inOrder(len(scenes)))
	b.ResetTimer()
	for b.Loop() {
		Join(c, people)
	}
}
