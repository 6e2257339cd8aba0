package model

// FindID identifies a find. It is the same in a later run over the same articles.
type FindID string

// FindKind is what a find is about.
type FindKind uint8

// The kinds of finds. Those up to FindWording concern the words of one utterance.
const (
	FindNegation      FindKind = iota // a "not" that one version lacks
	FindModality                      // certainty or obligation: "may" and "will", "I think"
	FindCondition                     // "if", "unless", "in cases like this"
	FindNumber                        // a figure or a date
	FindName                          // who or what is meant
	FindScope                         // how much: "all" and "some", "in the Senate"
	FindStrength                      // "killed" and "died", "very"
	FindTense                         // when: "want" and "wanted"
	FindAgent                         // who does it
	FindCut                           // words gone without a mark
	FindWording                       // a different word
	FindContradiction                 // figures or names in passages that contradict each other
	FindOmission                      // words that several outlets quote and another leaves out
	FindSpeaker                       // the same words attributed to different people
	FindMarks                         // words in quotation marks that other outlets give as a paraphrase
	FindRevision                      // an outlet's change to its own text
	findKinds
)

var findKindNames = [findKinds]string{
	"negation", "modality", "condition", "number", "name", "scope", "strength", "tense", "agent", "cut", "wording",
	"contradiction", "omission", "speaker", "marks", "revision",
}

// String returns the word used in output.
func (k FindKind) String() string { return findKindNames[k] }

// Find is a difference, a contradiction or an omission that matters to a reader.
type Find struct {
	ID   FindID
	Kind FindKind
	// Class is the class of the difference of wording; ClassIdentical for a kind that has none.
	Class Class

	Speaker   int // in Corpus.Speakers; None if nobody is quoted or the speaker is unknown
	Utterance int // in Corpus.Utterances; None if the find has none
	Story     int // in Corpus.Stories: the base article's

	// Base is the side that has the words, or had them first; Here is the other.
	Base, Here FindSide
	// Others are the wordings of further articles at the same place.
	Others []FindSide

	// About names what the words are, if more than the kind is known: "the hedge", "How many homes"; otherwise "".
	About string
	// Why states the find in one sentence.
	Why string
	// Score combines how much the find matters and how certain it is, 0..1. The highest come first.
	Score float64
	// Minor marks a difference that seems real but is not worth an editor's minute.
	Minor bool
}

// FindSide is one article's wording at the place of a find.
type FindSide struct {
	Article int
	Speaker int // in Corpus.Speakers: the speaker here, None if there is none
	// Place is where the words are in the article; empty at the place where they would be. It is zero if the
	// article has nothing that corresponds.
	Place Span
	// Words are the words that differ, in order: the parts of Place that count. Nil if the article lacks them.
	Words []Span
	// Sentence is the sentence or sentences around Place; zero if Place is.
	Sentence Span
	// Also are further articles with the same words at the place.
	Also []int
	// Headline reports whether the spans point into the article's headline instead of its text.
	Headline bool
}

// Source returns the text that the spans of a side point into: the article's text or its headline.
func (s *FindSide) Source(c *Corpus) string {
	if s.Headline {
		return c.Articles[s.Article].Title
	}
	return c.Articles[s.Article].Text
}

// Nowhere reports whether the article has nothing that corresponds.
func (s *FindSide) Nowhere() bool { return s.Sentence.IsZero() }

// Quoted returns the differing words verbatim, "" if there are none.
func (s *FindSide) Quoted(c *Corpus) string {
	if len(s.Words) == 0 {
		return ""
	}
	return JoinSpans(s.Source(c), s.Words)
}

// Text returns the sentence verbatim, "" if there is none.
func (s *FindSide) Text(c *Corpus) string { return s.Sentence.Of(s.Source(c)) }

// Dismiss returns the finds that the user has not dismissed.
func (c *Corpus) Dismiss(finds []Find) []Find {
	if len(c.Dismissed) == 0 {
		return finds
	}
	out := make([]Find, 0, len(finds))
	for i := range finds {
		if !c.Dismissed[finds[i].ID] {
			out = append(out, finds[i])
		}
	}
	return out
}

var findKindLabels = [findKinds]string{
	"Negation", "Modality", "Condition lost", "Number", "Name", "Scope", "Stronger, weaker", "When", "Who did it", "Cut, not marked",
	"Another word", "Contradiction", "Left out", "Attributed to another", "Words now between marks", "Changed since",
}

// Label returns the kind as shown to users: "Cut, not marked".
func (k FindKind) Label() string { return findKindLabels[k] }
