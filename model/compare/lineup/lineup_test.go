package lineup

import (
	"strings"
	"testing"
	"time"

	"lineup/model"

	"lineup/model/compare/utterance"
)

// toldBy returns a corpus of one utterance. Every text is the version of one article, each a day later: the words
// between “ and ”.
func toldBy(texts ...string) *model.Corpus {
	c := &model.Corpus{Stories: []*model.Story{{}}}
	versions := make([]model.Version, 0, len(texts))
	for i, s := range texts {
		var pieces []model.Span
		for at := 0; ; {
			from, to := strings.Index(s[at:], "“"), strings.Index(s[at:], "”")
			if from < 0 {
				break
			}
			pieces = append(pieces, model.Span{Start: at + from + len("“"), End: at + to})
			at += to + len("”")
		}
		c.Articles = append(c.Articles, &model.Article{Text: s, Published: model.Date{Time: time.Date(2025, 3, 3+i, 0, 0, 0, 0, time.UTC), Precision: model.ToDay}})
		c.Quotes = append(c.Quotes, &model.Quote{Article: i, Pieces: pieces, Speaker: model.None})
		c.QuotesOf = append(c.QuotesOf, [2]int{i, i + 1})
		c.StoryOf = append(c.StoryOf, 0)
		c.Stories[0].Articles = append(c.Stories[0].Articles, i)
		versions = append(versions, model.Version{Article: i, Quotes: []int{i}, Pieces: pieces})
	}
	u := utterance.Remake(c, versions)
	c.Utterances = []*model.Utterance{&u}
	return c
}

// TestLineUp draws the line-up: a line per row, cells separated by |, marks in braces.
func TestLineUp(t *testing.T) {
	c := toldBy(
		"“We lost the mast. Nobody was hurt. The crew sang all night,” Varga said.",
		"“We lost the mast. Nobody was hurt. The crew sang all night,” Varga said.",
		"“We lost the mast,” she said. “The crew sang all night. I shall not go to sea again.”",
		"“And I shall not go to sea again,” she said. “The crew sang all the night.”",
	)
	l := Utterance(c, 0)
	rows := make([]string, 0, len(l.Rows))
	for _, r := range l.Rows {
		var cells []string
		for _, cell := range r.Cells {
			cells = append(cells, drawn(c, cell))
		}
		rows = append(rows, strings.Join(cells, " | "))
	}
	want := []string{
		"{cut-end We lost the mast.}{split} | We lost the mast,{split} | - | We lost the mast.",
		"{cut-end Nobody was hurt}{silent-cut Nobody was hurt}{cut-end}. | - | - | Nobody was hurt.",
		"The crew sang all{cleaned} night{cut-end}, | {silent-cut}The crew sang all night. | {cut-end}The crew sang all {cleaned the} night. | The crew sang all night,",
		"- | {cut-end I shall not go to sea again}. | {cut-end And I shall not go to sea again}, | -",
	}
	if got := strings.Join(rows, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

// drawn writes a cell: its words, each mark after the place where it starts.
func drawn(c *model.Corpus, cell *model.Cell) string {
	if cell == nil {
		return "-"
	}
	txt := c.Articles[cell.Article].Text
	var s strings.Builder
	at := cell.Span.Start
	for _, m := range cell.Marks {
		s.WriteString(txt[at:max(at, m.Span.Start)] + "{" + m.Class.String())
		if m.Span.Len() > 0 {
			s.WriteString(" " + m.Span.Of(txt))
		}
		s.WriteString("}")
		at = max(at, m.Span.End)
	}
	return s.String() + txt[at:cell.Span.End]
}
