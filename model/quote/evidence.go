package quote

import (
	"strings"
	"unicode/utf8"

	"lineup/model/quote/attribute"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// evidence returns the basis of the attribution, in words.
func (r *writer) evidence(l *attribute.Link) []string {
	var words string
	switch {
	case l.Event >= 0:
		words = r.report(&r.Events[l.Event])
	case l.Mention.Kind != people.NoMention:
		words = "“" + clip(r.Span(l.Mention.First, l.Mention.Last-1).Of(r.Text)) + "”"
	case l.Who.Why != "":
		return r.words.List(l.Who.Why)
	case l.Rule == attribute.Unnamed:
		return r.words.List(l.Rule.Why())
	default:
		return nil
	}
	why := strings.Replace(l.Rule.Why(), "%", words, 1)
	if l.Who.Why != "" {
		return r.words.List(why, l.Who.Why)
	}
	return r.words.List(why)
}

// report returns the words of a report: subject and cue as written, or, where much is between them, each by
// itself.
func (r *writer) report(e *report.Event) string {
	const limit = 60
	whole := r.Span(e.First, e.Last-1)
	if whole.Len() <= limit && e.Order != report.Inherited {
		return "“" + clip(whole.Of(r.Text)) + "”"
	}
	subject := clip(r.Span(e.Subject.First, e.Subject.Last-1).Of(r.Text))
	return "“" + subject + "” … “" + r.Span(e.Cue, e.CueEnd-1).Of(r.Text) + "”"
}

// clip shortens a stretch of text to fit a line, and puts it on one line.
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
