package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"lineup/model"
)

// State is where a user was, as a plain value to be stored and taken up again. It
// names things by their ids, so that it outlives a reload of the articles.
type State struct {
	// Places lead from the first list to what was in sight.
	Places []Place `json:"places"`
	// Queries are what was searched for, the newest last, each once.
	Queries []string `json:"queries"`
}

// mostQueries is how many queries a State remembers.
const mostQueries = 100

// A Place is one screen.
type Place struct {
	View string   `json:"view,omitzero"` // "lists", "line-up" or "article"
	Of   string   `json:"of,omitzero"`   // "", "speaker", "topic", "outlet", "story", "utterance" or "articles"
	IDs  []string `json:"ids,omitzero"`  // of what it is of
	Tab  string   `json:"tab,omitzero"`  // of lists, the tab in sight
	Row  string   `json:"row,omitzero"`  // of lists, the id of the chosen row
	At   int      `json:"at,omitzero"`   // of an article, the byte of its text at the top of the window
}

// A placed surface can be found again. Others, such as the help, are not come back to.
type placed interface{ place() Place }

// state is where the user is.
func (a *app) state() State {
	s := State{Queries: slices.Clone(a.queries)}
	for _, x := range a.stack {
		if p, ok := x.(placed); ok {
			s.Places = append(s.Places, p.place())
		}
	}
	return s
}

// resume goes to where the user was, as far as that is still there.
func (a *app) resume(s State) tea.Cmd {
	a.queries = slices.Clone(s.Queries)
	var wishes []tea.Cmd
	for i, p := range s.Places {
		next := a.lib.find(p)
		if next == nil {
			break
		}
		if i == 0 {
			a.stack = nil
		}
		a.push(next)
		if l, ok := next.(*lineup); ok {
			wishes = append(wishes, a.carry(l.wish()))
		}
	}
	return tea.Batch(wishes...)
}

// remember keeps a query among those searched for.
func (a *app) remember(query string) {
	a.queries = slices.DeleteFunc(a.queries, func(q string) bool { return q == query })
	a.queries = append(a.queries, query)
	a.queries = a.queries[max(len(a.queries)-mostQueries, 0):]
}

// find is the surface of a place, nil where what it is of is no longer there.
func (lib *library) find(p Place) surface {
	switch p.View {
	case "lists":
		return lib.findLists(p)
	case "line-up":
		return lib.findLineUp(p)
	case "article":
		if a := lib.findArticles(p.IDs); len(a) == 1 {
			r := newRead(lib, a[0], model.Span{})
			r.from = p.At
			return r
		}
	}
	return nil
}

func (lib *library) findLists(p Place) surface {
	sc, id := lib.all, ""
	if len(p.IDs) == 1 {
		id = p.IDs[0]
	}
	var kind tabKind
	switch p.Of {
	case "":
		return lib.chosen(sc, p)
	case perSpeaker:
		kind = speakerTab
	case "topic":
		kind = topicTab
	case perOutlet:
		kind = articleTab
	default:
		return nil
	}
	at := lib.idAt(kind, id)
	switch {
	case at == model.None:
		return nil
	case kind == speakerTab:
		sc = lib.ofSpeaker(at)
	case kind == topicTab:
		sc = lib.ofTopic(at)
	default:
		sc = lib.ofOutlet(at)
	}
	return lib.chosen(sc, p)
}

// chosen lists a scope with the tab and the row of a place chosen.
func (lib *library) chosen(sc scope, p Place) surface {
	b := newBrowse(lib, sc, storyTab)
	for i := range b.tabsOf {
		t := &b.tabsOf[i]
		if t.kind.String() != p.Tab {
			continue
		}
		b.at = i
		t.list.To(max(slices.IndexFunc(t.ids, func(id int) bool { return lib.id(t.kind, id) == p.Row }), 0))
	}
	return b
}

func (lib *library) findLineUp(p Place) surface {
	id := ""
	if len(p.IDs) > 0 {
		id = p.IDs[0]
	}
	switch p.Of {
	case "story":
		if at := lib.idAt(storyTab, id); at != model.None {
			return newStory(lib, openStory{at, model.None})
		}
	case "utterance":
		if at := lib.idAt(quoteTab, id); at != model.None {
			return newUtterance(lib, openUtterance{utterance: at, from: model.None})
		}
	case "articles":
		if as := lib.findArticles(p.IDs); len(as) > 1 {
			return newByHand(lib, as)
		}
	}
	return nil
}

// findArticles are the articles with ids, those that are gone left out.
func (lib *library) findArticles(ids []string) []int {
	var out []int
	for _, id := range ids {
		if a := lib.c.FindArticle(model.ArticleID(id)); a != model.None {
			out = append(out, a)
		}
	}
	return out
}

// id is what a thing of the corpus is known by from one start to the next.
func (lib *library) id(k tabKind, at int) string {
	switch k {
	case storyTab:
		return string(lib.c.Stories[at].ID)
	case quoteTab:
		return string(lib.c.Utterances[at].ID)
	case speakerTab:
		return string(lib.c.Speakers[at].ID)
	case topicTab:
		return lib.c.Topics[at].Name
	case findTab:
		return string(lib.finds[at].ID)
	case bookmarkTab:
		kind, of := lib.bookmarked(at)
		return lib.id(kind, of)
	default:
		return string(lib.c.Articles[at].ID)
	}
}

// idAt is the thing with an id, None where it is gone.
func (lib *library) idAt(k tabKind, id string) int {
	n := [...]int{len(lib.c.Stories), len(lib.c.Utterances), len(lib.finds), len(lib.c.Speakers), len(lib.c.Topics), len(lib.c.Articles)}[k]
	for at := range n {
		if lib.id(k, at) == id {
			return at
		}
	}
	return model.None
}

func (b *browse) place() Place {
	p := Place{View: "lists", Of: b.scope.of}
	if b.scope.of != "" {
		p.IDs = []string{b.scope.id}
	}
	if t := b.tab(); t != nil {
		p.Tab = t.kind.String()
		if len(t.ids) > 0 {
			p.Row = b.lib.id(t.kind, t.ids[t.list.At])
		}
	}
	return p
}

func (s *lineup) place() Place {
	p := Place{View: "line-up"}
	switch {
	case s.utterance != model.None:
		p.Of, p.IDs = "utterance", []string{s.lib.id(quoteTab, s.utterance)}
	case s.story != model.None:
		p.Of, p.IDs = "story", []string{s.lib.id(storyTab, s.story)}
	default:
		p.Of = "articles"
		for _, a := range s.carriers {
			p.IDs = append(p.IDs, s.lib.id(articleTab, a))
		}
	}
	return p
}

func (r *read) place() Place {
	return Place{View: "article", IDs: []string{r.lib.id(articleTab, r.article)}, At: r.topSpan().Start}
}
