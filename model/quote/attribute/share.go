package attribute

// Share is how often a rule finds the right speaker, as counted on annotated
// articles.
var Share = [Rules]float64{
	QuoteSubject: .97, QuoteCue: .96, CueQuote: .91, ClauseQuote: .89, QuoteInClause: .92, According: .95, SentenceAfter: .92,
	ColonBefore: .88, Reopened: .6, GoesOn: .95, Carried: .8, Lead: .75, Doubtful: .68, Signed: .98, LabelledQuote: .92, Ahead: .9, Transcript: .95, Turns: .8,
}
