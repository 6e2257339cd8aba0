package model

// FindID names a find. It is the same in a later run over the same articles.
type FindID string

// FindKind says what a find is about.
type FindKind uint8

// The kinds of finds. Those up to FindWording are of the words of one utterance.
const (
	FindNegation      FindKind = iota // a "not" that one version lacks
	FindModality                      // how sure, how obliged: "may" and "will", "I think"
	FindCondition                     // "if", "unless", "in cases like this"
	FindNumber                        // a figure or a date
	FindName                          // who or what is meant
	FindScope                         // how much of it: "all" and "some", "in the Senate"
	FindStrength                      // "killed" and "died", "very"
	FindTense                         // when: "want" and "wanted"
	FindAgent                         // who does it
	FindCut                           // words gone without a mark
	FindWording                       // another word
	FindContradiction                 // figures or names of passages that contradict each other
	FindOmission                      // what several outlets quote and another leaves out
	FindSpeaker                       // the same words given to different people
	FindMarks                         // words that are a paraphrase elsewhere are between quotation marks
	FindRevision                      // an outlet changed its own text
	findKinds
)

var findKindNames = [findKinds]string{
	"negation", "modality", "condition", "number", "name", "scope", "strength", "tense", "agent", "cut", "wording",
	"contradiction", "omission", "speaker", "marks", "revision",
}

// String is the word used in output.
func (k FindKind) String() string { return findKindNames[k] }

// Find is a difference, a contradiction or an omission that matters to a reader.
type Find struct {
	ID   FindID
	Kind FindKind
	// Class is that of the difference of wording; ClassIdentical for a kind that is of
	// no such difference.
	Class Class

	Speaker   int // in Corpus.Speakers, None where nobody is quoted or it is not known who
	Utterance int // in Corpus.Utterances, None for what is not of one
	Story     int // in Corpus.Stories: the base article's

	// Base is the side that has the words, or had them first, and Here the other.
	Base, Here FindSide
	// Others are what further articles have at the place.
	Others []FindSide

	// About says what the words are, if more than the kind is known: "the hedge", "How many
	// homes"; "" where nothing can.
	About string
	// Why states the find in one sentence.
	Why string
	// Score is how much the find matters and how sure it is, 0..1. The best come first.
	Score float64
	// Minor says that the difference is real, as far as can be told, and not worth an
	// editor's minute.
	Minor bool
}

// FindSide is what one article has at the place of a find.
type FindSide struct {
	Article int
	Speaker int // in Corpus.Speakers: who says it here; None where nobody does
	// Place is where the words are in the article; empty where they would be. It is
	// zero where the article has nothing of it at all.
	Place Span
	// Words are the words that differ, in order: the stretches of Place that count. None
	// where the article lacks them.
	Words []Span
	// Sentence is the sentence, or the few, that Place is in; zero where Place is.
	Sentence Span
	// Also are further articles that have the same words at the place.
	Also []int
	// Headline says that the spans are of the article's headline, and not of its text.
	Headline bool
}

// Source returns what the spans of a side point into: the article's text, or its headline.
func (s *FindSide) Source(c *Corpus) string {
	if s.Headline {
		return c.Articles[s.Article].Title
	}
	return c.Articles[s.Article].Text
}

// Nowhere reports whether the article has nothing of it.
func (s *FindSide) Nowhere() bool { return s.Sentence.IsZero() }

// Quoted returns the words that differ, verbatim, "" where there are none.
func (s *FindSide) Quoted(c *Corpus) string {
	if len(s.Words) == 0 {
		return ""
	}
	return JoinSpans(s.Source(c), s.Words)
}

// Text returns the sentence, verbatim, "" where there is none.
func (s *FindSide) Text(c *Corpus) string { return s.Sentence.Of(s.Source(c)) }

// Dismiss returns the finds without those that the user has dismissed.
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

// Label is the kind as it is shown: "Cut, not marked".
func (k FindKind) Label() string { return findKindLabels[k] }
