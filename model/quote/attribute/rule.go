package attribute

// Rule is what leads from a stretch to its speaker, as it is told to who asks why. Several
// patterns may find by one rule.
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
	rules
)

// told is what is told of each rule: its name, how often it finds the right speaker, as counted
// on annotated articles, and in words why it holds; % stands for the words it holds by.
var told = [rules]struct {
	name  string
	share float64
	why   string
}{
	noRule:        {"none", 0, ""},
	QuoteSubject:  {"quote, speaker verb", .97, "% follows the quote"},
	QuoteCue:      {"quote, verb speaker", .96, "% follows the quote"},
	CueQuote:      {"speaker verb quote", .91, "% leads up to the quote"},
	ClauseQuote:   {"inside the reported clause", .89, "the quoted words are part of what % reports"},
	QuoteInClause: {"clause, speaker verb", .92, "the sentence is reported by %"},
	According:     {"according to", .95, "% names the source"},
	SentenceAfter: {"attribution after", .92, "% is the sentence after the quote"},
	ColonBefore:   {"colon before", .88, "% is in the sentence that ends with a colon before the quote"},
	Reopened:      {"reopened", .6, "the paragraph before ends without a closing mark: % is still speaking"},
	GoesOn:        {"goes on", .95, "% is still speaking in the same paragraph"},
	Carried:       {"carried", .8, "no speaker is named: taken from the quote before, %"},
	Lead:          {"sentence before", .75, "the sentence before is about %"},
	Ahead:         {"same words below", .9, "the same words appear further down, attributed to %"},
	Doubtful:      {"subject of the sentence", .68, "nothing says who spoke: % is the subject of the sentence"},
	Signed:        {"signed", .98, "% signs the quote"},
	LabelledQuote: {"label", .92, "% comes before the colon"},
	Turns:         {"in turn", .8, "two people ask and answer in turn, and it is the turn of %"},
	Transcript:    {"transcript", .95, ""},
	Unnamed:       {"nobody named", 0, "nobody has been named since the start of the article, or since its last heading"},
}

// String returns the rule's name, as "rule" of a quote has it.
func (x Rule) String() string { return told[x].name }

// Share is how often the rule finds the right speaker, 0 to 1.
func (x Rule) Share() float64 { return told[x].share }

// Why tells in words why the rule holds; % stands for the words it holds by.
func (x Rule) Why() string { return told[x].why }
