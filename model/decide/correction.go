package decide

import (
	"fmt"

	"lineup/model"
)

// Correction names the speaker of a quote.
type Correction struct {
	Ref

	// Speaker is the name or ID of a speaker, "" for nobody: an honest blank.
	Speaker string `toml:"speaker"`
}

// Rule is the Quote.Rule of a quote whose speaker the user named.
const Rule = "decided"

// Table returns "speaker".
func (Correction) Table() string { return "speaker" }

func (d Correction) String() string {
	if d.Speaker == "" {
		return d.Ref.String() + " was said by nobody known"
	}
	return d.Ref.String() + " is " + d.Speaker + "'s"
}

func (d Correction) subject() string { return "speaker\x00" + d.key() }
func (Correction) step() step        { return speakers }

func (d Correction) apply(w *work) error {
	at, err := w.quote(d.Ref)
	if err != nil {
		return err
	}
	q := w.own.Quote(at)
	before := w.c.SpeakerName(q.Speaker)
	if before == "" {
		before = "nobody"
	}
	to := model.None
	if d.Speaker != "" {
		to = w.named(d.Speaker)
	}
	if to != q.Speaker {
		q.Mention = model.Span{} // it names somebody else
	}
	w.give(at, to)
	w.decided[at] = true
	q.Evidence = []string{"you decided this", fmt.Sprintf("before that: %s, by the rule “%s”, %.2f", before, q.Rule, q.Confidence)}
	q.Rule, q.Confidence = Rule, 1
	return nil
}
