package page

import (
	"fmt"
	"strings"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// Problems is the screen of what could not be fetched or read, was guessed, or is missing: what lineup check lists.
type Problems struct {
	Screen

	lib      *library.Library
	fetching []model.Problem
	check    func() []model.Problem
	changed  []model.Problem // what has become of fetched files
	asked    intent.Question
}

// NewProblems lists what the latest round could not fetch, and what reading the articles left in doubt. check, unless
// nil, looks at the fetched files, in the background, and returns what has become of them.
func NewProblems(lib *library.Library, fetching []model.Problem, check func() []model.Problem) *Problems {
	p := &Problems{lib: lib, fetching: fetching, check: check}
	p.list()
	return p
}

// Wish asks what has become of the fetched files.
func (p *Problems) Wish() kit.Intent {
	if p.check == nil {
		return nil
	}
	check := p.check
	ask := p.asked.Ask(func() func() kit.Intent {
		changed := check()
		return func() kit.Intent {
			p.changed = changed
			p.list()
			return nil
		}
	}, func(e *fault.Error) kit.Intent { return intent.Say(e.Error()) })
	p.list()
	return ask
}

// Rehome lists the problems of another library.
func (p *Problems) Rehome(lib *library.Library) {
	p.lib = lib
	p.list()
}

// list makes the items, and lays them out if that was done before.
func (p *Problems) list() {
	p.Title, p.Items = "What could not be read, was guessed or is missing", nil
	if len(p.fetching) > 0 {
		p.Title = "What could not be fetched or read"
	}
	p.section("Not fetched", p.fetching)
	p.section("Fetched, and changed since", p.changed)
	p.section("Not read, or guessed", p.lib.Corpus.Problems)
	if wants := p.lib.View.Wants(); len(wants) > 0 {
		p.Items = append(p.Items, item{label: "Missing, or guessed"})
		for i := range wants {
			p.Put(wants[i].What, p.want(&wants[i]))
		}
	}
	switch {
	case p.asked.Pending():
		p.Put("…", "looking at the files that were fetched")
	case len(p.Items) == 0:
		p.Put("none", "every file was read in full, and nothing is missing or had to be guessed")
	}
	if p.body.X > 0 {
		p.Resize(p.body.X, p.body.Y)
	}
}

func (p *Problems) section(title string, problems []model.Problem) {
	if len(problems) == 0 {
		return
	}
	p.Items = append(p.Items, item{label: title})
	for _, x := range problems {
		p.Put(text.Line(x.Place()), x.What)
	}
}

// want names the articles for which something is unknown, and what helps.
func (p *Problems) want(w *view.Want) string {
	const most = 6 // articles; lineup check lists all
	var names []string
	for _, a := range w.Articles[:min(len(w.Articles), most)] {
		names = append(names, p.lib.View.Where(a))
	}
	s := view.Count(len(w.Articles), "article") + ": " + strings.Join(names, ", ")
	if n := len(w.Articles) - most; n > 0 {
		s += fmt.Sprintf(" and %d more", n)
	}
	switch {
	case w.What == view.NoOutlet:
		s += ". O names the outlet of an article"
	case w.Inferred == 1:
		s += ". The day of one is inferred from its story"
	case w.Inferred > 1:
		s += fmt.Sprintf(". The days of %d are inferred from their stories", w.Inferred)
	}
	return s
}
