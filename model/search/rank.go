package search

// rung is how closely a document matches the words, the best first.
type rung uint8

const (
	rungPhrase    rung = iota // consecutive, in the order of the query
	rungHead                  // all in the headline
	rungSpoken                // one is in the words, and the others name the speaker
	rungNear                  // within a few words
	rungTogether              // in one quote
	rungParagraph             // in one paragraph
	rungArticle               // in one article
	rungSpeaker               // none is in the words: they name the speaker
	rungNone                  // the query has no words
	rungs
)

// ladder maps rungs to scores for a kind of document. They are at least 20 apart; documents on one rung are ordered
// within that distance.
type ladder [rungs]float64

// Quotes come before articles on the same rung, and both are scored on the same scale.
var (
	quoteLadder = ladder{
		rungPhrase: 700, rungSpoken: 620, rungNear: 600, rungTogether: 500, rungSpeaker: 440, rungNone: 200,
	}
	articleLadder = ladder{
		rungPhrase: 660, rungHead: 640, rungNear: 560, rungParagraph: 400, rungArticle: 300, rungNone: 180,
	}
	nameLadder = ladder{
		rungPhrase: 940, rungNear: 900, rungTogether: 900, rungNone: 900,
	}
)

// singleHead is the score of a headline that contains the single word of the query, which means less than several
// words, and less than a quote.
const singleHead = 460

// nearWords is the number of words within which the words of a query are near each other: this many, and two more
// for each word of the query.
const nearWords = 8

// mostNearWords is the maximum distance, in words, of words that are near each other.
const mostNearWords = apartPlaces - 1

// score rates a document that matches the query.
func (p *plan) score(l *layout, lo, doc int) (why rung, score float64, place int) {
	words, how, head := p.quality(doc)
	switch {
	case words == 0:
		return rungNone, p.ladder[rungNone], -1
	case p.single && head:
		why, score, place = rungHead, singleHead-p.ladder[rungHead], -1
	case p.single && how == 0:
		why, place = rungSpeaker, -1
	case p.single:
		why, place = p.apart(), -1
	default:
		var near float64
		why, near, place = p.closest(l, lo+doc)
		if head && why > rungHead {
			why = rungHead
		}
		score += 8 * near
	}
	score += p.ladder[why] + 10*how
	if !p.single && l.spoken > 0 {
		score++ // the speaker's own words before others'
	}
	return why, score, place
}

// apart returns the rung of words that are merely in the same document.
func (p *plan) apart() rung {
	if p.paragraphs == nil {
		return rungTogether
	}
	return rungArticle
}

// quality returns how many groups of words the query has, what share of them the document contains as whole words,
// and whether its headline contains them all.
func (p *plan) quality(doc int) (words int, whole float64, head bool) {
	halves := 0
	head = true
	for _, units := range p.wanted {
		best := uint8(0)
		for _, u := range units {
			how := u.words[0].how[doc]
			for _, m := range u.words[1:] {
				how &= m.how[doc]
			}
			best |= how
		}
		head = head && best&matchHead != 0
		switch {
		case best&matchWhole != 0:
			halves += 2
		case best&matchPart != 0:
			halves++
		}
	}
	words = len(p.wanted)
	return words, float64(halves) / float64(2*max(words, 1)), head && words > 0
}

// closest finds the best place of a document: where the groups follow each other as in the query, otherwise where
// they are nearest, otherwise whether one paragraph contains them all. near is 1 for the nearest and decreases to
// 0.
func (p *plan) closest(l *layout, doc int) (why rung, near float64, place int) {
	switch {
	case len(l.groups) == 0 && l.loose > 0 && l.spoken > 0:
		return rungSpoken, 0, -1
	case len(l.groups) == 0 && l.loose > 0:
		return p.apart(), 0, -1
	case len(l.groups) == 0:
		return rungSpeaker, 0, -1
	case len(l.groups) == 1 && l.spoken > 0:
		return rungSpoken, 0, int(l.groups[0][0].at)
	case len(l.groups) == 1 && l.loose > 0:
		return p.apart(), 0, int(l.groups[0][0].at)
	}
	if at, ok := l.chain(); ok && l.loose == 0 {
		return rungPhrase, 0, at
	}
	var starts []uint32
	if p.paragraphs != nil {
		starts = p.paragraphs(doc)
	}
	width, at, paragraph := l.narrowest(starts)
	reach := min(nearWords+2*len(l.groups), mostNearWords)
	switch {
	case width <= reach:
		return rungNear, 1 - float64(width)/float64(reach+1), at
	case p.paragraphs == nil:
		return rungTogether, 1 / float64(width), at
	case paragraph >= 0:
		return rungParagraph, 0, paragraph
	default:
		return rungArticle, 0, at
	}
}
