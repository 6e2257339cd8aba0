package decide

import (
	"cmp"
	"errors"
	"fmt"
	"hash/fnv"
	"slices"

	"lineup/model"

	"lineup/model/compare/utterance"
)

// Join declares that two quotes are versions of one utterance. It joins all versions of both.
type Join struct {
	Ref

	Other
}

// Table returns "join".
func (Join) Table() string { return "join" }

func (d Join) String() string { return fmt.Sprintf("%s and %s are one quote", d.Ref, Ref(d.Other)) }

func (d Join) subject() string { return pairOfQuotes(d.Ref, Ref(d.Other)) }
func (Join) step() step        { return utterances }

// Other is a Ref with different keys: the second quote of a decision about two.
type Other struct {
	Article model.ArticleID `toml:"other_article"`
	Words   string          `toml:"other_words"`
	Nth     int             `toml:"other_nth,omitzero"`
}

func (d Join) apply(w *work) error {
	a, b, err := w.two(d.Ref, Ref(d.Other))
	if err != nil {
		return err
	}
	w.join(a, b)
	return nil
}

// join merges the utterances of two quotes, if they differ.
func (w *work) join(a, b int) {
	if w.common(a, b) != model.None {
		return
	}
	into, from := w.utteranceOf(a), w.utteranceOf(b)
	if len(w.c.Utterances[from].Versions) > len(w.c.Utterances[into].Versions) {
		into, from = from, into // the larger keeps its place and its ID
	}
	joined := slices.Clone(w.c.Utterances[into].Versions)
	for _, v := range w.c.Utterances[from].Versions {
		joined = addVersion(joined, v)
	}
	w.moveVersions(from, into, w.c.Utterances[from].Versions)
	w.own.Utterance(from).Versions = nil
	w.own.Utterance(into).Versions = joined
}

// addVersion adds a version; if its article has one already, it merges the two.
func addVersion(versions []model.Version, v model.Version) []model.Version {
	i := slices.IndexFunc(versions, func(x model.Version) bool { return x.Article == v.Article })
	if i < 0 {
		return append(versions, v)
	}
	x := &versions[i]
	x.Quotes = union(x.Quotes, v.Quotes)
	x.Repeats = union(x.Repeats, v.Repeats)
	x.Pieces = unionOfSpans(x.Pieces, v.Pieces)
	x.Repeated = unionOfSpans(x.Repeated, v.Repeated)
	return versions
}

// unionOfSpans returns the spans that are in either list, in order.
func unionOfSpans(a, b []model.Span) []model.Span {
	all := slices.Concat(a, b)
	slices.SortFunc(all, func(a, b model.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	return slices.Compact(all)
}

// union returns the numbers that are in either list, in order.
func union(a, b []int) []int {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// Part declares that two quotes are not versions of one utterance: the first leaves the utterance of the other.
type Part struct {
	Ref

	Other
}

// Table returns "part".
func (Part) Table() string { return "part" }

func (d Part) String() string { return fmt.Sprintf("%s is not %s", d.Ref, Ref(d.Other)) }

func (d Part) subject() string { return pairOfQuotes(d.Ref, Ref(d.Other)) }
func (Part) step() step        { return utterances }

func (d Part) apply(w *work) error {
	a, b, err := w.two(d.Ref, Ref(d.Other))
	if err != nil {
		return err
	}
	if at := w.common(a, b); at != model.None && !w.part(a, at) {
		return errors.New("they are one version, in one article")
	}
	return nil
}

// part moves the version that contains a quote to an utterance of its own; it returns false if the utterance has no
// other version.
func (w *work) part(quote, at int) bool {
	var stay, leave []model.Version
	for _, v := range w.c.Utterances[at].Versions {
		if slices.Contains(v.Quotes, quote) || slices.Contains(v.Repeats, quote) {
			leave = append(leave, v)
		} else {
			stay = append(stay, v)
		}
	}
	if len(stay) == 0 {
		return false
	}
	w.c.Utterances = append(w.c.Utterances, &model.Utterance{ID: w.utteranceID(quote)})
	w.moveVersions(at, len(w.c.Utterances)-1, leave)
	w.own.Utterance(at).Versions = stay
	w.own.Utterance(len(w.c.Utterances) - 1).Versions = leave
	return true
}

// two finds both quotes of a decision.
func (w *work) two(first, second Ref) (a, b int, err error) {
	if a, err = w.quote(first); err != nil {
		return 0, 0, err
	}
	if b, err = w.quote(second); err != nil {
		return 0, 0, err
	}
	if a == b {
		return 0, 0, errors.New("both are the same quote")
	}
	return a, b, nil
}

// utterancesOf returns the utterances with words of a quote, the one with most of them first.
func (w *work) utterancesOf(quote int) []int {
	q := w.c.Quotes[quote]
	if q.Utterance == model.None {
		return nil
	}
	return append([]int{q.Utterance}, q.Also...)
}

// common returns an utterance with words of both quotes, None if there is none.
func (w *work) common(a, b int) int {
	of := w.utterancesOf(b)
	for _, u := range w.utterancesOf(a) {
		if slices.Contains(of, u) {
			return u
		}
	}
	return model.None
}

// utteranceOf returns the utterance with most of a quote, and makes one if there is none.
func (w *work) utteranceOf(quote int) int {
	q := w.c.Quotes[quote]
	if q.Utterance == model.None {
		v := model.Version{Article: q.Article, Quotes: []int{quote}, Pieces: q.Pieces}
		w.c.Utterances = append(w.c.Utterances, &model.Utterance{ID: w.utteranceID(quote), Versions: []model.Version{v}})
		w.moveVersions(model.None, len(w.c.Utterances)-1, []model.Version{v})
	}
	return w.c.Quotes[quote].Utterance
}

// moveVersions updates the quotes of versions that move from one utterance to another.
func (w *work) moveVersions(from, to int, versions []model.Version) {
	w.utterances[from], w.utterances[to], w.regrouped = true, true, true
	for _, v := range versions {
		for _, at := range slices.Concat(v.Quotes, v.Repeats) {
			q := w.own.Quote(at)
			if q.Utterance == from {
				q.Utterance = to
			}
			if i := slices.Index(q.Also, from); i >= 0 {
				q.Also = slices.Clone(q.Also)
				q.Also[i] = to
			}
		}
	}
}

// utteranceID returns an ID for an utterance made by a decision, derived from its quote.
func (w *work) utteranceID(quote int) model.UtteranceID {
	h := fnv.New32a()
	_, _ = h.Write([]byte(w.c.Quotes[quote].ID(w.c))) // a hash never fails
	id := model.UtteranceID(fmt.Sprintf("u-%08x", h.Sum32()))
	for slices.ContainsFunc(w.c.Utterances, func(u *model.Utterance) bool { return u.ID == id }) {
		id += "d"
	}
	return id
}

// orderUtterances sorts utterances by the number of articles that carry them, as before, and removes those that
// have no version left.
func (w *work) orderUtterances() {
	us := w.c.Utterances
	if !w.regrouped {
		return
	}
	order := kept(len(us), func(u int) bool { return len(us[u].Versions) > 0 })
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(us[b].Versions), len(us[a].Versions)) })
	w.c.Utterances = pick(us, order)
	for _, q := range w.own.EachQuote() {
		q.Utterance, q.Also = model.None, nil
	}
	utterance.Link(w.c)
}

// pairOfQuotes returns the subject of a decision about two quotes.
func pairOfQuotes(a, b Ref) string {
	x, y := a.key(), b.key()
	return "quotes\x00" + min(x, y) + "\x00" + max(x, y)
}
