package utterance

import (
	"slices"

	"lineup/model"
	"lineup/model/compare/wording"
)

// What of an utterance shows that an article has its words, or may have its sense.
const (
	tellingWords  = 5
	tellingWeight = 25 // tenths of a content word
	mostRuns      = 16
	mayShare      = .25 // of the lighter one
	mayWeight     = 20  // tenths of a content word
	// perRun bounds how many utterances of one story a run of words tells of: what more
	// of them share is a phrase that anybody uses. Of 18,932 articles no run is shared by
	// more than 2.
	perRun = 32
	// perTold bounds how many words of quotes one utterance is held against. Past it
	// nobody is said to lack the utterance. Of 18,932 articles the most is 206.
	perTold = 1 << 14
)

// question is what is looked for in the other articles of a story, to say which of
// them may have an utterance: runs of its words as they are written, and what is told.
// The zero question finds nothing.
type question struct {
	runs []string
	told gist
}

// ask makes the question of an utterance, of the words of its base.
func (d *worker) ask(w *wording.Wording) question {
	return question{runs: tellingRuns(w), told: d.gistOf(w)}
}

// tellingRuns are runs of words, as they are written, that hardly are in a text by
// chance: at most mostRuns, from all over the wording.
func tellingRuns(w *wording.Wording) []string {
	var runs []string
	step := max(1, w.Len()/mostRuns)
	for i := 0; i+tellingWords <= w.Len() && len(runs) < mostRuns; i += step {
		parted := false
		for k := i + 1; k < i+tellingWords; k++ {
			parted = parted || w.Joints[k].Is(wording.Piece)
		}
		if !parted && w.Weight(i, i+tellingWords) >= tellingWeight {
			runs = append(runs, w.Cover(i, i+tellingWords).Of(w.Text))
		}
	}
	return runs
}

// answer gives the utterances of one story which of its articles may have them: those
// in whose text a run of the words is, and those that report the speaker, in other
// words or in a few of the same, with so much of what is told that it may be the same.
// What is quoted in full has been compared already.
func (d *worker) answer(us []*model.Utterance, questions []question) {
	if len(us) == 0 {
		return
	}
	articles := d.c.Stories[us[0].Story].Articles
	d.findRuns(articles, us, questions)
	d.findReports(articles, us, questions)
	for _, u := range us {
		carriers := make([]int, len(u.Versions))
		for i := range u.Versions {
			carriers[i] = u.Versions[i].Article
		}
		slices.Sort(carriers)
		slices.Sort(u.Unclear)
		u.Unclear = slices.Clone(slices.DeleteFunc(slices.Compact(u.Unclear), func(a int) bool {
			_, carries := slices.BinarySearch(carriers, a)
			return carries
		}))
	}
}

// findRuns finds the articles in whose text a run of an utterance's words is.
func (d *worker) findRuns(articles []int, us []*model.Utterance, questions []question) {
	of := map[string][]int{} // the utterances by their runs
	for i, q := range questions {
		for _, r := range q.runs {
			if at := of[r]; len(at) == 0 || at[len(at)-1] != i {
				of[r] = append(at, i)
			}
		}
	}
	runs := make([]string, 0, len(of))
	for r, all := range of {
		if len(all) <= perRun {
			runs = append(runs, r)
		}
	}
	x := newRunIndex(runs)
	for _, a := range articles {
		for _, r := range x.in(d.c.Articles[a].Text) {
			for _, i := range of[x.runs[r]] {
				add(us[i], a)
			}
		}
	}
}

// add adds an article to those that may have an utterance, unless it was the last one added.
func add(u *model.Utterance, article int) {
	if n := len(u.Unclear); n == 0 || u.Unclear[n-1] != article {
		u.Unclear = append(u.Unclear, article)
	}
}

// findReports finds the articles that report the speaker of an utterance with what may
// be its sense.
func (d *worker) findReports(articles []int, us []*model.Utterance, questions []question) {
	speakers := map[int]*reports{}
	for _, u := range us {
		if u.Speaker != model.None {
			speakers[u.Speaker] = &reports{}
		}
	}
	if len(speakers) == 0 {
		return
	}
	for _, a := range articles {
		for q := d.c.QuotesOf[a][0]; q < d.c.QuotesOf[a][1]; q++ {
			t := d.c.Quotes[q]
			if t.Kind == model.Direct {
				continue
			}
			if s := speakers[t.Speaker]; s != nil {
				w := d.Read(d.c.Articles[a].Text, t.Pieces)
				s.add(a, d.gistOf(&w))
			}
		}
	}
	for i, u := range us {
		if u.Speaker != model.None {
			speakers[u.Speaker].answer(u, &questions[i].told)
		}
	}
}

// reports are what the articles of a story have a speaker say that is not quoted in full,
// found by the stems of their words.
type reports struct {
	articles []int
	weights  []int // of what each says
	by       map[uint64][]reported
	shared   []int // with the utterance in hand, by report
}

// reported is a stem in a report.
type reported struct{ report, weight int }

func (r *reports) add(article int, g gist) {
	if r.by == nil {
		r.by = map[uint64][]reported{}
	}
	for _, s := range g.stems {
		r.by[s.id] = append(r.by[s.id], reported{len(r.articles), s.weight})
	}
	r.articles, r.weights = append(r.articles, article), append(r.weights, g.weight)
	r.shared = append(r.shared, 0)
}

// answer adds the articles that may report what is told to those of the utterance.
func (r *reports) answer(u *model.Utterance, told *gist) {
	n := 0
	for _, s := range told.stems {
		n += len(r.by[s.id])
	}
	if n > perTold {
		u.Unasked = true
		return
	}
	for _, s := range told.stems {
		for _, p := range r.by[s.id] {
			r.shared[p.report] += p.weight
		}
	}
	for _, s := range told.stems {
		for _, p := range r.by[s.id] {
			n := r.shared[p.report]
			if n >= mayWeight && float64(n) >= mayShare*float64(min(r.weights[p.report], told.weight)) {
				add(u, r.articles[p.report])
			}
			r.shared[p.report] = 0
		}
	}
}
