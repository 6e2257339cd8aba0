package model

// Class is a kind of difference between two wordings. A silent cut is news, a curly apostrophe is not.
type Class uint8

// The classes, in ascending order of importance.
const (
	ClassIdentical Class = iota
	ClassTypography
	ClassPunctuation
	ClassContraction
	ClassSpelling
	ClassCleaned
	ClassBleeped
	ClassBracketed
	ClassEllipsis
	ClassCutEnd
	ClassSilentCut
	ClassAdded
	ClassSubstituted
	ClassReordered
	ClassSplit
	ClassJoined
	ClassPartial
	ClassParaphrase
	ClassTranslation
	classes
)

var classNames = [classes]string{
	"identical", "typography", "punctuation", "contraction", "spelling", "cleaned", "bleeped",
	"bracketed", "ellipsis", "cut-end", "silent-cut", "added", "substituted", "reordered", "split",
	"joined", "partial", "paraphrase", "translation",
}

// String returns the word used in output.
func (c Class) String() string { return classNames[c] }

// News reports whether a journalist wants to see the difference first: words cut without a mark, words added, words
// replaced.
func (c Class) News() bool { return c == ClassSilentCut || c == ClassAdded || c == ClassSubstituted }

// Whole reports whether the class applies to a version as a whole rather than to some of its words.
func (c Class) Whole() bool {
	return c == ClassPartial || c == ClassParaphrase || c == ClassTranslation
}

// Difference is one way in which a version's words differ from the base's.
type Difference struct {
	Class Class
	// Base is the place in the base article's text, and Here the one in this article's. A side without words is an
	// empty span where they would be; for a difference of the whole version both are the versions' spans.
	Base Span
	Here Span
}

// Classes returns every class, in ascending order of importance.
func Classes() []Class {
	all := make([]Class, classes)
	for i := range all {
		all[i] = Class(i)
	}
	return all
}
