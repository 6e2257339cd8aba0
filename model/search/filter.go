package search

import (
	"context"
	"iter"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/search/column"
	"lineup/model/text"
)

// filter is the meaning of a field and its value in the corpus.
type filter struct {
	field    string
	kind     string     // the value of kind:
	articles column.Set // by rank: the articles that pass
	quotes   column.Set // by document of quotes: those that pass, for speaker:
	named    column.Set // by document of names: those that the value names
	// label describes what passes: "by Marco Rubio".
	label   string
	undated bool // some articles do not pass because they are undated
}

// resolve finds the meaning of the fields of the query.
func (ix *Index) resolve(ctx context.Context, q *query) error {
	for u := range q.units {
		var err error
		switch u.field {
		case "":
		case fieldKind:
			u.filter = &filter{field: fieldKind, kind: u.value, label: u.value + "s"}
			if !isHitKind(u.value) {
				u.filter.label = u.value + " quotes"
			}
		case fieldSince, fieldUntil:
			u.filter = ix.dated(u)
		default:
			u.filter, err = ix.namedBy(ctx, u)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// isHitKind reports whether a value of kind: is a kind of hits, not of quotes.
func isHitKind(kind string) bool {
	return slices.Contains([]Kind{QuoteHit, ArticleHit, SpeakerHit, TopicHit, OutletHit}, Kind(kind))
}

// dated passes the articles that may be from the requested days: one known only to the month passes if any day of
// the month would. An undated one does not pass.
func (ix *Index) dated(u *unit) *filter {
	f := &filter{field: u.field, articles: column.NewSet(len(ix.days)), label: u.field + " " + u.value}
	for rank, d := range ix.days {
		switch {
		case d == days{}:
			f.undated = true
		case u.field == fieldSince && d.last >= u.days.first, u.field == fieldUntil && d.first <= u.days.last:
			f.articles.Add(rank)
		}
	}
	return f
}

// namedBy passes what belongs to the speakers, outlets, topics or stories that the unit's value names.
func (ix *Index) namedBy(ctx context.Context, u *unit) (*filter, error) {
	f := &filter{field: u.field, articles: column.NewSet(len(ix.order)), named: column.NewSet(ix.named.size())}
	found, tolerated, err := ix.lookUp(ctx, u)
	if err != nil {
		return nil, err
	}
	for _, doc := range found {
		f.named.Add(doc)
	}
	switch u.field {
	case fieldSpeaker:
		ix.passSpeakers(f)
	case fieldOutlet:
		ix.passOutlets(f)
	default:
		ix.passArticles(f)
	}
	f.label = ix.labelled(u, found, tolerated)
	return f, nil
}

// passArticles passes the articles of the named topics or stories.
func (ix *Index) passArticles(f *filter) {
	c := ix.corpus
	for doc := range f.named.All {
		at := ix.named.at[doc]
		var articles []int
		if ix.named.kind(doc) == TopicHit {
			articles = c.Topics[at].Articles
		} else {
			articles = c.Stories[at].Articles
		}
		for _, a := range articles {
			f.articles.Add(int(ix.rank[a]))
		}
	}
}

// passSpeakers passes the quotes of the named speakers, and the articles that contain one of them.
func (ix *Index) passSpeakers(f *filter) {
	f.quotes = column.NewSet(len(ix.quoteAt))
	for doc := range f.named.All {
		for _, q := range ix.voices.saidBy(int(ix.named.at[doc])) {
			f.quotes.Add(int(q))
		}
	}
	rank := 0
	for doc := range f.quotes.All {
		for int(ix.firstQuote[rank+1]) <= doc {
			rank++
		}
		f.articles.Add(rank)
	}
}

// passOutlets passes the articles of the named outlets.
func (ix *Index) passOutlets(f *filter) {
	outlets := column.NewSet(len(ix.order))
	for doc := range f.named.All {
		outlets.Add(int(ix.named.at[doc]))
	}
	for rank, o := range ix.outletOf {
		if o != model.None && outlets.Has(int(o)) {
			f.articles.Add(rank)
		}
	}
}

// lookUp returns the documents of names that match the unit's value: those with all its words, otherwise those with
// words that begin with them, otherwise those with similar spellings, which is reported as tolerated. A value that
// is a whole name matches only that name.
func (ix *Index) lookUp(ctx context.Context, u *unit) (found []int, tolerated bool, err error) {
	words := append([]word(nil), u.words...)
	for try := range 3 {
		for i := range words {
			words[i].prefix = words[i].prefix || try == 1
			if try == 2 {
				words[i].near = ix.nearest(&words[i])
			}
		}
		if err := ctx.Err(); err != nil {
			return nil, false, err
		}
		found = slices.Collect(ix.namesWith(Kind(u.field), words))
		if len(found) == 0 {
			continue
		}
		if !u.open() {
			if doc := ix.spelled(found, u.value); doc != model.None {
				return []int{doc}, false, nil
			}
		}
		return found, try == 2, nil
	}
	return nil, false, nil
}

// spelled returns the first of some names with this spelling; None if there is none.
func (ix *Index) spelled(names []int, value string) int {
	folded := text.Fold(strings.TrimSpace(value))
	for _, doc := range names {
		n := ix.named.name(doc)
		for _, spelling := range n.spellings.All {
			if text.Fold(spelling) == folded {
				return doc
			}
		}
	}
	return model.None
}

// open reports whether the unit is still being typed.
func (u *unit) open() bool { return len(u.words) > 0 && u.words[len(u.words)-1].prefix }

// namesWith yields the names of a kind that contain all the words, by descending weight, then those added since the
// index was built.
func (ix *Index) namesWith(kind Kind, words []word) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, in := range slices.Backward(ix.names.parts) {
			for doc := range ix.buffers.having(in, ix.named.ofKind[kind], words) {
				if !yield(doc) {
					return
				}
			}
		}
	}
}

// labelled describes what passes a field: "by Marco Rubio".
func (ix *Index) labelled(u *unit, found []int, tolerated bool) string {
	how := map[string]string{fieldSpeaker: "by", fieldOutlet: "in", fieldTopic: "about", fieldStory: "in the story"}[u.field]
	if len(found) == 0 {
		return how + " no " + u.field + " called “" + text.Line(u.value) + "”"
	}
	const most = 3
	var names []string
	for _, doc := range found[:min(len(found), most)] {
		names = append(names, text.Line(ix.named.spellings.Line(int(ix.named.first[doc]))))
	}
	s := how + " " + listed(names, "or")
	if n := len(found) - most; n > 0 {
		s = how + " " + strings.Join(names, ", ") + " or " + count(n, "other", "others")
	}
	if tolerated {
		s += " (no “" + text.Line(u.value) + "”)"
	}
	return s
}

// quotesOf returns the documents of quotes that pass the filter.
func (ix *Index) quotesOf(f *filter) column.Set {
	if f.field == fieldSpeaker {
		return f.quotes
	}
	pass := column.NewSet(len(ix.quoteAt))
	if f.field == fieldKind {
		for doc, kind := range ix.kindOf {
			if f.kind == string(QuoteHit) || f.kind == kind.String() {
				pass.Add(doc)
			}
		}
		return pass
	}
	for rank := range f.articles.All {
		pass.FillRange(int(ix.firstQuote[rank]), int(ix.firstQuote[rank+1]))
	}
	return pass
}

// articlesOf returns the ranks of the articles that pass the filter.
func (ix *Index) articlesOf(f *filter) column.Set {
	if f.field == fieldKind {
		pass := column.NewSet(len(ix.order))
		if f.kind == string(ArticleHit) {
			pass.Fill(len(ix.order))
		}
		return pass
	}
	return f.articles
}

// namesPassing returns the documents of names that pass the filter. No names pass a date or a story.
func (ix *Index) namesPassing(f *filter) column.Set {
	switch f.field {
	case fieldKind:
		if pass, ok := ix.named.ofKind[Kind(f.kind)]; ok {
			return pass
		}
	case fieldSpeaker, fieldOutlet, fieldTopic:
		return f.named
	}
	return column.NewSet(ix.named.size())
}
