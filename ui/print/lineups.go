package print

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/search"
)

// Stories shows every story and its articles.
func Stories(c *model.Corpus) View {
	return View{
		title:   "Stories",
		records: over(c.Stories, func(_ int, s *model.Story) any { return newStoryRecord(c, s) }),
		table: table{
			head: []string{"id", "title", "from", "to", "articles", "outlets", "independent", "copies"},
			rows: over(c.Stories, func(_ int, s *model.Story) []string {
				return []string{
					string(s.ID), s.Title, s.From.String(), s.To.String(), strconv.Itoa(len(s.Articles)),
					strings.Join(s.Outlets, "; "), strconv.Itoa(s.Independent), strconv.Itoa(len(s.Copies)),
				}
			}),
		},
		blocks: func(yield func(block) bool) {
			for i := range c.Stories {
				if !storyBlocks(c, &c.Stories[i], yield) {
					return
				}
			}
		},
	}
}

func storyBlocks(c *model.Corpus, s *model.Story, yield func(block) bool) bool {
	note := []string{string(s.ID), count(len(s.Articles), "article")}
	if len(s.Copies) > 0 {
		note = append(note, fmt.Sprintf("%d independent", s.Independent))
	}
	if !yield(heading{s.Title, strings.Join(note, " · ")}) {
		return false
	}
	for _, i := range s.Articles {
		a := c.Articles[i]
		e := entry{label: a.OutletLabel(), aside: dated(a.Published), body: plain(headline(a)), notes: []string{string(a.ID)}}
		for _, k := range s.Copies {
			if k.Article == i {
				e.notes = append(e.notes, fmt.Sprintf("%.0f%% of its words stand in %s (%s)", 100*k.Share, c.Articles[k.Of].OutletLabel(), c.Articles[k.Of].ID))
			}
		}
		if !yield(e) {
			return false
		}
	}
	return true
}

// Utterances shows the utterances that more than one article reports, with their
// versions and how these differ; those of one article too where all is set.
func Utterances(c *model.Corpus, all bool) View {
	var us []*model.Utterance
	for i := range c.Utterances {
		if u := &c.Utterances[i]; all || len(u.Versions) > 1 {
			us = append(us, u)
		}
	}
	return utterancesView(c, us)
}

// UtteranceOf shows one utterance.
func UtteranceOf(c *model.Corpus, utterance int) View {
	return utterancesView(c, []*model.Utterance{&c.Utterances[utterance]})
}

func utterancesView(c *model.Corpus, us []*model.Utterance) View {
	return View{
		title:   "Utterances",
		claims:  over(us, func(_ int, u **model.Utterance) any { return utteranceClaim(c, *u) }),
		records: over(us, func(_ int, u **model.Utterance) any { return newUtteranceRecord(c, *u) }),
		table: table{
			head: []string{"utterance", "speaker", "article", "outlet", "published", "base", "text", "differences"},
			rows: func(yield func([]string) bool) {
				for _, u := range us {
					if !versionRows(c, u, yield) {
						return
					}
				}
			},
		},
		blocks: func(yield func(block) bool) {
			for _, u := range us {
				if !utteranceBlocks(c, u, yield) {
					return
				}
			}
		},
	}
}

func versionRows(c *model.Corpus, u *model.Utterance, yield func([]string) bool) bool {
	for i := range u.Versions {
		v := &u.Versions[i]
		a := c.Articles[v.Article]
		if !yield([]string{
			string(u.ID), c.SpeakerName(u.Speaker), string(a.ID), a.Outlet.Name, a.Published.String(),
			strconv.FormatBool(i == u.Base), v.Text(c), strings.Join(classNames(v.Differences), "; "),
		}) {
			return false
		}
	}
	return true
}

// classNames lists the classes of differences, each once, in the order met.
func classNames(ds []model.Difference) []string {
	var out []string
	for _, d := range ds {
		if n := d.Class.String(); !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

func utteranceBlocks(c *model.Corpus, u *model.Utterance, yield func(block) bool) bool {
	if !yield(heading{speakerLabel(c, u.Speaker), strings.Join([]string{string(u.ID), dated(u.From), tally(u)}, " · ")}) {
		return false
	}
	base := &u.Versions[u.Base]
	order := append([]int{u.Base}, except(len(u.Versions), u.Base)...)
	for _, i := range order {
		v := &u.Versions[i]
		a := c.Articles[v.Article]
		e := entry{label: source(a), aside: dated(a.Published), body: plain(v.Text(c)), quote: true}
		if i == u.Base && len(u.Versions) > 1 {
			e.aside += ", base"
		}
		for _, d := range v.Differences {
			e.notes = append(e.notes, explain(d.Class, clipped(c, base, d.Base), clipped(c, v, d.Here)))
		}
		if !yield(e) {
			return false
		}
	}
	if len(u.Absent) > 0 && !yield(remark{"not in: " + strings.Join(labels(c, u.Absent), ", ")}) {
		return false
	}
	if len(u.Again) > 0 {
		again := make([]string, len(u.Again))
		for i, x := range u.Again {
			again[i] = joinedBy(" ", c.Utterances[x].From.Day(), "("+string(c.Utterances[x].ID)+")")
		}
		return yield(remark{"the same words on other days: " + strings.Join(again, ", ")})
	}
	return true
}

// except returns 0..n-1 without one.
func except(n, but int) []int {
	var out []int
	for i := range n {
		if i != but {
			out = append(out, i)
		}
	}
	return out
}

// tally counts an utterance's versions in words: "4 articles · 3 wordings · 2
// independent".
func tally(u *model.Utterance) string {
	out := []string{count(len(u.Versions), "article"), count(u.Wordings(), "wording")}
	if u.Independent < len(u.Versions) {
		out = append(out, fmt.Sprintf("%d independent", u.Independent))
	}
	return strings.Join(out, " · ")
}

// explain tells a difference in a line.
func explain(class model.Class, base, here string) string {
	switch {
	case class == model.ClassIdentical, base == "" && here == "", class == model.ClassSplit, class == model.ClassPartial:
		return class.String()
	case here == "":
		return fmt.Sprintf("%s: “%s” is not here", class, base)
	case base == "":
		return fmt.Sprintf("%s: “%s” is not in the base", class, here)
	case strings.EqualFold(base, here):
		return fmt.Sprintf("%s: “%s”", class, base)
	default:
		return fmt.Sprintf("%s: “%s” -> “%s”", class, base, here)
	}
}

// labels names the outlets of articles, each once.
func labels(c *model.Corpus, articles []int) []string {
	var out []string
	for _, i := range articles {
		if l := source(c.Articles[i]); !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

// Compare shows a line-up.
func Compare(c *model.Corpus, title string, l *model.LineUp) View {
	return View{
		title: title,
		records: func(yield func(any) bool) {
			if len(l.Columns) == 0 || !yield(newColumnsRecord(c, l)) {
				return
			}
			for i := range l.Rows {
				if !yield(newRowRecord(c, i+1, &l.Rows[i])) {
					return
				}
			}
		},
		table: table{
			head: append([]string{"row", "kind"}, columnHeads(c, l)...),
			rows: over(l.Rows, func(i int, r *model.Row) []string {
				row := []string{strconv.Itoa(i + 1), r.Kind.String()}
				for _, cell := range r.Cells {
					row = append(row, cellText(c, cell))
				}
				return row
			}),
		},
		blocks: lineUpBlocks(c, title, l),
	}
}

func columnHeads(c *model.Corpus, l *model.LineUp) []string {
	out := make([]string, len(l.Columns))
	for i, a := range l.Columns {
		out[i] = source(c.Articles[a]) + ", " + dated(c.Articles[a].Published)
	}
	return out
}

func cellText(c *model.Corpus, cell *model.Cell) string {
	if cell == nil {
		return ""
	}
	return cell.Span.Of(c.Articles[cell.Article].Text)
}

func lineUpBlocks(c *model.Corpus, title string, l *model.LineUp) iter.Seq[block] {
	return func(yield func(block) bool) {
		if len(l.Rows) == 0 {
			return
		}
		if !yield(heading{title, count(len(l.Columns), "article")}) {
			return
		}
		s := sheet{head: columnHeads(c, l)}
		for i := range l.Rows {
			row := &l.Rows[i]
			r := sheetRow{kind: row.Kind, cells: make([][]run, len(row.Cells))}
			for k, cell := range row.Cells {
				if cell != nil {
					r.cells[k] = runs(c.Articles[cell.Article].Text, cell.Span, cell.Marks)
				}
			}
			s.rows = append(s.rows, r)
		}
		if !yield(s) || ofOneUtterance(l) {
			return
		}
		if x := carried(c, l.Columns); len(x.rows) > 0 && yield(heading{"Who carries what", count(len(x.rows), "utterance")}) {
			yield(x)
		}
	}
}

// ofOneUtterance says that a line-up is of the versions of one utterance.
func ofOneUtterance(l *model.LineUp) bool {
	return !slices.ContainsFunc(l.Rows, func(r model.Row) bool {
		return r.Kind != model.UtteranceRow || r.Utterance != l.Rows[0].Utterance
	})
}

// Search shows hits, best first.
func Search(c *model.Corpus, r search.Result) View {
	return View{
		title:   "Search: " + r.Searched,
		records: over(r.Hits, func(i int, h *search.Hit) any { return newHitRecord(c, i+1, h) }),
		table: table{
			head: []string{"rank", "kind", "id", "article", "outlet", "text", "score", "why"},
			rows: over(r.Hits, func(i int, h *search.Hit) []string {
				x := newHitRecord(c, i+1, h)
				return []string{strconv.Itoa(x.Rank), x.Kind, x.ID, string(x.Article), x.Outlet, x.Text, strconv.FormatFloat(x.Score, 'f', 3, 64), x.Why}
			}),
		},
		blocks: func(yield func(block) bool) {
			for i := range r.Hits {
				h := &r.Hits[i]
				marks := make([]model.Mark, len(h.Matches))
				for k, m := range h.Matches {
					marks[k] = model.Mark{Class: model.ClassIdentical, Span: m}
				}
				e := entry{
					label: string(h.Kind), body: runs(h.Text, model.Span{End: len(h.Text)}, marks),
					quote: h.Kind == search.QuoteHit, notes: []string{h.Why},
				}
				if h.Article != model.None {
					e.aside = source(c.Articles[h.Article])
				}
				if h.Kind == search.QuoteHit {
					e.label = speakerLabel(c, c.Quotes[h.At].Speaker)
				}
				if !yield(e) {
					return
				}
			}
			if len(r.Hits) > 0 {
				yield(remark{searched(&r)})
			}
		},
	}
}

// searched tells how many hits there are, what was tolerated to find them, and what
// was searched.
func searched(r *search.Result) string {
	said := count(len(r.Hits), "hit")
	switch {
	case r.AtLeast:
		said = fmt.Sprintf("%d of more than %d hits", len(r.Hits), len(r.Hits)+r.More)
	case r.More > 0:
		said = fmt.Sprintf("%d of %d hits", len(r.Hits), len(r.Hits)+r.More)
	}
	if r.Relaxed != "" {
		said += "; " + r.Relaxed
	}
	return said + "; searched: " + r.Searched
}

type hitRecord struct {
	Rank    int             `json:"rank"`
	Kind    string          `json:"kind"`
	ID      string          `json:"id"`
	Article model.ArticleID `json:"article"`
	Outlet  string          `json:"outlet"`
	Text    string          `json:"text"`
	Matches []pair          `json:"matches"`
	Score   float64         `json:"score"`
	Why     string          `json:"why"`
}

func newHitRecord(c *model.Corpus, rank int, h *search.Hit) hitRecord {
	r := hitRecord{Rank: rank, Kind: string(h.Kind), Text: h.Text, Matches: pairs(h.Matches), Score: h.Score, Why: h.Why}
	if h.Article != model.None {
		r.Article, r.Outlet = c.Articles[h.Article].ID, c.Articles[h.Article].Outlet.Name
	}
	switch h.Kind {
	case search.QuoteHit:
		r.ID = string(c.Quotes[h.At].ID)
	case search.ArticleHit:
		r.ID = string(c.Articles[h.At].ID)
	case search.SpeakerHit:
		r.ID = string(c.Speakers[h.At].ID)
	case search.TopicHit, search.OutletHit:
		r.ID = h.Text
	}
	return r
}

// LineUpMarkdown is a line-up as a Markdown page, for the clipboard.
func LineUpMarkdown(c *model.Corpus, l *model.LineUp, title string) string {
	var b strings.Builder
	_ = writeMarkdown(&b, Compare(c, title, l)) // a builder takes everything; an empty line-up is an empty page
	return b.String()
}
