package browse

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/library"
)

// A filter leaves only what matches it in the lists. It is shown above them as long as it applies.
type filter struct {
	field string // one of filterFields, "" for words
	value string // as typed
	date  model.Date
}

// filterFields are the fields to filter by, besides words.
var filterFields = []string{library.PerOutlet, library.PerSpeaker, "topic", "since", "until", "kind"}

func (f *filter) String() string {
	if f.field == "" {
		return f.value
	}
	return f.field + ":" + f.value
}

// parseFilters parses the input: words, and fields with a value that extends to the next field, as in "outlet:al
// jazeera since:2025-08".
func parseFilters(s string) ([]filter, error) {
	var out []filter
	for word := range strings.FieldsSeq(s) {
		field, value, ok := strings.Cut(word, ":")
		switch {
		case ok && slices.Contains(filterFields, field):
			out = append(out, filter{field: field, value: value})
		case ok && value != "" && strings.Trim(field, "abcdefghijklmnopqrstuvwxyz") == "":
			return nil, fmt.Errorf("unknown field %q; the fields are %s", field, strings.Join(filterFields, ", "))
		case len(out) == 0:
			out = append(out, filter{value: word})
		default:
			last := &out[len(out)-1]
			last.value = strings.TrimSpace(last.value + " " + word)
		}
	}
	for i := range out {
		if err := out[i].check(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// ofArticles reports whether the filter depends on the article alone.
func (f *filter) ofArticles() bool {
	return f.field != library.PerSpeaker && f.field != "topic" && f.field != "kind"
}

// check validates a filter's value unless it is just words.
func (f *filter) check() error {
	switch f.field {
	case "since", "until":
		for layout, p := range map[string]model.Precision{"2006": model.ToYear, "2006-01": model.ToMonth, time.DateOnly: model.ToDay} {
			if t, err := time.Parse(layout, f.value); err == nil {
				f.date = model.Date{Time: t, Precision: p}
				return nil
			}
		}
		return fmt.Errorf("%s:%s is not a date; write 2025, 2025-08 or 2025-08-17", f.field, f.value)
	case "kind":
		if f.value != model.Direct.String() && f.value != model.Partial.String() && f.value != model.Indirect.String() {
			return fmt.Errorf("unknown kind %q; the kinds are direct, partial and indirect", f.value)
		}
	}
	if f.value == "" {
		return fmt.Errorf("%s: needs a value", f.field)
	}
	return nil
}

// A sieve is filters prepared for a corpus.
type sieve struct {
	lib      *library.Library
	articles []bool // those that the outlet, the dates and the topics leave
	speakers []bool // those asked for; nil if none
	topics   []bool // the same
	kind     string // "" for all
	told     []bool // the utterances that have been checked, and
	leave    []bool // whether they stay
	words    []string
}

// newSieve applies the filters once to the corpus.
func newSieve(lib *library.Library, fs []filter) *sieve {
	c := lib.Corpus
	s := &sieve{lib: lib, articles: make([]bool, len(c.Articles))}
	for a := range s.articles {
		s.articles[a] = true
	}
	for _, f := range fs {
		words := text.Fold(f.value)
		switch f.field {
		case library.PerOutlet:
			s.keep(func(a int) bool { return strings.Contains(text.Fold(lib.Labels[a]), words) })
		case "since":
			s.keep(func(a int) bool {
				return !c.Articles[a].Published.Time.Before(f.date.Time) && c.Articles[a].Published.Known()
			})
		case "until":
			end := endOf(f.date)
			s.keep(func(a int) bool { return c.Articles[a].Published.Time.Before(end) && c.Articles[a].Published.Known() })
		case library.PerSpeaker:
			s.speakers = named(len(c.Speakers), s.speakers, func(i int) string { return c.Speakers[i].Name }, words)
		case "topic":
			s.topics = named(len(c.Topics), s.topics, func(i int) string { return c.Topics[i].Name }, words)
		case "kind":
			s.kind = f.value
		default:
			s.words = append(s.words, words)
		}
	}
	if s.topics != nil {
		s.keepOf(s.topics, func(i int) []int { return c.Topics[i].Articles })
	}
	return s
}

// endOf returns the end of a date's period.
func endOf(d model.Date) time.Time {
	switch d.Precision {
	case model.ToYear:
		return d.Time.AddDate(1, 0, 0)
	case model.ToMonth:
		return d.Time.AddDate(0, 1, 0)
	default:
		return d.Time.AddDate(0, 0, 1)
	}
}

// named returns which of n items have the folded words in their name, and are among those of before, if that is not
// nil.
func named(n int, before []bool, name func(int) string, words string) []bool {
	out := make([]bool, n)
	for i := range out {
		out[i] = (before == nil || before[i]) && strings.Contains(text.Fold(name(i)), words)
	}
	return out
}

func (s *sieve) keep(fits func(article int) bool) {
	for a := range s.articles {
		s.articles[a] = s.articles[a] && fits(a)
	}
}

// keepOf leaves the articles that belong to any of the items in a set.
func (s *sieve) keepOf(set []bool, articles func(int) []int) {
	of := make([]bool, len(s.articles))
	for i, in := range set {
		if in {
			for _, a := range articles(i) {
				of[a] = true
			}
		}
	}
	s.keep(func(a int) bool { return of[a] })
}

// leaves reports whether a row of a list stays.
func (s *sieve) leaves(k library.Kind, id int) bool {
	switch k, id = s.lib.Real(k, id); k {
	case library.Quote:
		return s.utterance(id)
	case library.Speaker:
		return (s.speakers == nil || s.speakers[id]) && s.says(s.lib.Corpus.Speakers[id].Name) && s.any(s.lib.Corpus.Speakers[id].Articles)
	case library.Topic:
		return (s.topics == nil || s.topics[id]) && s.says(s.lib.Corpus.Topics[id].Name) && s.any(s.lib.Corpus.Topics[id].Articles)
	case library.Story:
		return slices.ContainsFunc(s.lib.Corpus.Stories[id].Articles, s.article)
	default:
		return s.article(id)
	}
}

func (s *sieve) any(articles []int) bool { return slices.ContainsFunc(articles, s.fits) }

// fits reports whether an article stays, regardless of the words asked for.
func (s *sieve) fits(a int) bool {
	return s.articles[a] && (s.kind == "" && s.speakers == nil || s.QuotesIn(a))
}

// says reports whether a string contains all the words.
func (s *sieve) says(in string) bool {
	if len(s.words) == 0 {
		return true
	}
	in = text.Fold(in)
	return !slices.ContainsFunc(s.words, func(w string) bool { return !strings.Contains(in, w) })
}

func (s *sieve) article(a int) bool {
	return s.fits(a) && (len(s.words) == 0 || s.says(s.lib.Labels[a]+" "+s.lib.Headline(a)))
}

// QuotesIn reports whether an article has a quote of the kind and the speaker asked for.
func (s *sieve) QuotesIn(a int) bool {
	return slices.ContainsFunc(s.lib.Corpus.ArticleQuotes(a), s.quote)
}

func (s *sieve) quote(q *model.Quote) bool {
	return (s.kind == "" || q.Kind.String() == s.kind) && (s.speakers == nil || q.Speaker >= 0 && s.speakers[q.Speaker])
}

// utterance reports whether an utterance stays; several lists need the answer.
func (s *sieve) utterance(u int) bool {
	if s.told == nil {
		n := len(s.lib.Corpus.Utterances)
		s.told, s.leave = make([]bool, n), make([]bool, n)
	}
	if !s.told[u] {
		s.told[u], s.leave[u] = true, s.stays(u)
	}
	return s.leave[u]
}

func (s *sieve) stays(u int) bool {
	ut := s.lib.Corpus.Utterances[u]
	if s.speakers != nil && (ut.Speaker < 0 || !s.speakers[ut.Speaker]) {
		return false
	}
	fits := slices.ContainsFunc(ut.Versions, func(v model.Version) bool {
		of := func(q int) bool { return s.lib.Corpus.Quotes[q].Kind.String() == s.kind }
		return s.articles[v.Article] && (s.kind == "" || slices.ContainsFunc(v.Quotes, of))
	})
	return fits && (len(s.words) == 0 || s.says(s.lib.View.SpeakerName(ut.Speaker)+" "+s.lib.Words(u, 400)))
}
