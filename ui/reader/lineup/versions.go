package lineup

import (
	"slices"

	"lineup/model"

	lineups "lineup/model/compare/lineup"
	"lineup/model/compare/utterance"
)

// A Lined is a line-up made in the background.
type Lined struct {
	Lineup model.LineUp
	// Compared is the utterance with its differences from a base that is not its own; nil if it is.
	Compared *model.Utterance
}

// versionsOf lines up the versions of several utterances in the columns of articles, row after row. It has no base,
// since every utterance has its own.
func versionsOf(c *model.Corpus, us, articles []int) model.LineUp {
	out := model.LineUp{Columns: articles, Base: model.None}
	for _, u := range us {
		l := lineups.Utterance(c, u)
		for _, r := range l.Rows {
			row := model.Row{Kind: r.Kind, Utterance: u, Cells: make([]*model.Cell, len(articles))}
			for i, cell := range r.Cells {
				if at := slices.Index(articles, l.Columns[i]); at >= 0 {
					row.Cells[at] = cell
				}
			}
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

// versionsOn lines up an utterance on the version of the article base. The corpus never changes, so another base is
// compared in a copy of it that differs in this one utterance.
func versionsOn(c *model.Corpus, u, base int) Lined {
	ut := *c.Utterances[u]
	if ut.Versions[ut.Base].Article == base {
		return Lined{Lineup: lineups.Utterance(c, u)}
	}
	ut.Base = max(slices.IndexFunc(ut.Versions, func(v model.Version) bool { return v.Article == base }), 0)
	ut.Versions = utterance.Rebase(c, u, ut.Base)
	other := *c
	other.Utterances = slices.Clone(c.Utterances)
	other.Utterances[u] = &ut
	return Lined{Lineup: lineups.Utterance(&other, u), Compared: &ut}
}
