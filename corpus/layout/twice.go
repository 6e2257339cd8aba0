package layout

import "lineup/model"

// minTwice is the fewest bytes of a paragraph that is looked for a second time: what is
// shorter, an answer or a name, may come back.
const minTwice = 60

// twice marks the paragraphs that are in the text a second time, word for word: captions
// of one picture, and sentences that the page has set large beside itself. A text of which that
// would leave less than half says the same again and again, and keeps all of it.
func (r *reader) twice(paras []model.Span) {
	long := 0
	for _, p := range paras {
		if p.Len() >= minTwice {
			long++
		}
	}
	seen := make(map[string]bool, long)
	var again []model.Span
	all, marked := 0, 0
	for _, p := range paras {
		all += p.Len()
		if p.Len() < minTwice {
			continue
		}
		if s := p.Of(r.s); seen[s] {
			again, marked = append(again, p), marked+p.Len()
		} else {
			seen[s] = true
		}
	}
	if marked*2 > all {
		return
	}
	for _, p := range again {
		r.mark(p)
	}
}
