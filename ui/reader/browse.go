package reader

import (
	"fmt"
	"strings"

	"lineup/model"
)

// A browse is the screen of lists: what a scope holds, by tabs, with a preview of
// the row that is chosen.
type browse struct {
	lib   *library
	scope scope
	tabs  []tab
	at    int // in tabs
	w, h  int

	preview [][]run // of the chosen row, made when the choice changes
	shown   shown   // what the preview is of
}

// A tab is one list.
type tab struct {
	kind tabKind
	ids  []int // in the corpus, in the order of the rows
	list list
}

type tabKind uint8

const (
	storyTab tabKind = iota
	quoteTab
	speakerTab
	topicTab
	articleTab
)

func (k tabKind) String() string {
	return [...]string{"Stories", "Quotes", "Speakers", "Topics", "Articles"}[k]
}

// shown tells one preview from another.
type shown struct {
	kind    tabKind
	id      int
	w, h    int
	present bool
}

// newBrowse lists a scope. A scope of a part has only the tabs that hold something.
func newBrowse(lib *library, sc scope, first tabKind) *browse {
	b := &browse{lib: lib, scope: sc}
	for _, t := range []tab{
		{kind: storyTab, ids: sc.stories},
		{kind: quoteTab, ids: sc.utterances},
		{kind: speakerTab, ids: sc.speakers},
		{kind: topicTab, ids: sc.topics},
		{kind: articleTab, ids: sc.articles},
	} {
		if len(t.ids) == 0 && sc.name != "" {
			continue
		}
		if t.kind == first {
			b.at = len(b.tabs)
		}
		t.list.set(len(t.ids))
		b.tabs = append(b.tabs, t)
	}
	return b
}

func (b *browse) split() split { return splitOf(b.w, b.h, b.lib.set.Plain) }

func (b *browse) view() view { return inBrowse }

// tab is the list in sight, nil where the scope is empty.
func (b *browse) tab() *tab {
	if b.at < len(b.tabs) {
		return &b.tabs[b.at]
	}
	return nil
}

// head names the tabs, with how many rows each has.
func (b *browse) head() []run {
	var out []run
	if b.scope.name != "" {
		out = append(out, run{b.scope.name, titled | bold}, run{"  ", plain})
	}
	for i := range b.tabs {
		t := &b.tabs[i]
		st := faint
		if i == b.at {
			st = bold | reversed
		}
		out = append(out, run{fmt.Sprintf(" %s %d ", t.kind, len(t.ids)), st})
	}
	return out
}

func (b *browse) resize(w, h int) {
	b.w, b.h = w, h
	s := b.split()
	for i := range b.tabs {
		b.tabs[i].list.resize(s.listH)
	}
	b.look()
}

// look makes the preview of the chosen row, where it is not the one shown.
func (b *browse) look() {
	s := b.split()
	want := shown{w: s.viewW, h: s.viewH}
	t := b.tab()
	if t != nil && len(t.ids) > 0 {
		want.kind, want.id, want.present = t.kind, t.ids[t.list.at], true
	}
	if want == b.shown {
		return
	}
	b.shown, b.preview = want, nil
	if want.present && want.w > 0 && want.h > 0 {
		b.preview = b.lib.preview(want.kind, want.id, want.w, want.h)
	}
}

func (b *browse) act(a action, n int) intent {
	t := b.tab()
	if t == nil {
		return nil
	}
	defer b.look()
	if t.list.motion(a, n) {
		return nil
	}
	switch a {
	case actNextTab:
		b.at = (b.at + 1) % len(b.tabs)
		return nil
	case actPrevTab:
		b.at = (b.at + len(b.tabs) - 1) % len(b.tabs)
		return nil
	default:
	}
	if len(t.ids) == 0 {
		return say{"nothing here"}
	}
	id := t.ids[t.list.at]
	switch a {
	case actOpen:
		return b.open(t.kind, id)
	case actSurvey:
		return b.survey(t.kind, id)
	default:
	}
	return b.hand(a, t.kind, id)
}

// open opens a row.
func (b *browse) open(k tabKind, id int) intent {
	switch k {
	case storyTab:
		if st := &b.lib.c.Stories[id]; len(st.Articles) == 1 {
			return openArticle{st.Articles[0], model.Span{}}
		}
		return openStory{id, model.None}
	case quoteTab:
		return b.lib.openQuote(id)
	case speakerTab:
		return openScope{b.lib.ofSpeaker(id)}
	case topicTab:
		return openScope{b.lib.ofTopic(id)}
	default:
		return openArticle{id, model.Span{}}
	}
}

// survey is the tables about a row.
func (b *browse) survey(k tabKind, id int) intent {
	switch k {
	case storyTab:
		return openSurvey{b.lib.surveyStory(id)}
	case quoteTab:
		return openSurvey{b.lib.surveyUtterance(id)}
	case articleTab:
		if id < len(b.lib.c.StoryOf) {
			return openSurvey{b.lib.surveyStory(b.lib.c.StoryOf[id])}
		}
	default:
	}
	return say{"t shows the tables of a story, a quote or an article"}
}

// openQuote lines up an utterance with several versions, and reads the article of
// one that stands alone.
func (lib *library) openQuote(u int) intent {
	ut := &lib.c.Utterances[u]
	v := &ut.Versions[ut.Base]
	if len(ut.Versions) > 1 {
		return openUtterance{utterance: u, from: v.Article}
	}
	return openArticle{v.Article, model.Cover(v.Pieces)}
}

// hand carries out the actions that concern the world outside, for a row.
func (b *browse) hand(a action, k tabKind, id int) intent {
	article, at, quotes := b.lib.subject(k, id)
	switch a {
	case actCopy:
		if len(quotes) > 0 {
			return copyText{b.lib.citation(quotes, article), "the quote with its citation, from " + b.lib.labels[article]}
		}
		return b.lib.copySources(k, id)
	case actCopyAll:
		return say{"Y copies a line-up; enter opens one"}
	case actWhy:
		if len(quotes) > 0 {
			return openPage{b.lib.why(quotes)}
		}
		return say{"i tells why a quote is attributed so; the Quotes tab lists them"}
	case actURL:
		if article == model.None {
			return say{"o opens the address of an article or quote"}
		}
		return visit{article}
	case actEdit:
		if article == model.None {
			return say{"E opens the file of an article or quote"}
		}
		return edit{article, at}
	default:
		return nil
	}
}

// copySources copies where a story or an article is to be found.
func (lib *library) copySources(k tabKind, id int) intent {
	switch k {
	case articleTab:
		return copyText{lib.citePassage(id, model.Span{}), "the source of the article"}
	case storyTab:
		var sources []string
		for _, a := range lib.c.Stories[id].Articles {
			sources = append(sources, lib.citePassage(a, model.Span{}))
		}
		return copyText{strings.Join(sources, "\n"), "the sources of the story"}
	default:
		return say{"y copies a quote, an article or a story; not this"}
	}
}

// subject is the article that a row is about, the place in it, and its quotes.
func (lib *library) subject(k tabKind, id int) (article int, at model.Span, quotes []int) {
	switch k {
	case quoteTab:
		u := &lib.c.Utterances[id]
		v := &u.Versions[u.Base]
		return v.Article, model.Cover(v.Pieces), v.Quotes
	case storyTab:
		return lib.c.Stories[id].Articles[0], model.Span{}, nil
	case articleTab:
		return id, model.Span{}, nil
	default:
		return model.None, model.Span{}, nil
	}
}

func (b *browse) render(t *theme) []string {
	s := b.split()
	return s.join(b.renderList(t, s), renderRuns(t, b.preview, s.viewW, s.viewH), t)
}

func (b *browse) renderList(t *theme, s split) []string {
	tb := b.tab()
	if tb == nil || len(tb.ids) == 0 {
		return rows([]string{t.line(s.listW, faint, run{text: "  nothing here"})}, s.listW, s.listH)
	}
	out := make([]string, 0, s.listH)
	from, to := tb.list.seen()
	for i := from; i < to; i++ {
		out = append(out, t.listRow(s.listW, i == tb.list.at, b.lib.row(tb.kind, tb.ids[i], s.listW-2)))
	}
	return rows(out, s.listW, s.listH)
}

// listRow draws a row of a list; the chosen one is told by a sign and by being
// reversed as a whole, without the colours of its parts.
func (t *theme) listRow(w int, chosen bool, runs []run) string {
	if chosen {
		bare := make([]run, len(runs))
		for i, r := range runs {
			bare[i].text = r.text
		}
		return t.line(w, reversed, append([]run{{text: "› "}}, bare...)...)
	}
	return t.line(w, plain, append([]run{{text: "  "}}, runs...)...)
}

// renderRuns draws lines of runs as h rows of w cells.
func renderRuns(t *theme, lines [][]run, w, h int) []string {
	out := make([]string, 0, max(h, 0))
	for i := 0; i < len(lines) && i < h; i++ {
		out = append(out, t.line(w, plain, lines[i]...))
	}
	return rows(out, w, h)
}
