package passage

import (
	"slices"
	"strings"

	"lineup/model"
)

// stated is a figure of a column.
type stated struct {
	*figure

	column int
}

// contradictions returns the figures of a row that contradict each other, those of one thing together. A figure
// takes part in one of them; where a column has two different figures of the thing, nothing is reported, since
// it may not be one thing.
func contradictions(contents []content) []model.Contradiction {
	var all []stated
	for column := range contents {
		for i := range contents[column].figures {
			all = append(all, stated{&contents[column].figures[i], column})
		}
	}
	taken := make([]bool, len(all))
	var out []model.Contradiction
	for i, x := range all {
		if taken[i] {
			continue
		}
		group := []stated{x}
		for k := i + 1; k < len(all); k++ {
			y := all[k]
			if !taken[k] && x.alike(y.figure) {
				group, taken[k] = append(group, y), true
			}
		}
		if group, apart, ok := opposed(group, contents); ok {
			out = append(out, ofFigures(group, apart, contents))
		}
	}
	return out
}

// opposed returns the figures of one thing, one per column, and which two of them contradict each other; false
// for none.
func opposed(group []stated, contents []content) (out []stated, apart [2]int, ok bool) {
	for _, x := range group {
		if last := len(out) - 1; last >= 0 && out[last].column == x.column {
			if out[last].key != x.key {
				return nil, apart, false
			}
			continue
		}
		out = append(out, x)
	}
	for i, x := range out {
		for k, y := range out[i+1:] {
			if x.against(y.figure) && !slices.ContainsFunc(contents, func(c content) bool { return c.has(x.figure) && c.has(y.figure) }) &&
				!contents[x.column].has(y.figure) && !contents[y.column].has(x.figure) {
				return out, [2]int{i, i + 1 + k}, true
			}
		}
	}
	return nil, apart, false
}

// has reports whether a cell has the figure, whatever it measures there, or its parts one after the other:
// eight counts, five of fraud, two of theft and one of perjury. "One" is not read as a figure, so the parts may
// lack it.
func (c *content) has(f *figure) bool {
	for i := range c.figures {
		if c.figures[i].key == f.key {
			return true
		}
		sum := 0.
		for n, g := range c.figures[i:] {
			if g.measure != f.measure || g.outcome != f.outcome {
				break
			}
			if sum += g.value; sum == f.value || n > 0 && sum == f.value-1 {
				return true
			}
		}
	}
	return false
}

// ofFigures returns the contradiction of figures of one thing.
func ofFigures(group []stated, apart [2]int, contents []content) model.Contradiction {
	c := model.Contradiction{About: label(group, contents), Counts: group[0].counts(), Apart: apart}
	for _, x := range group {
		c.Sides = append(c.Sides, model.Side{Column: x.column, Span: x.told})
	}
	return c
}

// label returns the subject of figures: the noun counted and the outcome, in the words of the first figure that
// has them, or the words that the sentences share.
func label(group []stated, contents []content) string {
	first, shared := group[0], group[0].shared(&group[1].context)
	txt := func(x stated) string { return contents[x.column].text }
	if first.measure == count {
		noun := ""
		for _, x := range group {
			if w := x.written(txt(x)); noun == "" || !x.people() && first.people() {
				noun = w
			}
		}
		out := "How many"
		if first.outcome != unknown && (noun == "" || first.people()) {
			return out + " " + outcomeNames[first.outcome]
		}
		out += " " + noun
		if first.outcome != unknown {
			return out + " " + outcomeNames[first.outcome]
		}
		return with(out, shared)
	}
	switch first.measure {
	case money:
		return with("How much", shared)
	case share:
		return with("What share", shared)
	case year:
		return with("Which year", shared)
	case day:
		return with("Which day", shared)
	case clock:
		return with("What time", shared)
	case score:
		return with("What result", shared)
	default:
		return with("How many "+first.unit+"s", shared)
	}
}

// with adds in brackets the words that identify a label's subject.
func with(label string, shared []string) string {
	if len(shared) == 0 {
		return label
	}
	return label + " (" + strings.Join(shared[:min(len(shared), 3)], ", ") + ")"
}
