package quote

import (
	"strings"
	"unicode/utf8"
)

// confidence is how sure the speaker is: of the rule, and of the step from the
// mention to the person. What goes on from a quote whose
// speaker was carried there is no surer than that.
func (r *writer) confidence(l *link) float64 {
	c := share[l.rule]
	if l.who.person >= 0 && l.who.trust > 0 {
		c *= l.who.trust
	}
	return min(c, 1-l.doubt)
}

// telling says in words why a rule holds; % stands for the words it holds by.
var telling = [rules]string{
	quoteSubject:  "% follows the quote",
	quoteCue:      "% follows the quote",
	cueQuote:      "% leads up to the quote",
	clauseQuote:   "the quoted words stand in what % reports",
	quoteInClause: "the sentence is reported by %",
	according:     "% names the source",
	sentenceAfter: "% is the sentence behind the quote",
	colonBefore:   "% stands in the sentence that ends with a colon before the quote",
	reopened:      "the paragraph before ends without a closing mark: the speech of % goes on",
	goesOn:        "the speech of % goes on in the same paragraph",
	carried:       "no speaker is told: that of the quote before, %, is carried on",
	lead:          "the sentence before is about %",
	doubtful:      "no report is told: % is the subject of the sentence",
	signed:        "% signs the quote",
	ahead:         "the same words stand further down, there as those of %",
	turns:         "two people ask and answer in turn, and it is the turn of %",
	unnamed:       "nobody is named for it since the article, or the part of it behind the last heading, began",
	labelledQuote: "% stands before the colon",
}

// evidence tells, in words, what the attribution rests on.
func (r *writer) evidence(l *link) []string {
	var words string
	switch {
	case l.event >= 0:
		words = r.report(&r.events[l.event])
	case l.mention.kind != noMention:
		words = "“" + clip(r.span(l.mention.first, l.mention.last-1).Of(r.text)) + "”"
	case l.who.why != "":
		return []string{l.who.why}
	case l.rule == unnamed:
		return []string{telling[unnamed]}
	default:
		return nil
	}
	out := make([]string, 1, 2)
	out[0] = strings.Replace(telling[l.rule], "%", words, 1)
	if l.who.why != "" {
		out = append(out, l.who.why)
	}
	return out
}

// report returns the words of a report: subject and cue as they stand, or, where
// much stands between them, each by itself.
func (r *writer) report(e *event) string {
	const limit = 60
	whole := r.span(e.first, e.last-1)
	if whole.Len() <= limit && e.order != inherited {
		return "“" + clip(whole.Of(r.text)) + "”"
	}
	subject := clip(r.span(e.subject.first, e.subject.last-1).Of(r.text))
	return "“" + subject + "” … “" + r.span(e.cue, e.cueEnd-1).Of(r.text) + "”"
}

// clip shortens a stretch of text to what fits a line, and lays it in one line.
func clip(s string) string {
	const limit = 90
	if len(s) > limit {
		n := limit
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		s = s[:n] + "…"
	}
	if strings.ContainsAny(s, "\n\t") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}
