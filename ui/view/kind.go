package view

import "lineup/model"

// Kind is what a difference or a find is about, the gravest first. Those up to Reworded are known only once the finds
// of the corpus are.
type Kind uint8

// The kinds.
const (
	Negation Kind = iota
	Hedge         // a lost "as far as I know"
	Modality
	Condition
	Number
	NameChanged
	Scope
	Strength
	Agent
	Tense
	Contradiction
	Misattributed // the same words given to another speaker
	CutSilently
	EndsWithin   // stops in the middle of a sentence, unmarked
	BeginsWithin // begins in the middle of one
	AnotherWord
	OnlyHere
	Marks // words now in quotation marks
	Revised
	LeftOut
	CutOpenly
	EndsEarlier
	BeginsLater
	QuotesMore
	Bracketed
	Reordered
	Translated
	InPart
	OwnWords
	Copied
	SameWords
	Bleeped
	Cleaned
	Spelled
	Contracted
	Punctuated
	SetOtherwise // other characters, same words
	Interrupted  // the outlet's own words are inside the quotation
	RunTogether
	kinds
)

// kindNames are the labels and signs of the kinds. A sign of "" depends on the shape.
var kindNames = [kinds]struct{ label, sign string }{
	Negation:      {"Negation", ""},
	Hedge:         {"Hedge lost", "−"},
	Modality:      {"Modality", "~"},
	Condition:     {"Condition lost", "−"},
	Number:        {"Number", "≠"},
	NameChanged:   {"Name", "≠"},
	Scope:         {"Scope", ""},
	Strength:      {"Stronger, weaker", ""},
	Agent:         {"Who did it", ""},
	Tense:         {"When", ""},
	Contradiction: {"Contradiction", "≠"},
	Misattributed: {"Attributed to another", "@"},
	CutSilently:   {"Cut, not marked", "−"},
	EndsWithin:    {"Ends earlier", "−"},
	BeginsWithin:  {"Begins later", "−"},
	AnotherWord:   {"Another word", "~"},
	OnlyHere:      {"Only here", "+"},
	Marks:         {"Words now between marks", "“"},
	Revised:       {"Changed since", "↻"},
	LeftOut:       {"Left out", "○"},
	CutOpenly:     {"Cut, marked", "…"},
	EndsEarlier:   {"Ends earlier", "−"},
	BeginsLater:   {"Begins later", "−"},
	QuotesMore:    {"Quotes more", "+"},
	Bracketed:     {"In brackets", "+"},
	Reordered:     {"In another order", "⇄"},
	Translated:    {"Another translation", "≈"},
	InPart:        {"Quoted in part", "◐"},
	OwnWords:      {"Own words", "≈"},
	Copied:        {"Copy", "="},
	SameWords:     {"Same words", "="},
	Bleeped:       {"Bleeped", "~"},
	Cleaned:       {"Tidied speech", "−"},
	Spelled:       {"Spelling", "~"},
	Contracted:    {"Contraction", "~"},
	Punctuated:    {"Punctuation", "~"},
	SetOtherwise:  {"Typography", "~"},
	Interrupted:   {"Interrupted", "~"},
	RunTogether:   {"Run together", "~"},
}

// Label returns the displayed name of the kind: "Cut, not marked".
func (k Kind) Label() string { return kindNames[k].label }

// label returns the displayed name if the shape is known: a condition is lost only if it is gone.
func (k Kind) label(s Shape) string {
	if k == Condition && s != Gone {
		return "Condition"
	}
	return k.Label()
}

// Minor reports whether the kind leaves the words unchanged.
func (k Kind) Minor() bool { return k >= Bleeped }

// Shape is what happened to the words.
type Shape uint8

// The shapes.
const (
	Whole    Shape = iota // individual words are not named
	Gone                  // words of the base are missing here
	Extra                 // words here that the base lacks
	Replaced              // words here replace the base's
)

// Sign returns the kind's sign, one cell wide: "−".
func (k Kind) Sign(s Shape) string {
	if sign := kindNames[k].sign; sign != "" && (sign != "≠" || s != Gone) {
		return sign
	}
	return s.Sign()
}

// Sign returns the sign of words with that shape, one cell wide: "−".
func (s Shape) Sign() string {
	return [...]string{Whole: "~", Gone: "−", Extra: "+", Replaced: "~"}[s]
}

// findKinds maps kinds of finds to kinds of differences.
var findKinds = map[model.FindKind]Kind{
	model.FindNegation: Negation, model.FindModality: Modality, model.FindCondition: Condition, model.FindNumber: Number,
	model.FindName: NameChanged, model.FindScope: Scope, model.FindStrength: Strength, model.FindTense: Tense, model.FindAgent: Agent,
	model.FindCut: CutSilently, model.FindWording: AnotherWord, model.FindContradiction: Contradiction, model.FindOmission: LeftOut,
	model.FindSpeaker: Misattributed, model.FindMarks: Marks, model.FindRevision: Revised,
}

// ClassLabel returns the displayed name of a class of differences: "Cut, not marked".
func ClassLabel(c model.Class) string {
	switch c {
	case model.ClassIdentical:
		return SameWords.Label()
	case model.ClassSilentCut:
		return CutSilently.Label()
	case model.ClassAdded:
		return "Added"
	case model.ClassSubstituted:
		return AnotherWord.Label()
	case model.ClassEllipsis:
		return CutOpenly.Label()
	case model.ClassCutEnd:
		return "Begins later or ends earlier"
	case model.ClassPartial:
		return InPart.Label()
	case model.ClassParaphrase:
		return OwnWords.Label()
	case model.ClassTranslation:
		return Translated.Label()
	default:
		return classKinds[c].Label()
	}
}
