//go:build score

package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"lineup/internal/annotated"
	"lineup/model"
	"lineup/model/analyse"
)

// share is a proportion of right ones.
type share struct{ right, all float64 }

func (s *share) add(right bool) {
	s.all++
	if right {
		s.right++
	}
}

func (s *share) value() float64 { return s.right / max(s.all, 1) }

func (s *share) String() string { return fmt.Sprintf("%.3f (%.0f of %.0f)", s.value(), s.right, s.all) }

// figures are the figures listed in doc.go.
type figures struct {
	articles                 int
	precision, recall        share
	speaker, mention, nobody share
	right                    float64 // found with the right speaker
	bins                     [10]bin // by confidence
}

// bin holds the quotations in a tenth of the range of confidence.
type bin struct {
	stated float64 // sum
	share  share
}

func f1(p, r float64) float64 { return 2 * p * r / max(p+r, 1e-9) }

func (f *figures) marked() float64 { return f1(f.precision.value(), f.recall.value()) }

func (f *figures) e2e() float64 {
	return f1(f.right/max(f.precision.all, 1), f.right/max(f.recall.all, 1))
}

func (f *figures) calibration() float64 {
	off, all := 0., 0.
	for _, b := range f.bins {
		off += math.Abs(b.stated - b.share.right)
		all += b.share.all
	}
	return off / max(all, 1)
}

func (f *figures) String() string {
	return fmt.Sprintf("marked p %.3f r %.3f f1 %.3f | speaker %v | mention %v | nobody %v | e2e %.3f | calibration %.3f | %d articles, %.0f quotations",
		f.precision.value(), f.recall.value(), f.marked(), &f.speaker, &f.mention, &f.nobody, f.e2e(), f.calibration(), f.articles, f.recall.all)
}

// measure reads the articles as the program does, all of them together, and compares what it finds with the
// annotation. The errors are in the order of the text.
func measure(ctx context.Context, set []annotated.Article) (*figures, []string, error) {
	articles := make([]*model.Article, len(set))
	for i := range set {
		articles[i] = set[i].Article
	}
	c, err := analyse.Run(ctx, articles, nil, analyse.Options{})
	if err != nil {
		return nil, nil, err
	}
	f := &figures{articles: len(set)}
	var errs []string
	for i := range set {
		a := &set[i]
		found := map[model.Span]answer{}
		for _, q := range c.ArticleQuotes(i) {
			for _, s := range stretches(a, q) {
				if _, twice := found[s]; !twice {
					found[s] = answer{c.SpeakerName(q.Speaker), q}
				}
			}
		}
		for _, s := range both(a.Stretches(), found) {
			if err := f.count(a, s, found[s]); err != "" {
				errs = append(errs, a.Place(s.Start)+" "+err)
			}
		}
	}
	return f, errs, nil
}

// count counts a stretch that is annotated or found, with its quote if it is found, and returns what is wrong with
// it, "" for nothing.
func (f *figures) count(a *annotated.Article, s model.Span, q answer) string {
	by := a.By(s)
	if q.quote == nil {
		f.recall.add(false)
		return "missed: " + s.Of(a.Text)
	}
	verdict := a.Judge(q.name, q.quote, s)
	switch verdict {
	case annotated.Unknown:
		return ""
	case annotated.NoQuote:
		f.precision.add(false)
		return fmt.Sprintf("no speech: %s | %v", s.Of(a.Text), q)
	case annotated.Right, annotated.Wrong:
	}
	f.precision.add(true)
	f.recall.add(true)
	f.judged(by[0], q, verdict == annotated.Right)
	if verdict == annotated.Right {
		return ""
	}
	return fmt.Sprintf("speaker: %s | %v | annotated: %s", s.Of(a.Text), q, speakersOf(a, by))
}

// judged counts a stretch that is found, by its speaker.
func (f *figures) judged(by annotated.Speaker, q answer, right bool) {
	switch {
	case by.Name != "":
		f.speaker.add(right)
	case len(by.Mentions) > 0:
		f.mention.add(right)
	default:
		f.nobody.add(right)
	}
	if right {
		f.right++
	}
	if q.name != "" { // a blank states nothing
		b := &f.bins[min(int(q.quote.Confidence*10), 9)]
		b.stated += q.quote.Confidence
		b.share.add(right)
	}
}

// answer is the program's speaker for a quote.
type answer struct {
	name  string
	quote *model.Quote
}

func (q answer) String() string {
	return fmt.Sprintf("%s: %q %.2f", q.quote.Rule, q.name, q.quote.Confidence)
}

// stretches returns the stretches of a quote to compare with the annotation. The annotation does not cover indirect
// speech, or speech between doubled apostrophes.
func stretches(a *annotated.Article, q *model.Quote) []model.Span {
	if q.Kind == model.Indirect || q.Doubled(a.Text) {
		return nil
	}
	var out []model.Span
	for _, p := range q.Pieces {
		out = append(out, annotated.Trimmed(a.Text, p)...)
	}
	return out
}

// both returns the stretches of both sides in the order of the text.
func both(said []model.Span, found map[model.Span]answer) []model.Span {
	all := slices.AppendSeq(said, maps.Keys(found))
	slices.SortFunc(all, func(a, b model.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return slices.Compact(all)
}

// speakersOf names the annotated speakers for an error.
func speakersOf(a *annotated.Article, by []annotated.Speaker) string {
	var out []string
	for _, s := range by {
		switch {
		case s.Name != "":
			out = append(out, s.Name)
		case len(s.Mentions) > 0:
			out = append(out, s.Mentions[0].Of(a.Text))
		default:
			out = append(out, "nobody")
		}
	}
	return strings.Join(out, "; ")
}
