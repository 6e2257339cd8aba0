package page

import (
	"strconv"
	"strings"

	"lineup/corpus/format/intake"
)

// A paywall shows only the opening of an article to readers who have not paid. Sites declare it to
// machines, even on pages that a subscriber saved, which are complete: of thirteen pages for public
// tests that declare it, twelve have all of their text, and one has 133 words. So a short text is
// required too.
const (
	leastPaid = 200 // words of an article of unknown length
	paidShare = .7  // of the declared number of words
)

// wall records what an article's description declares about being free, and about its length.
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
