package print

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/ui/view"
)

// Finds shows the finds of a corpus, best first: those worth an editor's minute, or every one if all is set. Finds
// that the user has dismissed are left out.
func Finds(c *model.Corpus, finds []model.Find, all bool) View {
	v := shown(c)
	fs := v.Index(finds)
	some := fs.Worth()
	if all {
		some = except(len(fs.All), model.None)
	}
	return View{
		title:   "Finds",
		records: over(some, func(i, at int) any { return newFindRecord(c, i+1, &fs.All[at]) }),
		table: table{
			head: strings.Fields("rank id kind speaker base base_words base_text here here_words here_text others why score"),
			rows: over(some, func(i, at int) []string { return findRow(v, i+1, &fs.All[at]) }),
		},
		blocks: func(yield func(block) bool) {
			for i, at := range some {
				if !findBlocks(v, fs, i+1, at, yield) {
					return
				}
			}
		},
	}
}

type findRecord struct {
	ID        model.FindID      `json:"id"`
	Rank      int               `json:"rank"`
	Score     float64           `json:"score"`
	Kind      string            `json:"kind"`
	Class     string            `json:"class"`
	Speaker   string            `json:"speaker"`
	Utterance model.UtteranceID `json:"utterance"`
	Story     model.StoryID     `json:"story"`
	Base      findSideRecord    `json:"base"`
	Here      findSideRecord    `json:"here"`
	Others    []findOtherRecord `json:"others"`
	Why       string            `json:"why"`
}

type findSideRecord struct {
	Article model.ArticleID   `json:"article"`
	Outlet  string            `json:"outlet"`
	Speaker string            `json:"speaker"`
	Text    string            `json:"text"`
	Words   string            `json:"words"`
	Start   *int              `json:"start"`
	End     *int              `json:"end"`
	Also    []model.ArticleID `json:"also"`
	// Headline means that the words are in the headline, which is not part of the article's text.
	Headline bool `json:"headline,omitempty"`
}

type findOtherRecord struct {
	Article model.ArticleID `json:"article"`
	Outlet  string          `json:"outlet"`
	Words   string          `json:"words"`
}

func newFindRecord(c *model.Corpus, rank int, f *model.Find) findRecord {
	r := findRecord{
		ID: f.ID, Rank: rank, Score: f.Score, Kind: f.Kind.String(), Class: findClass(f), Speaker: c.SpeakerName(f.Speaker),
		Story: c.Stories[f.Story].ID, Base: newFindSideRecord(c, &f.Base), Here: newFindSideRecord(c, &f.Here),
		Others: make([]findOtherRecord, len(f.Others)), Why: f.Why,
	}
	if f.Utterance != model.None {
		r.Utterance = c.Utterances[f.Utterance].ID
	}
	for i := range f.Others {
		o := &f.Others[i]
		a := c.Articles[o.Article]
		r.Others[i] = findOtherRecord{Article: a.ID, Outlet: a.Outlet.Name, Words: o.Quoted(c)}
	}
	return r
}

// findClass returns the class of the difference, "" if the find has none.
func findClass(f *model.Find) string {
	if f.Class == model.ClassIdentical && f.Kind != model.FindSpeaker {
		return ""
	}
	return f.Class.String()
}

func newFindSideRecord(c *model.Corpus, s *model.FindSide) findSideRecord {
	a := c.Articles[s.Article]
	r := findSideRecord{
		Article: a.ID, Outlet: a.Outlet.Name, Speaker: c.SpeakerName(s.Speaker), Text: s.Text(c), Words: s.Quoted(c),
		Also: ids(c, s.Also), Headline: s.Headline,
	}
	if !s.Nowhere() && !s.Headline {
		r.Start, r.End = &s.Place.Start, &s.Place.End
	}
	return r
}

func findRow(v *view.Corpus, rank int, f *model.Find) []string {
	c := v.Corpus
	var others []string
	for i := range f.Others {
		others = append(others, v.Name(f.Others[i].Article).Full+": "+f.Others[i].Quoted(c))
	}
	return []string{
		strconv.Itoa(rank), string(f.ID), f.Kind.String(), c.SpeakerName(f.Speaker),
		v.Name(f.Base.Article).Full, f.Base.Quoted(c), f.Base.Text(c),
		v.Name(f.Here.Article).Full, f.Here.Quoted(c), f.Here.Text(c),
		strings.Join(others, "; "), f.Why, strconv.FormatFloat(f.Score, 'f', 3, 64),
	}
}

// findBlocks writes a find, followed by the sentence it is in as each side has it.
func findBlocks(v *view.Corpus, fs *view.Finds, rank, at int, yield func(block) bool) bool {
	x, f := v.Find(fs, at), &fs.All[at]
	if !yield(heading{fmt.Sprintf("%d. %s", rank, x.Title), view.Dots(x.Label, x.Speaker, x.Span, string(x.ID))}) {
		return false
	}
	for i, s := range []*view.FindSide{&x.Base, &x.Here} {
		e := entry{label: s.Name.Full, aside: s.When}
		if s.Sentence.IsZero() {
			e.body = plain("not in this article")
		} else {
			e.body = runs(s.Source, s.Sentence, findMarks(f, []*model.FindSide{&f.Base, &f.Here}[i]))
		}
		if len(s.Also) > 0 {
			e.notes = append(e.notes, "the same in "+strings.Join(labels(v, s.Also), ", "))
		}
		if !yield(e) {
			return false
		}
	}
	if x.About != "" {
		return true // the title already has what all of them say
	}
	for i := range x.Sides {
		w := &x.Sides[i]
		if w.Words == "" || slices.Contains(w.Articles, f.Base.Article) || slices.Contains(w.Articles, f.Here.Article) {
			continue
		}
		if !yield(remark{strings.Join(names(w.Outlets), ", ") + ": “" + w.Words + "”"}) {
			return false
		}
	}
	return true
}

// findMarks marks the differing words in the sentence of a side; if both sides are the same there are no marks.
func findMarks(f *model.Find, s *model.FindSide) []model.Mark {
	if findClass(f) == "" || f.Kind == model.FindSpeaker || f.Kind == model.FindMarks {
		return nil
	}
	if len(s.Words) == 0 {
		return []model.Mark{{Class: f.Class, Span: s.Place}}
	}
	marks := make([]model.Mark, len(s.Words))
	for i, w := range s.Words {
		marks[i] = model.Mark{Class: f.Class, Span: w}
	}
	return marks
}
