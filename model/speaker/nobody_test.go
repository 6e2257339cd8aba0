package speaker

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWhoIsNoPerson: the other articles correct a wrong reading as a person or a body in single ones.
func TestWhoIsNoPerson(t *testing.T) {
	many := func(n int, outlet, name string) []scene {
		var out []scene
		for i := range n {
			out = append(out, play(outlet, 100+i, name))
		}
		return out
	}
	for _, c := range []struct {
		name   string
		scenes []scene
		want   []string // the speakers and their quotes
	}{
		{
			"a body by few articles, a person by ten times as many",
			append(many(dominant, "Courier", "Edward Tarrow|Mayor|Tarrow"), play("Tribune", 0, "#Tarrow"), play("Tribune", 1, "#Edward Tarrow")),
			[]string{"Edward Tarrow 12"},
		},
		{
			"a body, but not by few enough",
			append(many(dominant-1, "Courier", "Edward Tarrow|Mayor|Tarrow"), play("Tribune", 0, "#Tarrow")),
			[]string{"Edward Tarrow 9", "Tarrow 1"},
		},
		{
			"an outlet's name, though somebody bears it",
			append(many(wellKnownFrom, "Velmir", "Dana Velmir|Mayor"), play("Tribune", 1, "Velmir"), play("Courier", 2, "#Velmir")),
			[]string{"Dana Velmir 3", "Velmir 2"},
		},
		{
			"an outlet's name in an article that names its bearer",
			append(many(wellKnownFrom, "Velmir", "Dana Velmir|Mayor"), play("Tribune", 1, "Velmir", "Dana Velmir!")),
			[]string{"Dana Velmir 4"},
		},
		{
			"a given name with an office is nobody else's surname",
			[]scene{play("Courier", 0, "Karol Tarrow|Rep.|Karol"), play("Tribune", 0, "Karol|Pope")},
			[]string{"Karol 1", "Karol Tarrow 1"},
		},
		{"an outlet whose name is a word", []scene{play("The Velmir", 0, "Edward Tarrow"), play("Courier", 1, "#the Velmir")}, []string{
			"Edward Tarrow 1", "The Velmir 1",
		}},
		{"a word with a capital", []scene{play("Courier", 0, "Having"), play("Courier", 1, "Impeachment|American")}, nil},
		{"a word that somebody bears", []scene{play("Courier", 0, "Young", "Dana Young"), play("Courier", 1, "Young|mayor of Quillport")}, []string{"Dana Young 2", "Young 1"}},
		{"a name run together with a link", []scene{play("Courier", 0, "Tarrow Tarrow", "Edward Tarrow")}, []string{"Edward Tarrow 2"}},
		{"a law", []scene{play("Courier", 0, "#the U.S. Constitution", "Edward Tarrow")}, []string{"Edward Tarrow 1"}},
		{"what every newspaper has", []scene{play("Courier", 0, "#Editorial Board"), play("Tribune", 1, "#Editorial Board")}, []string{
			"Editorial Board 1", "Editorial Board 1",
		}},
		{"a thing", []scene{play("Courier", 0, "#Brexit", "Edward Tarrow")}, []string{"Edward Tarrow 1"}},
		{
			"the end of a body's name",
			[]scene{play("Courier", 0, "#Department of Tides and Harbour Services", "#Harbour Services"), play("Tribune", 1, "#Department of Tides and Harbour Services")},
			[]string{"Department of Tides and Harbour Services 3"},
		},
		{
			"the end of a body's name that is a name of its own",
			[]scene{play("Courier", 0, "#Quillport Harbour Party", "#Harbour Party"), play("Tribune", 1, "#Harbour Party")},
			[]string{"Harbour Party 2", "Quillport Harbour Party 1"},
		},
		{"a word that is left of many bodies' names", []scene{play("Courier", 0, "#Center"), play("Tribune", 1, "#Center")}, []string{"Center 1", "Center 1"}},
		{
			"an office before the name",
			append(many(2, "Tribune", "Edward Tarrow"), play("Courier", 0, "#Tides and Harbour Secretary Edward Tarrow")),
			[]string{"Edward Tarrow 3"},
		},
		{
			"an office before the second of two",
			[]scene{play("Courier", 0, "#Dana Holt and Secretary Edward Tarrow"), play("Tribune", 1, "Edward Tarrow")},
			[]string{"Dana Holt and Secretary Edward Tarrow 1", "Edward Tarrow 1"},
		},
		{
			"namesakes but for a middle name, in different offices",
			append(many(3, "Courier", "Edward F. Tarrow|President"), many(3, "Tribune", "Edward Tarrow|Sen.")...),
			[]string{"Edward F. Tarrow 3", "Edward Tarrow 3"},
		},
		{
			"one with and without a middle name, in one office",
			append(many(3, "Courier", "Edward F. Tarrow|Senator"), many(3, "Tribune", "Edward Tarrow|Sen.")...),
			[]string{"Edward F. Tarrow 6"},
		},
		{
			"a word of the sentence before the surname",
			append(many(dominant, "Courier", "Edward Tarrow|Mayor|Tarrow"), play("Tribune", 0, "Already Tarrow")),
			[]string{"Edward Tarrow 11"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			corpus, people := stage(c.scenes, inOrder(len(c.scenes)))
			speakers, _ := Join(corpus, people)
			var got []string
			for _, s := range speakers {
				got = append(got, fmt.Sprintf("%s %d", s.Name, len(s.Quotes)))
			}
			slices.Sort(got)
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}

// TestRoles: the role of a namesake is not a speaker's own, and a body has none.
func TestRoles(t *testing.T) {
	var scenes []scene
	for i := range dominant {
		scenes = append(scenes, play("Courier", i, "Edward Tarrow|President"))
	}
	scenes = append(scenes, play("Tribune", 50, "Ivana Tarrow|President"), play("Tribune", 51, "Ivana Tarrow|harbor master"), play("Tribune", 52, "#Quillport Council|Deputy"))
	corpus, people := stage(scenes, inOrder(len(scenes)))
	speakers, _ := Join(corpus, people)
	got := map[string]string{}
	for _, s := range speakers {
		got[s.Name] = s.Role
	}
	if d := cmp.Diff(map[string]string{"Edward Tarrow": "President", "Ivana Tarrow": "harbor master", "Quillport Council": ""}, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
