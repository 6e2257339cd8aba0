package quote

import (
	"slices"
	"sort"
	"strings"

	"lineup/model"
	"lineup/model/quote/attribute"
	"lineup/model/quote/confidence"
	"lineup/model/quote/coref"
)

// spokenLine is a paragraph of a transcript that sets no marks: “HOLT: It will
// hold.” without the marks.
type spokenLine struct {
	person int        // in Cast.People
	label  model.Span // “HOLT”
	words  model.Span // “It will hold.”
	para   int        // in Article.Paragraphs
}

// spoken makes quotes of the lines of a transcript without marks. What is quoted
// or reported within such a line is part of what its speaker says, and gives way.
func (r *writer) spoken(article int) {
	lines := r.spokenLines()
	r.quotes = slices.DeleteFunc(r.quotes, func(q model.Quote) bool {
		i := sort.Search(len(lines), func(i int) bool { return lines[i].words.End > q.Span().Start })
		return i < len(lines) && lines[i].words.Overlaps(q.Span())
	})
	for _, l := range lines {
		r.append(model.Quote{
			Article: article, Kind: model.Direct, Pieces: []model.Span{l.words},
			Person: l.person, Speaker: model.None, Utterance: model.None,
			Mention: l.label, Paragraph: l.para,
			Rule:     attribute.Transcript.String(),
			Evidence: []string{"the line of a transcript begins with " + coref.Quoted(l.label.Of(r.Text)+":")},
		}, confidence.Line())
	}
}

// spokenLines finds the lines of a transcript. It takes several lines of two people
// or more to tell one from teasers and headings. A line whose words stand between
// marks is left to them.
func (r *writer) spokenLines() []spokenLine {
	const fewest = 4
	var lines []spokenLine
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		label := attribute.TranscriptLabel(p.Span.Of(r.Text))
		if label == "" {
			continue
		}
		person := r.InCapitals(label)
		at := p.Span.Start + len(label) + len(": ")
		words := strings.TrimSpace(r.Text[at:p.Span.End])
		if person < 0 || words == "" || strings.IndexAny(words, `"“`) == 0 {
			continue
		}
		at += strings.Index(r.Text[at:], words)
		lines = append(lines, spokenLine{
			person: person, label: model.Span{Start: p.Span.Start, End: p.Span.Start + len(label)},
			words: model.Span{Start: at, End: at + len(words)}, para: p.Index,
		})
	}
	if len(lines) < fewest || !slices.ContainsFunc(lines, func(l spokenLine) bool { return l.person != lines[0].person }) {
		return nil
	}
	return lines
}
