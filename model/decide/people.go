package decide

import (
	"fmt"
	"slices"

	"lineup/model"
	"lineup/model/speaker"
	"lineup/model/text"
)

// find returns the speaker with a name, or with an ID if several share the name; None if there is nobody.
func (w *work) find(name string) int {
	if w.byName == nil {
		w.byName = make(map[string]int, 2*len(w.c.Speakers))
		for i := range w.c.Speakers {
			s := w.c.Speakers[i]
			for _, key := range []string{text.Fold(s.Name), string(s.ID)} {
				if _, taken := w.byName[key]; !taken {
					w.byName[key] = i
				}
			}
		}
	}
	for _, key := range []string{text.Fold(text.Line(name)), name} {
		if i, ok := w.byName[key]; ok {
			return i
		}
	}
	return model.None
}

// named returns the speaker with a name, and adds one if there is nobody.
func (w *work) named(name string) int {
	if s := w.find(name); s != model.None {
		return s
	}
	name = text.Line(name)
	id := speaker.ID(name)
	for n := 2; w.find(string(id)) != model.None; n++ {
		id = model.SpeakerID(fmt.Sprintf("%s-%d", speaker.ID(name), n))
	}
	w.c.Speakers = append(w.c.Speakers, &model.Speaker{ID: id, Name: name, Named: true})
	i := len(w.c.Speakers) - 1
	w.byName[text.Fold(name)], w.byName[string(id)] = i, i
	return i
}

// give attributes a quote to a speaker.
func (w *work) give(quote, to int) {
	q := w.own.Quote(quote)
	w.before[quote] = w.was(quote)
	for _, s := range []int{q.Speaker, to} {
		if s != model.None {
			w.speakers[s] = true
		}
	}
	for _, u := range w.utterancesOf(quote) {
		w.utterances[u] = true
	}
	q.Speaker = to
}

// tell adds to a quote's evidence.
func (w *work) tell(quote int, what string) {
	q := w.own.Quote(quote)
	q.Evidence = append(slices.Clip(q.Evidence), what)
}

// recount collects the quotes of the speakers whose quotes changed.
func (w *work) recount() {
	if len(w.speakers) == 0 {
		return
	}
	for s := range w.speakers {
		of := w.own.Speaker(s)
		of.Quotes, of.Articles = nil, nil
	}
	for i, q := range w.c.Quotes {
		if q.Speaker == model.None || !w.speakers[q.Speaker] {
			continue
		}
		s := w.c.Speakers[q.Speaker]
		s.Quotes = append(s.Quotes, i)
		if n := len(s.Articles); n == 0 || s.Articles[n-1] != q.Article {
			s.Articles = append(s.Articles, q.Article)
		}
	}
	for s := range w.speakers {
		w.spell(s)
	}
}

// spell gives a speaker known only from decisions the decided spelling.
func (w *work) spell(at int) {
	s := w.own.Speaker(at)
	if len(s.Spellings) > 0 {
		return
	}
	for _, a := range s.Articles {
		label := w.c.Articles[a].OutletLabel()
		i := slices.IndexFunc(s.Spellings, func(sp model.Spelling) bool { return sp.Outlet == label })
		if i < 0 {
			i = len(s.Spellings)
			s.Spellings = append(s.Spellings, model.Spelling{Text: s.Name, Outlet: label, Why: "you named this speaker"})
		}
		s.Spellings[i].Articles++
	}
}

// dropSpeakers removes the speakers who have no quotes left.
func (w *work) dropSpeakers() {
	gone := func(s int) bool { return w.speakers[s] && len(w.c.Speakers[s].Quotes) == 0 }
	stay := kept(len(w.c.Speakers), func(s int) bool { return !gone(s) })
	if len(stay) == len(w.c.Speakers) {
		return
	}
	to := places(len(w.c.Speakers), stay)
	w.c.Speakers = pick(w.c.Speakers, stay)
	for _, q := range w.own.EachQuote() {
		move(&q.Speaker, to)
	}
	for _, u := range w.own.EachUtterance() {
		move(&u.Speaker, to)
	}
}
