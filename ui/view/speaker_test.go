package view

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
)

func TestPerson(t *testing.T) {
	c := harbor(t)
	c.Speakers[0].Spellings = []model.Spelling{
		{Text: "Ada Quill", Outlet: "Estuary Public Radio", Articles: 2},
		{Text: "Ada Quill", Outlet: "Meridian Wire copy", Articles: 1},
		{Text: "Quill", Outlet: "The Harbor Courier", Articles: 1, Why: "the surname"},
		{Text: "Quil", Outlet: "an outlet that is gone", Articles: 1},
	}
	p := c.Person(0)
	if got := Dots(p.Tally.Parts()...); got != "1 quote · 5 articles · 4 outlets" || p.Role != "harbor master" || p.Described {
		t.Errorf("%s, %+v", got, p)
	}
	var by, spelled []string
	for _, q := range p.QuotedBy {
		by = append(by, q.Name.Short+" "+Count(q.Quotes, "quote"))
	}
	if d := cmp.Diff([]string{"Radio 1 quote", "Wire copy 1 quote", "Tribune 1 quote", "Whistle 1 quote"}, by); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	for _, s := range p.Spellings {
		line := []string{s.Text + ":"}
		for _, b := range s.By {
			line = append(line, b.Name.Short)
		}
		spelled = append(spelled, strings.Join(line, " "))
	}
	if d := cmp.Diff([]string{"Ada Quill: Radio Wire copy", "Quill: Courier", "Quil: an outlet that is gone"}, spelled); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestReported checks a speaker who is never quoted.
func TestReported(t *testing.T) {
	c := corpusOf(t,
		testArticle{outlet: "Harbor Post", body: "Ada Quill said barges would wait.", quotes: []int{model.None}, indirect: "barges would wait"},
		testArticle{outlet: "Harbor Post", body: "Ada Quill said barges would wait.", quotes: []int{model.None}, indirect: "barges would wait"},
	)
	p := c.Person(0)
	if got := Dots(p.Tally.Parts()...); got != "2 statements reported · 2 articles · 1 outlet" {
		t.Errorf("%s", got)
	}
	if len(p.QuotedBy) != 1 || p.QuotedBy[0].Quotes != 2 {
		t.Errorf("%+v", p.QuotedBy)
	}
}

func TestTopic(t *testing.T) {
	c := harbor(t)
	c.Topics = []model.Topic{{Name: "harbor\ncrane", Articles: []int{0, 5, 1}, Stories: []int{0}}}
	x := c.Topic(0)
	if got := strings.Join(append(x.Parts(), x.Name), " · "); got != "3 articles · 1 story · 2 outlets · harbor crane" {
		t.Errorf("%s", got)
	}
}

// TestRole checks that a role which only repeats the name is none.
func TestRole(t *testing.T) {
	c := corpusOf(t, testArticle{outlet: "Harbor Post", body: "“We wait,” Ada Quill said.", quotes: []int{0}})
	for _, x := range []struct{ name, role, want string }{
		{"Quill and Brand", "Ms. Quill and Mr. Brand", ""},
		{"Ada Quill", "minister Ada Quill", "minister"},
		{"Ada Quill and Ivo Brand", "minister Ada Quill and mayor Ivo Brand", "minister Ada Quill and mayor Ivo Brand"},
		{"Ada Quill", "founder of Quill & Sons", "founder of Quill & Sons"},
		{"Quill", "Quill’s lawyer", "Quill’s lawyer"},
		{"Ada Quill", "", ""},
	} {
		c.Speakers[0].Name, c.Speakers[0].Role = x.name, x.role
		if got := c.Role(0); got != x.want {
			t.Errorf("%s, %s: %q", x.name, x.role, got)
		}
	}
}
