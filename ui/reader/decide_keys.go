package reader

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"
)

// A spot is what a decision is about: what stands under the cursor.
type spot struct {
	lib     *library
	kind    tabKind
	id      int   // of the kind, in the corpus
	article int   // None where none is meant
	quotes  []int // those under the cursor
	every   []int // all the quotes that a speaker is told for
	base    int   // the quote they are compared with, None where there is none
	isBase  bool  // they are what others are compared with
	// utterance is the one that is lined up, None where none is.
	utterance int
}

// A decidable surface knows what its cursor stands on.
type decidable interface{ spot() (spot, bool) }

func (b *browse) spot() (spot, bool) {
	t := b.tab()
	if t == nil || len(t.ids) == 0 {
		return spot{}, false
	}
	s := spot{lib: b.lib, base: model.None, utterance: model.None}
	s.kind, s.id = b.lib.real(t.kind, t.ids[t.list.at])
	s.article, _, s.quotes = b.lib.subject(s.kind, s.id)
	if s.kind == quoteTab {
		for i := range b.lib.c.Utterances[s.id].Versions {
			s.every = append(s.every, b.lib.c.Utterances[s.id].Versions[i].Quotes...)
		}
	}
	return s, true
}

func (s *lineup) spot() (spot, bool) {
	if s.data == nil || s.grid == nil || len(s.order) == 0 {
		return spot{}, false
	}
	article, _ := s.here()
	at := spot{lib: s.lib, kind: articleTab, id: article, article: article, quotes: s.quoteHere(), base: model.None, utterance: s.utterance}
	at.every = at.quotes
	if s.utterance != model.None && !s.whole {
		at.isBase = s.base == article
		for _, v := range s.utteranceAs(s.utterance).Versions {
			if v.Article == s.base && !at.isBase {
				at.base = v.Quotes[0]
			}
		}
	}
	return at, true
}

func (r *read) spot() (spot, bool) {
	s := spot{lib: r.lib, kind: articleTab, id: r.article, article: r.article, base: model.None, utterance: model.None}
	if q := r.current(); q != model.None {
		s.quotes = []int{r.quotes[q]}
		s.every = s.quotes
	}
	return s, true
}

// deciding says that an action decides something about a spot, or hands it on.
func deciding(act action) bool {
	switch act {
	case actSpeaker, actSame, actApart, actOutlet, actBookmark, actNote, actExport, actPipe:
		return true
	default:
		return false
	}
}

// decideHere asks for what an action wants to know of the spot, or decides at once.
func (a *app) decideHere(act action) intent {
	d, ok := a.top().(decidable)
	if !ok {
		return say{"nothing here to decide about"}
	}
	s, ok := d.spot()
	if !ok {
		return say{"nothing here to decide about"}
	}
	switch act {
	case actSpeaker:
		return s.askSpeaker()
	case actOutlet:
		return s.askOutlet()
	case actSame:
		return s.join(&a.journal)
	case actApart:
		return s.part()
	case actExport:
		return s.askExport()
	case actPipe:
		return s.askPipe()
	case actBookmark:
		return s.bookmark(a.journal.all)
	default:
		return s.askNote(a.journal.all)
	}
}

// words are the words of the quote under the cursor, for the foot of the screen.
func (s *spot) words() string { return decide.RefTo(s.lib.c, s.quotes[0]).String() }

// askOutlet asks whose the article is.
func (s *spot) askOutlet() intent {
	if s.article == model.None {
		return say{"O names the outlet of an article; the Articles tab lists them"}
	}
	a := s.lib.c.Articles[s.article]
	names := make([]string, 0, 64)
	for _, other := range s.lib.c.Articles {
		if other.Outlet.Known() && !slices.Contains(names, other.Outlet.Name) {
			names = append(names, other.Outlet.Name)
		}
	}
	return openPrompt{choose("outlet of "+clip(s.lib.headline(s.article), 40), names, func(name string) intent {
		if name == "" {
			return say{"nothing was named"}
		}
		d := decide.Outlet{Name: name, Files: []string{decide.Exactly(a.ID)}}
		for _, other := range s.lib.c.Articles {
			if other.Outlet.Name == name {
				d.Short, d.Agency = other.Outlet.Short, other.Outlet.Agency
				break
			}
		}
		return decideOn{[]decide.Decision{d}, fmt.Sprintf("%s is by %s now", clip(string(a.ID), 40), name)}
	})}
}

// nobody is what is typed, or chosen, for a quote whose speaker is not known.
const nobody = "nobody"

// askSpeaker asks who spoke.
func (s *spot) askSpeaker() intent {
	if len(s.every) == 0 {
		return say{"S tells who spoke a quote; no quote is under the cursor"}
	}
	c := s.lib.c
	var names []string
	add := func(speaker int) {
		if speaker == model.None {
			return
		}
		if name := text.Line(c.Speakers[speaker].Name); c.Speakers[speaker].Named && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	now := c.Quotes[s.every[0]].Speaker
	for _, q := range c.ArticleQuotes(c.Quotes[s.every[0]].Article) {
		if q.Speaker != now {
			add(q.Speaker)
		}
	}
	const most = 2000 // the speakers most quoted; others are typed in full
	for i := range c.Speakers[:min(len(c.Speakers), most)] {
		if i != now {
			add(i)
		}
	}
	return openPrompt{choose("who said "+clip(s.words(), 24), append(names, nobody), func(name string) intent {
		if name == "" {
			return say{"nothing was decided"}
		}
		said := name
		if text.Fold(name) == nobody {
			name, said = "", nobody
		}
		var ds []decide.Decision
		for _, q := range s.every {
			ds = append(ds, decide.Correction{Ref: decide.RefTo(c, q), Speaker: name})
		}
		return decideOn{ds, s.words() + " is " + said + "'s now"}
	})}
}

// choose is a prompt for a name, typed in full or begun and chosen with the arrows
// among names; of one name alone that holds what was typed, that is meant.
func choose(label string, names []string, done func(string) intent) *prompt {
	p := &prompt{label: label}
	typed, at := "", -1
	fitting := func() []string {
		var out []string
		for _, n := range names {
			if strings.Contains(text.Fold(n), text.Fold(typed)) {
				out = append(out, n)
			}
		}
		return out
	}
	p.changed = func(s string) intent {
		typed, at = s, -1
		return nil
	}
	p.step = func(d int) intent {
		if fit := fitting(); len(fit) > 0 {
			at = (max(at+d, -1) + len(fit)) % len(fit)
			p.input = input{}
			p.input.insert(fit[at])
		}
		return nil
	}
	p.told = func() string {
		switch fit := fitting(); {
		case len(fit) == 0:
			return "a new name"
		case at >= 0:
			return fmt.Sprintf("%d of %d", at+1, len(fit))
		default:
			return "↓ " + clip(strings.Join(fit[:min(len(fit), 3)], ", "), 50)
		}
	}
	p.done = func(s string) intent {
		s = text.Line(s)
		if fit := fitting(); at < 0 && s != "" && len(fit) == 1 {
			s = fit[0]
		}
		return done(s)
	}
	return p
}
