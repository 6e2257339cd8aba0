package utterance

import (
	"strings"

	"lineup/model"
	"lineup/model/text"

	"lineup/model/compare/wording"
)

// voice is what is known of a speaker's name.
type voice struct {
	// surname is "" if the speaker is not known by name.
	surname string
	name    string // the full name, folded
	// several reports whether a description refers to more than one: “multiple sources”.
	several bool
}

func voiceOf(s *model.Speaker) voice {
	v := voice{surname: surname(s), name: text.Fold(s.Name)}
	v.several = !s.Named && several(v.name)
	return v
}

// voice returns the voice of a speaker, the zero voice for None.
func (d *worker) voice(speaker int) voice {
	switch {
	case speaker == model.None:
		return voice{}
	case d.voices != nil:
		return d.voices[speaker]
	default:
		return voiceOf(d.c.Speakers[speaker])
	}
}

// goesBy reports whether a word is one of the speaker's names: "Aunt Mabel" may be Mabel Orr.
func (v *voice) goesBy(word string) bool {
	for w := range strings.FieldsSeq(v.name) {
		if w == word {
			return true
		}
	}
	return false
}

// describes reports whether v has the other's name, or is its noun: "the official" may be "a senior port official".
func (v *voice) describes(o *voice) bool {
	if v.name == "" || v.name == o.name {
		return v.name != ""
	}
	noun, the := strings.CutPrefix(v.name, "the ")
	return the && strings.HasSuffix(o.name, " "+noun)
}

// several reports whether a folded description refers to more than one: its last word, or the one before “of”,
// “in”, “from” or “with”, is a plural.
func several(description string) bool {
	head := ""
	for w := range strings.FieldsSeq(description) {
		if head != "" && (w == "of" || w == "in" || w == "from" || w == "with") {
			break
		}
		head = w
	}
	end := func(s string) bool { return strings.HasSuffix(head, s) }
	return head == "people" || len(head) > 3 && end("s") && !end("ss") && !end("’s") && !end("'s")
}

// surname returns the last word of a person's name, folded, which still identifies somebody under a garbled given
// name. It is "" for what could be anybody: a body, for which its people speak, or a description.
func surname(s *model.Speaker) string {
	if s.Body || !s.Named {
		return ""
	}
	words := strings.Fields(s.Name)
	for len(words) > 1 && generation(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) < 2 || !wording.OpensHigh(words[0]) || !wording.OpensHigh(words[len(words)-1]) {
		return ""
	}
	return text.Fold(words[len(words)-1])
}

// guessed reports whether the words at the quote do not name its speaker: the mention is a pronoun or a
// description, or is carried on from the quote before.
func guessed(c *model.Corpus, q int, surname string) bool {
	t := c.Quotes[q]
	if t.Mention.IsZero() || surname == "" {
		return false
	}
	if q > c.QuotesOf[t.Article][0] && c.Quotes[q-1].Mention == t.Mention {
		return true
	}
	return !strings.Contains(text.Fold(t.Mention.Of(c.Articles[t.Article].Text)), surname)
}

// generation reports whether the word after a surname is not part of it.
func generation(w string) bool {
	switch w {
	case "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV":
		return true
	}
	return false
}
