package print

import (
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/ui/view"
)

// Utterances shows the utterances that more than one article reports, with their versions and differences; if all is
// set, also those of a single article.
func Utterances(c *model.Corpus, all bool) View {
	var ids []int
	for i, u := range c.Utterances {
		if all || len(u.Versions) > 1 {
			ids = append(ids, i)
		}
	}
	return utterancesView(c, ids)
}

// UtteranceOf shows one utterance.
func UtteranceOf(c *model.Corpus, utterance int) View {
	return utterancesView(c, []int{utterance})
}

func utterancesView(c *model.Corpus, ids []int) View {
	v := shown(c)
	return View{
		title:   "Quotes and their versions",
		claims:  over(ids, func(_, u int) any { return utteranceClaim(c, c.Utterances[u]) }),
		records: over(ids, func(_, u int) any { return newUtteranceRecord(c, c.Utterances[u]) }),
		table: table{
			head: []string{"utterance", "speaker", "article", "outlet", "published", "base", "text", "differences"},
			rows: func(yield func([]string) bool) {
				for _, u := range ids {
					if !versionRows(c, c.Utterances[u], yield) {
						return
					}
				}
			},
		},
		blocks: func(yield func(block) bool) {
			for _, u := range ids {
				if !quoteBlocks(v, u, yield) {
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

// classNames lists the classes of differences, each once, in order of occurrence.
func classNames(ds []model.Difference) []string {
	var out []string
	for _, d := range ds {
		if n := d.Class.String(); !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// quoteBlocks writes a quote: its versions, the base first, what differs, and who left it out.
func quoteBlocks(v *view.Corpus, id int, yield func(block) bool) bool {
	q := v.Quote(id, nil)
	who := q.Role
	if q.Venue != "" {
		who = strings.TrimSpace(who + " (" + q.Venue + ")")
	}
	note := append([]string{who, q.Date}, append(q.Tally.Parts(), string(v.Utterances[id].ID))...)
	if !yield(heading{q.Speaker, view.Dots(note...)}) {
		return false
	}
	for _, i := range append([]int{q.Base}, except(len(q.Versions), q.Base)...) {
		x := &q.Versions[i]
		e := entry{label: x.Name.Full, aside: x.When, body: plain(v.Pieced(&v.Utterances[id].Versions[i])), quote: true}
		if i == q.Base && len(q.Versions) > 1 {
			e.aside += ", base"
		}
		if !yield(e) {
			return false
		}
	}
	if e := differences(&q); len(e.notes) > 0 && !yield(e) {
		return false
	}
	for _, line := range besides(v, &q) {
		if !yield(remark{line}) {
			return false
		}
	}
	return true
}

// differences lists what differs in a quote, the gravest first.
func differences(q *view.Quote) entry {
	e := entry{label: "What differs"}
	switch n := q.Matter(); {
	case n > 0:
		e.aside = view.Count(n, "difference") + " that may matter"
	case len(q.Minor) > 0:
		e.aside = "only small changes"
	}
	for _, l := range [][]view.Difference{q.Differences, q.Minor} {
		for i := range l {
			d := &l[i]
			e.notes = append(e.notes, d.Sign+" "+d.Label+": "+q.Sentence(d).String())
		}
	}
	return e
}

// besides says who left a quote out, about whom nothing can be said, and when it was said again.
func besides(v *view.Corpus, q *view.Quote) []string {
	var out []string
	if len(q.LeftOut) > 0 {
		who := make([]string, len(q.LeftOut))
		for i := range q.LeftOut {
			a := &q.LeftOut[i]
			who[i] = a.Name.Label()
			if a.Note != "" {
				who[i] += " (" + a.Note + ")"
			}
		}
		out = append(out, "left out by: "+strings.Join(who, ", "))
	}
	if len(q.Unclear) > 0 {
		out = append(out, "not clear: "+strings.Join(labels(v, q.Unclear), ", "))
	}
	if len(q.Again) > 0 {
		again := make([]string, len(q.Again))
		for i, x := range q.Again {
			u := v.Utterances[x]
			again[i] = v.Dates.DayYear(u.From) + " (" + string(u.ID) + ")"
		}
		out = append(out, "the same words on other days: "+strings.Join(again, ", "))
	}
	return out
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
