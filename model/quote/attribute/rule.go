package attribute

// Rule is how a stretch was linked to its speaker, in the terms shown to a user who asks why. Several patterns
// may share a rule.
type Rule uint8

// The rules.
const (
	noRule        Rule = iota
	QuoteSubject       // “...,” Rubio said
	QuoteCue           // “...,” said Rubio
	CueQuote           // Rubio said, “...”
	ClauseQuote        // Rubio said that it was “...”
	QuoteInClause      // it was “...”, Rubio said
	According          // according to Rubio, “...”
	SentenceAfter      // “...” Rubio said that day.
	ColonBefore        // Rubio was clear:  “...”
	Reopened           // the paragraph before was left open
	GoesOn             // “...,” Rubio said. “...”
	Carried            // the speaker of the quote before, over a paragraph's end
	Lead               // Rubio disagreed. “...”
	Ahead              // Bridge “...”: the speaker of the same words further down
	Doubtful           // the nearest subject of the sentence
	Signed             // “...” — Ann Lee
	LabelledQuote      // Ann Lee: “...”
	Turns              // “Is it?” Lee asked. “It is,” Orr said. “Good?”
	Transcript         // “LEE: ...”
	Unnamed            // a whole sentence, and nobody named for it
	Rules              // the number of rules
)

// told is the text for each rule: its name, and in words why it holds; % is replaced by the words it holds by.
// Package confidence knows how often it is right.
var told = [Rules]struct{ name, why string }{
	noRule:        {"none", ""},
	QuoteSubject:  {"quote, speaker verb", "% follows the quote"},
	QuoteCue:      {"quote, verb speaker", "% follows the quote"},
	CueQuote:      {"speaker verb quote", "% leads up to the quote"},
	ClauseQuote:   {"inside the reported clause", "the quoted words are part of what % reports"},
	QuoteInClause: {"clause, speaker verb", "the sentence is reported by %"},
	According:     {"according to", "% names the source"},
	SentenceAfter: {"attribution after", "% is the sentence after the quote"},
	ColonBefore:   {"colon before", "% is in the sentence that ends with a colon before the quote"},
	Reopened:      {"reopened", "the paragraph before ends without a closing mark: % is still speaking"},
	GoesOn:        {"goes on", "% is still speaking in the same paragraph"},
	Carried:       {"carried", "no speaker is named: taken from the quote before, %"},
	Lead:          {"sentence before", "the sentence before is about %"},
	Ahead:         {"same words below", "the same words appear further down, attributed to %"},
	Doubtful:      {"subject of the sentence", "nothing says who spoke: % is the subject of the sentence"},
	Signed:        {"signed", "% signs the quote"},
	LabelledQuote: {"label", "% comes before the colon"},
	Turns:         {"in turn", "two people ask and answer in turn, and it is the turn of %"},
	Transcript:    {"transcript", ""},
	Unnamed:       {"nobody named", "nobody has been named since the start of the article, or since its last heading"},
}

// String returns the rule's name, as "rule" of a quote has it.
func (x Rule) String() string { return told[x].name }

// Why explains in words why the rule holds; % is replaced by the words it holds by.
func (x Rule) Why() string { return told[x].why }
