package layout

import "lineup/model"

// minTwice is the fewest bytes of a paragraph that is looked for a second time: what is
// shorter, an answer or a name, may come back.
const minTwice = 60

// twice marks the paragraphs that stand in the text a second time, word for word: captions
// of one picture, and sentences that the page has set large beside itself.
func (r *reader) twice(paras []model.Span) {
	long := 0
	for _, p := range paras {
		if p.Len() >= minTwice {
			long++
		}
	}
	seen := make(map[string]bool, long)
	for _, p := range paras {
		if p.Len() < minTwice {
			continue
		}
		if s := p.Of(r.s); seen[s] {
			r.mark(p)
		} else {
			seen[s] = true
		}
	}
}
