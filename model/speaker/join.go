package speaker

import "lineup/model"

// Join returns the speakers of the corpus, and for every quote of c the speaker
// it belongs to, None where it has no person. c has its articles, quotes and
// stories; people holds every article's Reading.People.
func Join(c *model.Corpus, people [][]model.Person) (speakers []model.Speaker, ofQuote []int) {
	ofQuote = make([]int, len(c.Quotes))
	for i := range ofQuote {
		ofQuote[i] = model.None
	}
	return nil, ofQuote
}
