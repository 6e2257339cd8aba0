package model

// Class is a kind of difference between two wordings. A silent cut is news, a
// curly apostrophe is not.
type Class uint8

// The classes, from the least to the most.
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

// String is the word used in output.
func (c Class) String() string { return classNames[c] }

// News reports whether the difference is one a journalist wants to see first: words
// gone unmarked, words added, words replaced.
func (c Class) News() bool { return c == ClassSilentCut || c == ClassAdded || c == ClassSubstituted }

// Whole reports whether the class belongs to a version as a whole and not to some of its words.
func (c Class) Whole() bool {
	return c == ClassPartial || c == ClassParaphrase || c == ClassTranslation
}

// Difference is one way in which a version's words differ from the base's.
type Difference struct {
	Class Class
	// Base is where in the base article's text, Here where in this article's. An
	// end that has no words there is an empty span at the place where they would
	// stand; for a difference of the whole version both are the versions' spans.
	Base Span
	Here Span
}

// Classes returns every class, from the least to the most.
func Classes() []Class {
	all := make([]Class, classes)
	for i := range all {
		all[i] = Class(i)
	}
	return all
}
