package quote

import (
	"strings"
	"testing"

	"lineup/model"
)

// TestClauses: the clauses reported without marks, as "clause | speaker".
func TestClauses(t *testing.T) {
	for _, p := range []struct {
		name, text string
		want       []string
	}{
		{"that", `Dana Holt said that the bridge was safe.`, []string{"the bridge was safe | Dana Holt"}},
		{"without that", `Dana Holt said the bridge was safe.`, []string{"the bridge was safe | Dana Holt"}},
		{"day before the clause", `Dana Holt said Monday the bridge was safe.`, []string{"the bridge was safe | Dana Holt"}},
		{"place before the clause", `Dana Holt said in a statement on Monday that the bridge was safe.`, []string{"the bridge was safe | Dana Holt"}},
		{"told somebody", `Dana Holt told reporters the bridge was safe.`, []string{"the bridge was safe | Dana Holt"}},
		{"behind its clause", `The bridge was safe, Dana Holt said.`, []string{"The bridge was safe | Dana Holt"}},
		{"inverted", `The bridge was safe, said Dana Holt.`, []string{"The bridge was safe | Dana Holt"}},
		{"inside its clause", `The bridge, Dana Holt said, was quite safe.`, nil},
		{"according to, in front", `According to Dana Holt, the bridge was safe.`, []string{"the bridge was safe | Dana Holt"}},
		{"according to, behind", `The bridge was safe, according to Dana Holt.`, []string{"The bridge was safe | Dana Holt"}},
		{
			"two reports", `Dana Holt said the bridge was safe, adding that the ferry would stop.`,
			[]string{"the bridge was safe | Dana Holt", "the ferry would stop | Dana Holt"},
		},
		{"a noun is no report", `The claims by Dana Holt were heard in court.`, nil},
		{"a question put to somebody", `Asked about the bridge, Dana Holt walked away.`, nil},
		{"an object is no clause", `Dana Holt added a third boat for the winter.`, nil},
		{"a clause without that", `Dana Holt added the third boat was late.`, []string{"the third boat was late | Dana Holt"}},
		{"its own object", `In the years of the storm, Dana Holt offered boats to the town.`, nil},
		{"not said", `Dana Holt would not say if the bridge was safe.`, nil},
		{"declined", `Dana Holt declined to say why the bridge was shut.`, nil},
		{"the writer of the article", `I can report that the bridge was safe.`, nil},
		{"there", `Dana Holt said there was little left of the bridge.`, []string{"there was little left of the bridge | Dana Holt"}},
		{"not everybody", `Dana Holt said not everybody was on the bridge.`, []string{"not everybody was on the bridge | Dana Holt"}},
		{
			"told an agency of several words", `Dana Holt told The Ansel Evening Post that the bridge was safe.`,
			[]string{"the bridge was safe | Dana Holt"},
		},
		{"told an agency and its trade", `Dana Holt told Anselfax news agency that the bridge was safe.`, []string{"the bridge was safe | Dana Holt"}},
		{"a warning in effect", `A hurricane warning is in effect for the bridge and the town.`, nil},
		{"a statement that was", `Dana Holt issued a statement that was true in every word of it.`, nil},
		{"a noun that looks like the verb", `Open source estimates say the bridge was safe.`, nil},
		{"passive", `Dana Holt was told that the bridge was safe.`, nil},
		{"most of the clause is marked", `Dana Holt said the bridge was “safe for every lorry there is.”`, nil},
		{
			"a few words of the clause are marked", `Dana Holt said the long bridge over the Ansel would stay “open” until the end of the year.`,
			[]string{"the long bridge over the Ansel would stay “open” until the end of the year | Dana Holt"},
		},
	} {
		t.Run(p.name, func(t *testing.T) {
			a := article(p.text)
			compare(t, p.text, told(a, Read(a, 0), true), p.want)
		})
	}
}

func TestKinds(t *testing.T) {
	for text, want := range map[string]model.Kind{
		`PORT ANSEL, Nov. 20 — “The long bridge is safe now,” Dana Holt said.`: model.Direct,
		`The bridge is old — “safe enough,” Dana Holt said.`:                   model.Partial,
		`“The bridge is safe,” Dana Holt said.`:                                model.Direct,
		`Dana Holt said, “the bridge is safe.”`:                                model.Direct,
		`Dana Holt said the bridge was “entirely safe” for all.`:               model.Partial,
		`The bridge was “entirely safe,” Dana Holt said.`:                      model.Partial,
	} {
		r := Read(article(text), 0)
		if len(r.Quotes) == 0 || r.Quotes[0].Kind != want {
			t.Errorf("%s: got %+v, want kind %v", text, r.Quotes, want)
		}
	}
}

func TestVenue(t *testing.T) {
	for text, want := range map[string]string{
		`“It is safe,” Dana Holt said.`:                                  "",
		`“It is safe,” Dana Holt told ANB.`:                              "ANB",
		`“It is safe,” Dana Holt told reporters on Monday.`:              "reporters",
		`“It is safe,” Dana Holt said in a statement.`:                   "a statement",
		`“It is safe,” Dana Holt said on ANB’s “Harbour Morning.”`:       "ANB’s Harbour Morning",
		`“It is safe,” Dana Holt said on “Harbour Morning.”`:             "Harbour Morning",
		`“It is safe,” Dana Holt wrote on Facebook.`:                     "Facebook",
		`In a phone interview, Dana Holt said: “It is safe, all of it.”`: "a phone interview",
	} {
		r := Read(article(text), 0)
		if len(r.Quotes) != 1 || r.Quotes[0].Venue != want {
			t.Errorf("%s: got %+v, want venue %q", text, r.Quotes, want)
		}
	}
}

func TestPeople(t *testing.T) {
	a := article(`Prime Minister Susan Holt met Carl Orr, the mayor of Port Ansel. Ms. Holt and Mr. Orr spoke for an hour.
“We agree,” Holt said. “It was good,” said an official who asked for no name.`)
	r := Read(a, 0)
	byName := map[string]model.Person{}
	for _, p := range r.People {
		byName[p.Name] = p
	}
	holt, orr, official := byName["Susan Holt"], byName["Carl Orr"], byName["an official"]
	if holt.Role != "Prime Minister" || holt.Gender != model.Female || !holt.Named || holt.Body {
		t.Errorf("Susan Holt: %+v", holt)
	}
	if len(holt.Spellings) != 2 || holt.Spellings[1] != (model.Count{Text: "Holt", N: 2}) {
		t.Errorf("spellings of Susan Holt: %+v", holt.Spellings)
	}
	if orr.Role != "mayor of Port Ansel" || orr.Gender != model.Male {
		t.Errorf("Carl Orr: %+v", orr)
	}
	if official.Name == "" || official.Named {
		t.Errorf("the official: %+v, of %+v", official, r.People)
	}
}

// TestNoRole: a modifier of a name, or of the name of a body, is nobody's office.
func TestNoRole(t *testing.T) {
	a := article(`“It is safe,” a senior Harbour Council official said. The liberal Port Times reported that conservative Dana Holt had asked.
“It is not,” said engineer Carl Orr.`)
	roles := map[string]string{}
	for _, p := range Read(a, 0).People {
		roles[p.Name] = p.Role
	}
	for name, want := range map[string]string{"Harbour Council": "", "Port Times": "", "Dana Holt": "", "Carl Orr": "engineer"} {
		if got, ok := roles[name]; !ok || got != want {
			t.Errorf("%s: role %q, want %q, of %q", name, got, want, roles)
		}
	}
}

// TestEvidence: every attribution gives its reason, in words of the text.
func TestEvidence(t *testing.T) {
	r := Read(article(`Dana Holt spoke. “The bridge is safe,” she said.`), 0)
	want := []string{"“she said” follows the quote", "“she” refers to Dana Holt"}
	if len(r.Quotes) != 1 || len(r.Quotes[0].Evidence) != 2 || r.Quotes[0].Evidence[0] != want[0] || r.Quotes[0].Evidence[1] != want[1] {
		t.Errorf("got %+v, want evidence %q", r.Quotes, want)
	}
}

// TestConfidence: a quote with its speaker beside it is surer than one whose
// speaker is carried on.
func TestConfidence(t *testing.T) {
	r := Read(article("“The bridge is safe,” Dana Holt said.\n\n“We tested every single bolt of it.”"), 0)
	if len(r.Quotes) != 2 || r.Quotes[0].Confidence <= r.Quotes[1].Confidence {
		t.Errorf("got %+v", r.Quotes)
	}
}

// TestFurniture: text outside the article is not read.
func TestFurniture(t *testing.T) {
	a := article("“The bridge is safe,” Dana Holt said.\n\n“Sign up for our letter,” Carl Orr said.")
	a.Furniture = []model.Span{a.Paragraphs[1]}
	compare(t, a.Text, told(a, Read(a, 0), false), []string{"The bridge is safe, | Dana Holt"})
}

// TestRowOfMarks: a row of marks is an ornament; the text after it is read.
func TestRowOfMarks(t *testing.T) {
	s := strings.Repeat(`" `, 40) + `and then “The bridge is safe,” Dana Holt said.`
	compare(t, s, told(article(s), Read(article(s), 0), false), []string{"The bridge is safe, | Dana Holt"})
}

// Furniture within a line splits no sentence: the text after it continues the text before.
func TestFurnitureInASentence(t *testing.T) {
	const before, glued, behind = "Senator Ilse Tarn", " Ilse Maria TarnQuay ‘closed for good’ Ferry sank MORE", " (P) said on Monday: “We will not close the quay.”"
	a := &model.Article{Text: before + glued + behind, Language: "en"}
	a.Paragraphs = []model.Span{{Start: 0, End: len(a.Text)}}
	a.Furniture = []model.Span{{Start: len(before), End: len(before + glued)}}
	r := Read(a, 0)
	if len(r.Quotes) != 1 || r.Quotes[0].Text(a.Text) != "We will not close the quay." {
		t.Fatalf("%d quotes", len(r.Quotes))
	}
	if p := r.Quotes[0].Person; p == model.None || r.People[p].Name != "Ilse Tarn" {
		t.Errorf("spoken by %v of %v", p, r.People)
	}
}
