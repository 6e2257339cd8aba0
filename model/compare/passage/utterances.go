package passage

import (
	"slices"

	"lineup/model"

	"lineup/model/compare/likeness"

	"lineup/model/compare/lineup"
)

// certain is the log odds of sentences with the same words of one utterance: more than any similarity gives.
const certain = 100

// spoken is the sentences with versions of one utterance.
type spoken struct {
	list []likeness.Sentence
	// first is the first sentence of every column, and after the last the number of all.
	first []int
	// column maps every article compared to its column.
	column map[int]int
	links  []link
	// of are the utterances that a sentence shares with another article.
	of map[int][]int
}

// speak finds the sentences with versions of one utterance, and links them.
func speak(c *model.Corpus, articles []int, list []likeness.Sentence) *spoken {
	s := &spoken{list: list, first: make([]int, len(articles)+1), column: map[int]int{}, of: map[int][]int{}}
	for column, a := range articles {
		s.column[a] = column
	}
	for i := range list {
		s.first[list[i].Column+1] = i + 1
	}
	for column := range articles {
		s.first[column+1] = max(s.first[column+1], s.first[column])
	}
	seen := map[int]bool{}
	for _, a := range articles {
		if a >= len(c.QuotesOf) {
			continue
		}
		for _, q := range c.ArticleQuotes(a) {
			for _, u := range q.Utterances() {
				if !seen[u] {
					seen[u] = true
					s.add(c, u)
				}
			}
		}
	}
	return s
}

// add links the sentences of an utterance, part by part as its versions line up.
func (s *spoken) add(c *model.Corpus, utterance int) {
	shared := 0
	for _, v := range c.Utterances[utterance].Versions {
		if _, ok := s.column[v.Article]; ok {
			shared++
		}
	}
	if shared < 2 {
		return
	}
	for _, r := range lineup.Utterance(c, utterance).Rows {
		var here []int
		for _, cell := range r.Cells {
			if cell != nil {
				here = append(here, s.within(cell)...)
			}
		}
		slices.Sort(here)
		for n, a := range here {
			for _, b := range here[n+1:] {
				if s.list[a].Column != s.list[b].Column {
					s.links = append(s.links, link{a: a, b: b, odds: certain})
					s.tell(a, utterance)
					s.tell(b, utterance)
				}
			}
		}
	}
}

// beside returns the links that are not between two sentences with utterances. Such sentences belong together
// where the utterance is one, which links them for certain. Otherwise they share the speaker and the place: of
// the 14 further rows that they made in the sample none was right, and no figure of the annotated passages
// changes.
func (s *spoken) beside(links []link) []link {
	return slices.DeleteFunc(links, func(l link) bool { return len(s.of[l.a]) > 0 && len(s.of[l.b]) > 0 })
}

func (s *spoken) tell(sentence, utterance int) {
	if !slices.Contains(s.of[sentence], utterance) {
		s.of[sentence] = append(s.of[sentence], utterance)
	}
}

// within returns the sentences of a cell: those that share half of the shorter with it.
func (s *spoken) within(cell *model.Cell) []int {
	column, ok := s.column[cell.Article]
	if !ok {
		return nil
	}
	var out []int
	from, to := s.first[column], s.first[column+1]
	at, _ := slices.BinarySearchFunc(s.list[from:to], cell.Span.Start, func(x likeness.Sentence, start int) int {
		if x.Span.End <= start {
			return -1
		}
		return 1
	})
	for i := from + at; i < to && s.list[i].Span.Start < cell.Span.End; i++ {
		common := s.list[i].Span.Intersect(cell.Span).Len()
		if 2*common >= min(s.list[i].Span.Len(), cell.Span.Len()) {
			out = append(out, i)
		}
	}
	return out
}

// utterance returns the utterance that most articles of a row share, the first of several; None where fewer
// than two share one.
func (s *spoken) utterance(row []int) int {
	columns := map[int]map[int]bool{} // by utterance
	for _, i := range row {
		for _, u := range s.of[i] {
			if columns[u] == nil {
				columns[u] = map[int]bool{}
			}
			columns[u][s.list[i].Column] = true
		}
	}
	best := model.None
	for u, in := range columns {
		if len(in) < 2 {
			continue
		}
		if best == model.None || len(in) > len(columns[best]) || len(in) == len(columns[best]) && u < best {
			best = u
		}
	}
	return best
}

// mark marks how the versions of a row's utterance differ from its base, in the cells of both, where the base
// is in the row.
func (s *spoken) mark(c *model.Corpus, row *model.Row) {
	u := c.Utterances[row.Utterance]
	cell := func(v *model.Version) *model.Cell {
		if column, ok := s.column[v.Article]; ok {
			return row.Cells[column]
		}
		return nil
	}
	base := cell(&u.Versions[u.Base])
	if base == nil {
		return
	}
	for i := range u.Versions {
		here := cell(&u.Versions[i])
		if here == nil || here == base {
			continue
		}
		for _, d := range u.Versions[i].Differences {
			if d.Class == model.ClassIdentical {
				continue
			}
			if here.Span.Contains(d.Here) {
				here.Marks = append(here.Marks, model.Mark{Class: d.Class, Span: d.Here})
			}
			if base.Span.Contains(d.Base) && !d.Class.Whole() {
				base.Marks = append(base.Marks, model.Mark{Class: d.Class, Span: d.Base})
			}
		}
	}
}
