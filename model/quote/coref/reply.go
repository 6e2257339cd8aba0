package coref

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// turn returns the turn of a person who speaks in the report ev, with the addressee; last is the turn before.
func (r *Resolution) turn(ev *report.Event, person int, last Turn) Turn {
	const near = 3 // sentences
	t := Turn{Person: person, Sent: int32(ev.Sent), To: -1, Asked: word.Asks.Has(r.Word(ev.Cue)), Before: -1}
	if int32(ev.Sent)-last.Sent <= near {
		if t.Before = last.Person; t.Before == person {
			t.Before = last.Before
		}
	}
	sent := &r.Sentences[ev.Sent]
	if k := ev.First - 1; k >= 0 && r.Sentences[r.Tokens[k].Sent].Para == sent.Para && r.Tokens[k].Kind == outline.Quote &&
		r.Stretches[r.Tokens[k].Stretch].EndSign == '?' {
		t.Asked = true
	}
	at := ev.CueEnd
	if ev.Order == report.CueFirst {
		at = ev.Last
	}
	if at < sent.Last && word.Same(r.Word(at), "to") {
		at++ // "said to Orr"
	} else if !r.Tokens[ev.Cue].In(word.TellsWhom) && !t.Asked {
		if t.Of = ev.Class.Has(word.Call); !t.Of {
			return t
		}
	}
	if to := r.PhraseRight(at, sent.Last); to.Kind == people.ByName {
		if p := r.Names[to.Name].Person; p >= 0 && p != person && !r.People[p].Body && !r.Names[to.Name].Owner {
			t.To = p
		}
	}
	return t
}

// answered resolves a pronoun after a report whose speaker addressed somebody it may also refer to: the one who
// answers was asked; “...,” Orr told Vale. “...,” he said can be either. lead is the best fit otherwise.
func (r *Resolution) answered(m people.Mention, spoke Turn, lead Who) Who {
	t := &r.Tokens[m.Head]
	if lead.Person < 0 || lead.Person != spoke.Person || t.Sent-spoke.Sent > 1 || t.Sent == spoke.Sent || t.Has(word.They|word.It) {
		return lead
	}
	cue := r.cueBeside(m)
	answers := word.Answers.Has(cue) || r.inReply(t.Sent)
	to := spoke.To
	if to < 0 && answers && spoke.Asked {
		to = spoke.Before
	}
	if to < 0 || word.Continues.Has(cue) {
		return lead
	}
	if fits, _ := r.People[to].Suits(t.Class); !fits {
		return lead
	}
	if answers || spoke.Asked && !spoke.Of {
		return Who{Person: to, Why: Quoted(r.Word(m.Head)) + " answers: " + r.People[to].Text, By: ByPronoun, Lead: lead.Lead}
	}
	lead.Either = !spoke.Of && r.saidBeside(m) != ""
	return lead
}

// cueBeside returns the verb after or before a pronoun.
func (r *Resolution) cueBeside(m people.Mention) string {
	if m.Last < len(r.Tokens) && r.Tokens[m.Last].Is(word.Verb|word.Past|word.Third) {
		return r.Word(m.Last)
	}
	if m.First > 0 {
		return r.Word(m.First - 1)
	}
	return ""
}

// inReply reports whether a sentence begins with "In reply" or the like.
func (r *Resolution) inReply(sent int32) bool {
	s := &r.Sentences[sent]
	if s.Last-s.First < 2 {
		return false
	}
	return word.Same(r.Word(s.First), "in") && (word.Same(r.Word(s.First+1), "reply") || word.Same(r.Word(s.First+1), "response")) ||
		word.Same(r.Word(s.First), "responding") || word.Same(r.Word(s.First), "replying")
}

// answersSelf reports whether a surname with another bearer was resolved to the last speaker, who would be
// answering himself.
func (r *Resolution) answersSelf(m people.Mention, spoke Turn) bool {
	n := &r.Names[m.Name]
	if n.Person < 0 || n.Person != spoke.Person || n.Last-n.First > 1 || r.Tokens[n.First].Sent-spoke.Sent > 1 || !word.Answers.Has(r.cueBeside(m)) {
		return false
	}
	for _, p := range r.ByName[r.People[n.Person].Last] {
		if q := &r.People[p]; p != n.Person && !q.Body && q.Last == r.People[n.Person].Last {
			return true
		}
	}
	return false
}
