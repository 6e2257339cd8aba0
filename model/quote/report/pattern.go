package report

// Pattern is one way in which news prose reports.
type Pattern struct {
	Name string
	// Example is a passage whose last stretch between marks belongs to Speaker by the pattern.
	Example, Speaker string
}

// pattern is an index into the patterns.
type pattern uint8

const (
	subjectBefore pattern = iota
	subjectBehind
	subjectCarried
	participial
	unlistedVerb
	according
	labelColon
	nounOfSaying
	nounBroughtOut
	replyBehind
	agentBehind
	patternCount
)

var patterns = [patternCount]Pattern{
	subjectBefore: {
		Name: "subject before the verb", Speaker: "Dana Holt",
		Example: "“The bridge is shut,” Dana Holt said.",
	},
	subjectBehind: {
		Name: "subject behind the verb", Speaker: "Dana Holt",
		Example: "“The bridge is shut,” said Dana Holt.",
	},
	subjectCarried: {
		Name: "subject of the words before", Speaker: "Dana Holt",
		Example: "Dana Holt left Carl Orr at the ferry and added: “The bridge is shut.”",
	},
	participial: {
		Name: "participle with a subject of its own", Speaker: "Dana Holt",
		Example: "Carl Orr walked home, with Dana Holt saying “the bridge is shut” to all.",
	},
	unlistedVerb: {
		Name: "verb that is not listed", Speaker: "Dana Holt",
		Example: "Carl Orr walked home. “The bridge is shut,” Dana Holt brayed.",
	},
	according: {
		Name: "according to", Speaker: "Dana Holt",
		Example: "Carl Orr lost a bridge that was “tired and old” according to Dana Holt.",
	},
	labelColon: {
		Name: "label and colon", Speaker: "Dana Holt",
		Example: "Carl Orr walked home.\n\nDana Holt: The bridge, whatever others do, is “tired and old” by now.",
	},
	nounOfSaying: {
		Name: "noun of saying and whose it is", Speaker: "Dana Holt",
		Example: "Carl Orr was hurt by Dana Holt's remark that the bridge was “tired and old” by now.",
	},
	nounBroughtOut: {
		Name: "noun of saying that somebody brings out", Speaker: "Dana Holt",
		Example: "Dana Holt issued a warning that the bridge was “tired and old” by now.",
	},
	replyBehind: {
		Name: "reply behind", Speaker: "Dana Holt",
		Example: "Carl Orr asked for a bridge. “Not in my time,” came the reply from Dana Holt.",
	},
	agentBehind: {
		Name: "agent of a passive", Speaker: "Dana Holt",
		Example: "Carl Orr was called “a relic of the river” by Dana Holt in May.",
	},
}

// Patterns returns the patterns.
func Patterns() []Pattern { return patterns[:] }

// keeps reports whether reports by the pattern are kept.
func (r *Reader) keeps(x pattern) bool { return r.Without == "" || patterns[x].Name != r.Without }
