package utterance

import (
	"strings"

	"lineup/model/text"
)

// occasion is what the words around a quote reveal of where it was said.
type occasion struct {
	medium medium
	// house is the organisation that was spoken to, folded: "fox news".
	house string
}

// medium is the form in which something was said.
type medium uint8

const (
	untold  medium = iota // unknown, or ambiguous: "a statement"
	posted                // a tweet
	written               // a letter
	public                // a speech, a rally, to reporters
	alone                 // an interview
)

// mediums maps words to the medium they indicate.
var mediums = map[string]medium{
	"tweet": posted, "tweets": posted, "twitter": posted, "retweet": posted, "facebook": posted, "instagram": posted,
	"letter": written, "email": written, "e-mail": written, "emailed": written, "memo": written, "op-ed": written,
	"filing": written, "brief": written, "book": written, "essay": written, "column": written,
	"speech": public, "rally": public, "briefing": public, "debate": public, "conference": public, "hearing": public,
	"testimony": public, "address": public, "reporters": public, "supporters": public, "lawmakers": public,
	"journalists": public, "interview": alone,
}

// agencies pass on what was said to many.
var agencies = map[string]bool{"ap": true, "associated press": true, "reuters": true, "afp": true, "upi": true, "pa": true}

func occasionOf(venue string) occasion {
	if venue == "" {
		return occasion{}
	}
	var o occasion
	folded := text.Fold(venue)
	for w := range strings.FieldsSeq(folded) {
		if m, ok := mediums[w]; ok {
			return occasion{medium: m}
		}
	}
	if c := venue[0]; c >= 'A' && c <= 'Z' && !agencies[folded] {
		o.house = folded
	}
	return o
}

// apart reports whether two quotes are known to be from two occasions.
func (o occasion) apart(p occasion) bool {
	switch {
	case o.house != "" && p.house != "":
		return !sharesWord(o.house, p.house)
	case o.house != "" || p.house != "":
		m := max(o.medium, p.medium)
		return m == posted || m == written || m == public
	default:
		return o.medium != p.medium && o.medium != untold && p.medium != untold
	}
}

// sharesWord reports whether two names may belong to one house: "fox news" and "fox & friends".
func sharesWord(x, y string) bool {
	for w := range strings.FieldsSeq(x) {
		if len(w) > 2 && w != "news" && w != "the" && strings.Contains(" "+y+" ", " "+w+" ") {
			return true
		}
	}
	return false
}
