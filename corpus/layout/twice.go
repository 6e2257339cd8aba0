package layout

import "lineup/model"

// minTwice is the minimum size in bytes of a paragraph to be checked for repetition: shorter ones, such as an answer
// or a name, may recur.
const minTwice = 60

// twice marks paragraphs that repeat an earlier one word for word: captions of one picture, and pull quotes. A text
// that would lose more than half this way repeats itself, and keeps everything.
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
