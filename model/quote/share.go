package quote

// share is how often a rule finds the right speaker, as counted on annotated
// articles.
var share = [rules]float64{
	quoteSubject: .97, quoteCue: .96, cueQuote: .91, clauseQuote: .89, quoteInClause: .92, according: .95, sentenceAfter: .92,
	colonBefore: .88, reopened: .6, goesOn: .95, carried: .8, lead: .75, doubtful: .68, signed: .98, labelledQuote: .92, ahead: .9, transcript: .95, turns: .8,
}
