package tables

import (
	"slices"

	"lineup/model"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// A Screen is the screen of tables about articles: who carries which quote, how the wordings differ place by place,
// and when each article was published.
type Screen struct {
	lib   *library.Library
	title string
	// utterance and story are the subject of the tables; None if it is the other, and both if articles were chosen by
	// hand.
	utterance, story int
	articles         []int // the columns, by time
	us               []int // utterances, those that most carry first
	shared           int   // of us: those that several articles carry; the others are folded to a row
	alone            bool  // the others are listed

	at     int // index in tables
	tables []table
	lists  []kit.List
	w, h   int // within the frame
	framed bool
}

// A table is one of the views of a survey, set for a width.
type table struct {
	name   string
	above  [][]kit.Run // the heads of the columns
	rows   []tableRow
	legend string
	count  int // number of its items
}

// A tableRow is a line of a table about an item of the corpus, with its description in words.
type tableRow struct {
	kind library.Kind // library.Quote or library.Article
	id   int
	runs []kit.Run
	said string
	fold bool // it replaces the quotes in one article alone, and has no item
}

// openRow returns what enter opens on a row; a fold is opened or closed.
func (s *Screen) openRow(r *tableRow) kit.Intent {
	switch {
	case r.fold:
		s.alone = !s.alone
		s.set()
	case r.kind == library.Quote:
		return intent.OpenQuote(s.lib, r.id)
	default:
		return intent.OpenArticle{Article: r.id, At: model.Span{}}
	}
	return nil
}

// New returns the survey that is asked for.
func New(lib *library.Library, want intent.OpenTables) *Screen {
	switch {
	case want.Utterance != model.None:
		return surveyUtterance(lib, want.Utterance)
	case want.Story != model.None:
		return surveyStory(lib, want.Story)
	default:
		return surveyArticles(lib, want.Articles)
	}
}

// surveyStory returns the survey of a story.
func surveyStory(lib *library.Library, story int) *Screen {
	return &Screen{
		lib: lib, title: lib.View.StoryTitle(story), utterance: model.None, story: story,
		articles: lib.Corpus.Stories[story].Articles, us: lib.ByStory[story], shared: lib.SharedQuotes(story),
	}
}

// surveyUtterance returns the survey of an utterance: its carriers and who left it out.
func surveyUtterance(lib *library.Library, u int) *Screen {
	ut := lib.Corpus.Utterances[u]
	articles := lib.Carriers(u)
	for _, a := range lib.Corpus.Absent(ut) {
		if !slices.Contains(articles, a) {
			articles = append(articles, a)
		}
	}
	return &Screen{lib: lib, title: lib.View.UtteredBy(ut), utterance: u, story: model.None, articles: articles, us: []int{u}, shared: 1}
}

// surveyArticles returns the survey of articles chosen by hand.
func surveyArticles(lib *library.Library, articles []int) *Screen {
	us := lib.SharedBy(articles)
	return &Screen{
		lib: lib, title: view.Count(len(articles), "article") + " side by side", utterance: model.None, story: model.None,
		articles: articles, us: us, shared: len(us),
	}
}

// saidRows returns how many rows there are for the words about the selected row.
func (s *Screen) saidRows() int {
	if s.w < kit.WideList {
		return 3
	}
	return 2
}

// View returns the screen whose keys apply here.
func (s *Screen) View() kit.Screen { return kit.InSurvey }

// Crumb returns the screen's name in the trail.
func (s *Screen) Crumb() string { return s.title }

// Tabs returns the tabs for the head.
func (s *Screen) Tabs() kit.Tabs {
	out := kit.Tabs{At: s.at}
	for i := range s.tables {
		out.Tabs = append(out.Tabs, kit.Tab{Name: s.tables[i].name, Count: s.tables[i].count})
	}
	return out
}

// ToTab goes to the tab i, counted from 0.
func (s *Screen) ToTab(i int) { s.at = i }

// Resize sets the tables for the width.
func (s *Screen) Resize(w, h int) {
	if s.framed = s.lib.Settings.Framed(w) && h >= kit.LeastFramed; s.framed {
		w, h = w-2, h-2
	}
	anew := s.tables == nil || w != s.w
	s.w, s.h = w, h
	if anew {
		s.set()
		return
	}
	s.measure()
}

// set remakes the tables.
func (s *Screen) set() {
	s.tables = []table{s.carriage(s.w), s.wordings(s.w), s.times(s.w)}
	s.measure()
}

// measure gives the lists the length of the tables.
func (s *Screen) measure() {
	s.lists = append(s.lists, make([]kit.List, len(s.tables)-len(s.lists))...)
	for i := range s.tables {
		l := &s.lists[i]
		l.Resize(s.bands(&s.tables[i]).Panes)
		l.Set(len(s.tables[i].rows))
	}
}

// inset returns how many rows and cells the frame takes at each side.
func (s *Screen) inset() int {
	if s.framed {
		return 1
	}
	return 0
}

// bands returns the table's heads, rows, and the words below them.
func (s *Screen) bands(t *table) kit.Bands {
	b := kit.Bands{Panes: max(s.h, 0)}
	take := func(part *int, n, least int) {
		if b.Panes-n >= least {
			*part, b.Panes = n, b.Panes-n
		}
	}
	take(&b.Heads, len(t.above), 2)
	take(&b.Words, s.saidRows()+1, 3)
	take(&b.Tally, len(kit.WrapWords(t.legend, s.w-2)), 6)
	return b
}

// Act carries out an action, n times if a number was typed before it, and returns what it asks of the program.
func (s *Screen) Act(a kit.Action, n int) kit.Intent {
	if s.lists[s.at].Motion(a, n) {
		return nil
	}
	switch a {
	case kit.ActNextTab:
		s.at = (s.at + 1) % len(s.tables)
	case kit.ActPrevTab:
		s.at = (s.at + len(s.tables) - 1) % len(s.tables)
	default:
		r := s.row()
		switch {
		case r == nil:
			return intent.Say("nothing here")
		case a == kit.ActOpen:
			return s.openRow(r)
		case r.fold:
			return intent.Say("enter opens or closes the fold")
		}
		return intent.Hand(s.lib, a, r.kind, r.id)
	}
	return nil
}

// row returns the selected row, nil if the table has none.
func (s *Screen) row() *tableRow {
	t := &s.tables[s.at]
	if at := s.lists[s.at].At; at < len(t.rows) {
		return &t.rows[at]
	}
	return nil
}

// Render draws the screen: as many rows as Resize was given, each exactly as wide.
func (s *Screen) Render(t *kit.Theme) []safe.String {
	tb := &s.tables[s.at]
	b := s.bands(tb)
	out := make([]safe.String, 0, max(s.h, 0))
	for _, l := range tb.above[:b.Heads] {
		out = append(out, t.Line(s.w, kit.Plain, append([]kit.Run{kit.Spaces(kit.Gutter)}, l...)...))
	}
	body := make([]safe.String, 0, b.Panes)
	l := &s.lists[s.at]
	from, to := l.Seen()
	for i := from; i < to; i++ {
		body = append(body, t.ListRow(s.w, i == l.At, tb.rows[i].runs))
	}
	if len(tb.rows) == 0 {
		body = append(body, t.Line(s.w, kit.Muted, kit.Run{Text: "  nothing here"}))
	}
	out = append(out, kit.Rows(body, s.w, b.Panes)...)
	if b.Tally > 0 {
		for _, line := range kit.WrapWords(tb.legend, s.w-2) {
			out = append(out, t.Line(s.w, kit.Plain, kit.Spaces(1), kit.Text(line, kit.Muted)))
		}
	}
	if b.Words > 0 {
		said := ""
		if r := s.row(); r != nil {
			said = r.said
		}
		out = append(out, t.Rule(s.w))
		for _, l := range kit.Wrapped(said, s.w-2, kit.Body) {
			out = append(out, t.Line(s.w, kit.Plain, append([]kit.Run{kit.Spaces(1)}, l...)...))
		}
	}
	out = kit.Rows(out, s.w, s.h)
	if !s.framed {
		return out
	}
	return t.Box(kit.Box{
		W: s.w + 2, H: s.h + 2, Flush: true, Focused: true, Title: []kit.Run{kit.Text(tb.name, kit.Plain)},
		Foot: []kit.Run{kit.Text(l.Position(), kit.Muted)}, Scroll: kit.Scroll{Lines: len(tb.rows), Top: l.Top},
	}, out)
}
