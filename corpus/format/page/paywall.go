package page

import (
	"strconv"
	"strings"

	"lineup/corpus/format/intake"
)

// A paywall keeps all but the opening of an article from whoever has not paid. Sites tell
// machines that it is there, also on pages that a subscriber saved, which are whole: of thirteen
// pages for public tests that say so, twelve have all of their text, and one has 133 words. So it
// takes a short text too.
const (
	leastPaid = 200 // words of an article whose length nobody tells
	paidShare = .7  // of the words that the page says its article has
)

// wall takes in what the description of an article says of being free, and of its length.
func (f *facts) wall(a map[string]any) {
	switch free := a["isAccessibleForFree"].(type) {
	case bool:
		f.paid = f.paid || !free
	case string:
		f.paid = f.paid || strings.EqualFold(strings.TrimSpace(free), "false")
	}
	if n, err := strconv.Atoi(intake.Scalar(a["wordCount"])); err == nil && n > f.words {
		f.words = n
	}
}

// cut reports whether a text is only what a paywall shows of the article.
func (f *facts) cut(text string) bool {
	tier := strings.ToLower(f.first("article:content_tier"))
	if !f.paid && tier != "locked" && tier != "metered" {
		return false
	}
	least := leastPaid
	if f.words > 0 {
		least = int(paidShare * float64(f.words))
	}
	return len(strings.Fields(text)) < least
}
