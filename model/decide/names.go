package decide

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// Alias declares that two names belong to one speaker. If nobody is called Name yet, the speaker called Also is
// renamed.
type Alias struct {
	Name string `toml:"name"`
	Also string `toml:"also"`
}

// Table returns "alias".
func (Alias) Table() string { return "alias" }

func (d Alias) String() string { return fmt.Sprintf("%s is %s", d.Also, d.Name) }

func (d Alias) subject() string { return pairOfNames(d.Name, d.Also) }
func (Alias) step() step        { return names }

func (d Alias) apply(w *work) error {
	if d.Name == "" || d.Also == "" {
		return errors.New("an alias needs a name and an also")
	}
	also := w.find(d.Also)
	if also == model.None {
		if name := w.find(d.Name); name != model.None && spelled(w.c.Speakers[name], d.Also) {
			return nil
		}
		return fmt.Errorf("nobody here is called %q", d.Also)
	}
	name := w.named(d.Name)
	if name == also {
		return nil
	}
	why := fmt.Sprintf("you decided that %s is %s", w.c.Speakers[also].Name, w.c.Speakers[name].Name)
	for _, q := range w.quotesOf(also) {
		w.before[q] = w.was(q)
		w.own.Quote(q).Speaker = name
		w.tell(q, why)
	}
	w.speakers[name], w.speakers[also] = true, true
	for i, u := range w.c.Utterances {
		if u.Speaker == also {
			w.own.Utterance(i).Speaker = name
		}
	}
	to, from := w.own.Speaker(name), w.c.Speakers[also]
	if to.Role == "" {
		to.Role, to.Body = from.Role, from.Body
	}
	to.Spellings = slices.Clip(to.Spellings)
	for _, sp := range from.Spellings {
		sp.Why = why
		to.Spellings = append(to.Spellings, sp)
	}
	w.byName[text.Fold(from.Name)], w.byName[string(from.ID)] = name, name
	return nil
}

// NotAlias declares that a name does not belong to the speaker it was taken for.
type NotAlias struct {
	Name string `toml:"name"`
	Not  string `toml:"not"`
}

// Table returns "not-alias".
func (NotAlias) Table() string { return "not-alias" }

func (d NotAlias) String() string { return fmt.Sprintf("%s is not %s", d.Not, d.Name) }

func (d NotAlias) subject() string { return pairOfNames(d.Name, d.Not) }
func (NotAlias) step() step        { return names }

// apply gives the other name the quotes in articles that write it; if an article writes both names, only those
// whose mention contains it.
func (d NotAlias) apply(w *work) error {
	from := w.find(d.Name)
	if from == model.None {
		return fmt.Errorf("nobody here is called %q", d.Name)
	}
	if d.Not == "" || text.Fold(d.Not) == text.Fold(w.c.Speakers[from].Name) {
		return errors.New("a not-alias needs two names")
	}
	var moved []int
	for _, q := range w.quotesOf(from) {
		if w.writes(q, d.Name, d.Not) {
			moved = append(moved, q)
		}
	}
	s := w.c.Speakers[from]
	if len(moved) == 0 && !spelled(s, d.Not) {
		return nil // they are separate already
	}
	if len(moved) == 0 {
		return fmt.Errorf("no quote of %s uses the name %s", s.Name, d.Not)
	}
	to := w.named(d.Not)
	own, others := parted(s.Spellings, d.Not)
	w.own.Speaker(from).Spellings = own
	t := w.own.Speaker(to)
	t.Spellings = append(slices.Clip(t.Spellings), others...)
	for _, q := range moved {
		w.give(q, to)
		w.tell(q, "you decided that "+d.String())
	}
	return nil
}

// writes reports whether a quote's article calls its speaker by the other name.
func (w *work) writes(quote int, name, other string) bool {
	q := w.c.Quotes[quote]
	body := w.c.Articles[q.Article].Text
	if !strings.Contains(body, other) {
		return false
	}
	rest := strings.ReplaceAll(body, other, "")
	return !strings.Contains(rest, name) || strings.Contains(q.Mention.Of(body), other)
}

// quotesOf returns the current quotes of a speaker.
func (w *work) quotesOf(speaker int) []int {
	if !w.speakers[speaker] {
		return w.c.Speakers[speaker].Quotes
	}
	return kept(len(w.c.Quotes), func(q int) bool { return w.c.Quotes[q].Speaker == speaker })
}

// spelled reports whether a speaker's name is written so anywhere.
func spelled(s *model.Speaker, as string) bool {
	return slices.ContainsFunc(s.Spellings, func(sp model.Spelling) bool { return text.Fold(sp.Text) == text.Fold(as) })
}

// parted divides spellings into those that differ from a name and those that match it.
func parted(all []model.Spelling, name string) (rest, those []model.Spelling) {
	for _, sp := range all {
		if text.Fold(sp.Text) == text.Fold(name) {
			sp.Why = ""
			those = append(those, sp)
		} else {
			rest = append(rest, sp)
		}
	}
	return rest, those
}

// pairOfNames returns the subject of a decision about two names.
func pairOfNames(a, b string) string {
	a, b = text.Fold(a), text.Fold(b)
	return "names\x00" + min(a, b) + "\x00" + max(a, b)
}
