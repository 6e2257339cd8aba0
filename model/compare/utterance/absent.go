package utterance

import (
	"slices"

	"lineup/model"
	"lineup/model/compare/wording"
)

// The evidence that an article has the words of an utterance, or may have its meaning.
const (
	tellingWords  = 5
	tellingWeight = 25 // tenths of a content word
	mostRuns      = 16
	mayShare      = .25 // of the lighter one's weight
	mayWeight     = 20  // tenths of a content word
	// perRun limits the utterances of one story that a run of words can indicate: what more of them share is a
	// phrase that anybody uses. In 18,932 articles no run is shared by more than 2.
	perRun = 32
	// perGist limits the quoted words that one utterance is compared with. Beyond it, no article is said to lack
	// the utterance. The maximum in 18,932 articles is 206.
	perGist = 1 << 14
)

// trace is what is searched for in the other articles of a story to find those that may have an utterance: runs of
// its words as written, and its gist. The zero trace finds nothing.
type trace struct {
	runs []string
	gist gist
}

// traceOf returns the trace of an utterance, given the words of its base.
func (d *worker) traceOf(w *wording.Wording) trace {
	return trace{runs: tellingRuns(w), gist: d.gistOf(w)}
}

// tellingRuns returns runs of words, as written, that are hardly in a text by chance: at most mostRuns, spread over
// the wording.
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

// findUnclear adds to each utterance of one story the articles that may have it: those whose text contains a run of
// its words, and those that report the speaker, in different words or in a few of the same, with enough of the gist
// that it may be the same. Full quotes have been compared before.
func (d *worker) findUnclear(us []*model.Utterance, traces []trace) {
	if len(us) == 0 {
		return
	}
	articles := d.c.Stories[us[0].Story].Articles
	d.findRuns(articles, us, traces)
	d.findReports(articles, us, traces)
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

// findRuns finds the articles whose text contains a run of an utterance's words.
func (d *worker) findRuns(articles []int, us []*model.Utterance, traces []trace) {
	of := map[string][]int{} // utterances by run
	for i, t := range traces {
		for _, r := range t.runs {
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

// findReports finds the articles that report the speaker of an utterance with what may be its meaning.
func (d *worker) findReports(articles []int, us []*model.Utterance, traces []trace) {
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
			speakers[u.Speaker].find(u, &traces[i].gist)
		}
	}
}

// reports is an index, by stems, of what the articles of a story have a speaker say other than in full quotes.
type reports struct {
	articles []int
	weights  []int // of what each says
	by       map[uint64][]reported
	shared   []int // weight shared with the current utterance, by report
}

// reported is an occurrence of a stem in a report.
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

// find adds the articles that may report the gist to the utterance.
func (r *reports) find(u *model.Utterance, g *gist) {
	n := 0
	for _, s := range g.stems {
		n += len(r.by[s.id])
	}
	if n > perGist {
		u.Unasked = true
		return
	}
	for _, s := range g.stems {
		for _, p := range r.by[s.id] {
			r.shared[p.report] += p.weight
		}
	}
	for _, s := range g.stems {
		for _, p := range r.by[s.id] {
			n := r.shared[p.report]
			if n >= mayWeight && float64(n) >= mayShare*float64(min(r.weights[p.report], g.weight)) {
				add(u, r.articles[p.report])
			}
			r.shared[p.report] = 0
		}
	}
}
