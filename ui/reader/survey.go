package reader

import (
	"slices"

	"lineup/model"
	"lineup/ui/safe"
)

// A survey is the screen of tables about articles: who carries which quote, how the
// wordings differ place by place, and when each article was published.
type survey struct {
	lib   *library
	title string
	// utterance and story are what the tables are about; None where it is the other, and
	// both where articles were chosen by hand.
	utterance, story int
	articles         []int // the columns, by time
	us               []int // utterances, those that most carry first

	at     int // in tables
	tables []table
	lists  []list
	w, h   int
}

// A table is one of the views of a survey, set for a width.
type table struct {
	name   string
	above  [][]run // the heads of the columns
	rows   []tableRow
	legend string
}

// A tableRow is a line of a table, about a thing of the corpus, with what there is to say
// of it in words.
type tableRow struct {
	kind tabKind // quoteTab or articleTab
	id   int
	runs []run
	said string
}

// open is what enter opens on the row.
func (lib *library) openRow(r *tableRow) intent {
	if r.kind == quoteTab {
		return lib.openQuote(r.id)
	}
	return openArticle{r.id, model.Span{}}
}

// surveyStory is the survey of a story.
func (lib *library) surveyStory(story int) *survey {
	return &survey{
		lib: lib, title: lib.storyTitle(story), utterance: model.None, story: story,
		articles: lib.c.Stories[story].Articles, us: lib.told[story],
	}
}

// surveyUtterance is the survey of an utterance: its carriers and who left it out.
func (lib *library) surveyUtterance(u int) *survey {
	ut := lib.c.Utterances[u]
	articles := lib.carriers(u)
	for _, a := range lib.c.Absent(ut) {
		if !slices.Contains(articles, a) {
			articles = append(articles, a)
		}
	}
	return &survey{lib: lib, title: lib.speakerName(ut.Speaker), utterance: u, story: model.None, articles: articles, us: []int{u}}
}

// surveyArticles is the survey of articles chosen by hand.
func (lib *library) surveyArticles(articles []int) *survey {
	return &survey{
		lib: lib, title: plural(len(articles), "article") + " side by side", utterance: model.None, story: model.None,
		articles: articles, us: lib.sharedBy(articles),
	}
}

// saidRows is how many rows there are for the words about the chosen row.
func (s *survey) saidRows() int {
	if s.w < wideList {
		return 3
	}
	return 2
}

func (s *survey) view() view { return inSurvey }

func (s *survey) head() []run {
	out := []run{{clip(s.title, max(s.w/2, 1)), titled | bold}, {"  ", plain}}
	names := make([]string, len(s.tables))
	for i := range s.tables {
		names[i] = s.tables[i].name
	}
	return append(out, tabRuns(names, s.at, s.w-width(out))...)
}

// resize sets the tables for the width.
func (s *survey) resize(w, h int) {
	if s.tables == nil || w != s.w {
		s.tables = []table{s.carriage(w), s.wordings(w), s.times(w)}
	}
	s.w, s.h = w, h
	s.lists = append(s.lists, make([]list, len(s.tables)-len(s.lists))...)
	for i := range s.tables {
		l := &s.lists[i]
		l.resize(s.bands(&s.tables[i]).panes)
		l.set(len(s.tables[i].rows))
	}
}

// bands are the table's heads, rows, and the words below them.
func (s *survey) bands(t *table) bands {
	b := bands{panes: max(s.h, 0)}
	take := func(part *int, n, least int) {
		if b.panes-n >= least {
			*part, b.panes = n, b.panes-n
		}
	}
	take(&b.heads, len(t.above), 2)
	take(&b.words, s.saidRows()+1, 3)
	take(&b.tally, len(wrapWords(t.legend, s.w)), 6)
	return b
}

func (s *survey) act(a action, n int) intent {
	if s.lists[s.at].motion(a, n) {
		return nil
	}
	switch a {
	case actNextTab:
		s.at = (s.at + 1) % len(s.tables)
	case actPrevTab:
		s.at = (s.at + len(s.tables) - 1) % len(s.tables)
	default:
		r := s.row()
		switch {
		case r == nil:
			return say{"nothing here"}
		case a == actOpen:
			return s.lib.openRow(r)
		}
		return s.lib.hand(a, r.kind, r.id)
	}
	return nil
}

// row is the chosen row, nil where the table has none.
func (s *survey) row() *tableRow {
	t := &s.tables[s.at]
	if at := s.lists[s.at].at; at < len(t.rows) {
		return &t.rows[at]
	}
	return nil
}

func (s *survey) render(t *theme) []safe.String {
	tb := &s.tables[s.at]
	b := s.bands(tb)
	out := make([]safe.String, 0, max(s.h, 0))
	for _, l := range tb.above[:b.heads] {
		out = append(out, t.line(s.w, plain, append([]run{spaces(gutter)}, l...)...))
	}
	body := make([]safe.String, 0, b.panes)
	l := &s.lists[s.at]
	from, to := l.seen()
	for i := from; i < to; i++ {
		body = append(body, t.listRow(s.w, i == l.at, tb.rows[i].runs))
	}
	if len(tb.rows) == 0 {
		body = append(body, t.line(s.w, faint, run{text: "  nothing here"}))
	}
	out = append(out, rows(body, s.w, b.panes)...)
	if b.tally > 0 {
		for _, line := range wrapWords(tb.legend, s.w) {
			out = append(out, t.line(s.w, plain, run{line, faint}))
		}
	}
	if b.words > 0 {
		said := ""
		if r := s.row(); r != nil {
			said = r.said
		}
		out = append(out, t.rule(s.w))
		out = append(out, renderRuns(t, wrapped(said, s.w, plain), s.w, b.words-1)...)
	}
	return rows(out, s.w, s.h)
}
