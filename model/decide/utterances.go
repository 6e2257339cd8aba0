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

// Join says that two quotes are versions of one utterance; all versions of both
// are then.
type Join struct {
	Ref

	Other
}

// Table is "join".
func (Join) Table() string { return "join" }

func (d Join) String() string { return fmt.Sprintf("%s and %s are one quote", d.Ref, Ref(d.Other)) }

func (d Join) subject() string { return pairOfQuotes(d.Ref, Ref(d.Other)) }
func (Join) step() step        { return utterances }

// Other is a Ref with other keys: the second quote of a decision on two.
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

// join makes one of the utterances of two quotes, if they are two.
func (w *work) join(a, b int) {
	if w.common(a, b) != model.None {
		return
	}
	into, from := w.utteranceOf(a), w.utteranceOf(b)
	if len(w.c.Utterances[from].Versions) > len(w.c.Utterances[into].Versions) {
		into, from = from, into // the larger keeps its place and its id
	}
	joined := slices.Clone(w.c.Utterances[into].Versions)
	for _, v := range w.c.Utterances[from].Versions {
		joined = addVersion(joined, v)
	}
	w.moveVersions(from, into, w.c.Utterances[from].Versions)
	w.own.Utterance(from).Versions = nil
	w.own.Utterance(into).Versions = joined
}

// addVersion adds a version; where its article has one already, they are one.
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

// unionOfSpans is what is in either of two lists of spans, in order.
func unionOfSpans(a, b []model.Span) []model.Span {
	all := slices.Concat(a, b)
	slices.SortFunc(all, func(a, b model.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	return slices.Compact(all)
}

// union is what is in either of two lists, in order.
func union(a, b []int) []int {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// Part says that two quotes are no versions of one utterance: the first leaves the
// utterance of the other.
type Part struct {
	Ref

	Other
}

// Table is "part".
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

// part makes an utterance of its own of the version that has a quote; false where the
// utterance has no other.
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

// utterancesOf are the utterances that have words of a quote, first the one that has
// most.
func (w *work) utterancesOf(quote int) []int {
	q := w.c.Quotes[quote]
	if q.Utterance == model.None {
		return nil
	}
	return append([]int{q.Utterance}, q.Also...)
}

// common is an utterance that has words of both quotes, None where there is none.
func (w *work) common(a, b int) int {
	of := w.utterancesOf(b)
	for _, u := range w.utterancesOf(a) {
		if slices.Contains(of, u) {
			return u
		}
	}
	return model.None
}

// utteranceOf is the utterance that has most of a quote, which is made where none has.
func (w *work) utteranceOf(quote int) int {
	q := w.c.Quotes[quote]
	if q.Utterance == model.None {
		v := model.Version{Article: q.Article, Quotes: []int{quote}, Pieces: q.Pieces}
		w.c.Utterances = append(w.c.Utterances, &model.Utterance{ID: w.utteranceID(quote), Versions: []model.Version{v}})
		w.moveVersions(model.None, len(w.c.Utterances)-1, []model.Version{v})
	}
	return w.c.Quotes[quote].Utterance
}

// moveVersions updates the quotes of versions that leave one utterance for another.
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

// utteranceID names an utterance that a decision makes, by its quote.
func (w *work) utteranceID(quote int) model.UtteranceID {
	h := fnv.New32a()
	_, _ = h.Write([]byte(w.c.Quotes[quote].ID(w.c))) // a hash never fails
	id := model.UtteranceID(fmt.Sprintf("u-%08x", h.Sum32()))
	for slices.ContainsFunc(w.c.Utterances, func(u *model.Utterance) bool { return u.ID == id }) {
		id += "d"
	}
	return id
}

// orderUtterances lists first what most articles carry, as before, and takes out
// those that no version is left of.
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

// pairOfQuotes is the subject of what is decided about two quotes.
func pairOfQuotes(a, b Ref) string {
	x, y := a.key(), b.key()
	return "quotes\x00" + min(x, y) + "\x00" + max(x, y)
}
