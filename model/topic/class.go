package topic

import (
	"bytes"
	"strconv"
	"sync"

	lexicon "lineup/model/lexicon/word"
)

// class is the role that a word can have in a phrase.
type class uint8

const (
	// content words can be anywhere.
	content class = iota
	// stop words, and common verbs and adverbs, end a phrase.
	stop
	// weak words can start a phrase but mean nothing on their own, nor at its end (last, new, former).
	weak
	// vague words go with anything: a lower-case phrase cannot end in them (year, people, percent).
	vague
	// joins are words that may be within a run of capitals: of, for, the.
	joins
	// title words come before a person's name.
	title
	// calendar words are days and months.
	calendar
	// adjective is the adjective of a country or people, and no topic on its own.
	adjective
)

const (
	// sources are outlets that articles name as the place where something was said.
	sources = `ABC|ABC News|AFP|Agence France-Presse|Al Jazeera|AP|Associated Press|Axios|BBC|BBC News|Bloomberg|Bloomberg News|Breitbart|Breitbart News|
		BuzzFeed|BuzzFeed News|CBS|CBS News|CNBC|CNN|C-SPAN|Daily Beast|Daily Caller|Daily Mail|Face the Nation|Financial Times|Fox|Fox Business|Fox News|
		Fox News Sunday|Getty Images|Getty|Guardian|HuffPost|Huffington Post|Los Angeles Times|Meet the Press|MSNBC|National Review|NBC|NBC News|New York Post|
		New York Times|Newsmax|Newsweek|NPR|PBS|Politico|POLITICO|Reuters|Sky News|State of the Union|This Week|Time|The Hill|The Times|Times|USA Today|
		Vox|Wall Street Journal|Washington Examiner|Washington Post|Washington Times|Yahoo|Yahoo News|Post|Journal|Image|Video|Email|Subscribe|Advertisement`
	// bodyWords distinguish a body with a title word in its name from a person with a title: Justice Department,
	// Speaker Ashdown.
	bodyWords = " department office committee council court party league corps association academy commission house ministry "
)

// numerals are the number words that a name can have.
var numerals = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for w, n := range lexicon.Numbers() {
		if n >= 1 && n <= 12 {
			m[w] = strconv.Itoa(int(n))
		}
	}
	return m
})

var loose = sync.OnceValue(func() map[uint64]bool {
	m := map[uint64]bool{}
	for _, w := range lexicon.LooseTopic.Words() {
		m[hash(appendKey(nil, w))] = true
	}
	return m
})

var classes = sync.OnceValue(func() map[string]class {
	m := map[string]class{}
	for _, l := range []struct {
		of    lexicon.Group
		class class
	}{
		{lexicon.WeakInTopic, weak},
		{lexicon.VagueInTopic, vague},
		{lexicon.BeforeName, title},
		{lexicon.OfPeople, adjective},
		{lexicon.EndsTopic, stop},
		{lexicon.Calendar, calendar},
		{lexicon.JoinsCapitals, joins},
	} {
		for _, w := range l.of.Words() {
			m[string(appendKey(nil, w))] = l.class
		}
	}
	return m
})

// classOf returns the class of a word's key.
func classOf(key []byte) class {
	if c, ok := classes()[string(key)]; ok {
		return c
	}
	if bytes.IndexByte(key, '\'') > 0 && contracted(key) {
		return stop
	}
	if n := len(key); n > 4 && key[n-2] == 'l' && key[n-1] == 'y' && !family(key) {
		return stop // an adverb
	}
	return content
}

// contracted reports whether a word is a contraction: I'd, we'll, hasn't.
func contracted(key []byte) bool {
	for _, end := range []string{"'d", "'ll", "'ve", "'re", "'m", "'t"} {
		if bytes.HasSuffix(key, []byte(end)) {
			return true
		}
	}
	return false
}

// family reports whether a word in -ly is not an adverb.
func family(key []byte) bool {
	switch string(key) {
	case "family", "assembly", "italy", "supply", "monopoly", "ally", "rally", "anomaly", "july", "bully", "butterfly", "reply", "kelly", "elderly":
		return true
	}
	return false
}
