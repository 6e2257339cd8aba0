package story

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync/atomic"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/frequency"
	"lineup/model/parallel"
	"lineup/model/text"
)

// weight is one dimension of a sparse vector.
type weight struct {
	term  int32
	value float32
}

// vector is a sparse vector sorted by term, of length 1 or empty.
type vector []weight

// dot returns the cosine of two vectors, 0..1.
func (v vector) dot(u vector) float64 {
	sum := 0.
	for i, j := 0, 0; i < len(v) && j < len(u); {
		a, b := v[i].term, u[j].term
		if a == b {
			sum += float64(v[i].value) * float64(u[j].value)
		}
		i += one(a <= b)
		j += one(b <= a)
	}
	return sum
}

// one returns 1 for true and 0 for false. It advances through lists without a branch, which the processor could not
// predict.
func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// dotDense is dot with a vector that is laid out by term.
func (v vector) dotDense(dense []float32) float32 {
	// Two sums, because each addition waits for the previous one. After rounding, the cosine does not depend on
	// which vector is laid out.
	var even, odd float64
	for ; len(v) >= 2; v = v[2:] {
		even += float64(v[0].value) * float64(dense[v[0].term])
		odd += float64(v[1].value) * float64(dense[v[1].term])
	}
	for _, w := range v {
		even += float64(w.value) * float64(dense[w.term])
	}
	return float32(even + odd)
}

// scale scales the vector to length 1.
func (v vector) scale() {
	sum := 0.
	for _, w := range v {
		sum += float64(w.value) * float64(w.value)
	}
	if sum > 0 {
		scale := float32(1 / math.Sqrt(sum))
		for i := range v {
			v[i].value *= scale
		}
	}
}

// profile is an article in the form in which it is compared with others.
type profile struct {
	document

	all   vector // body, with more weight for lead and headline
	lead  vector
	title vector
	names vector // words that are capitalised throughout the corpus
	when  period
	sure  bool // when is from a record or an address, not from the text
}

// background is how many articles of ordinary news are added to those being grouped when the rarity of a term is
// computed: rarity in the language comes first. 1000 and 3000 give the same on all sets to within .003.
const background = 1000

// unlisted is the assumed number of articles of ordinary news that contain a term not listed there.
const unlisted = 1.

// rarity returns how much the term tells, by the articles that contain it and by ordinary news.
func (t *term) rarity(articles int, usual frequency.Usage) float32 {
	expected := background * max(usual.Articles, unlisted) / float64(frequency.Articles())
	return float32(math.Log((float64(articles) + background) / (float64(t.articles) + expected)))
}

// isName reports whether the term is capitalised throughout the articles.
func (t *term) isName() bool {
	return float64(t.caps)*10 > float64(t.body)*8 && (t.text[0] < '0' || t.text[0] > '9')
}

// profiles reads all articles, several at a time, and counts by term how many contain it. The result does not
// depend on how the work is distributed.
func profiles(articles []*model.Article) (ps []profile, having []int32) {
	documents, terms := readAll(articles)
	idf, isName := make([]float32, len(terms)), make([]bool, len(terms))
	having = make([]int32, len(terms))
	for t := range terms {
		usual := frequency.Of(terms[t].text)
		having[t], idf[t], isName[t] = terms[t].articles, terms[t].rarity(len(articles), usual), terms[t].isName()
	}
	ps = make([]profile, len(articles))
	parallel.Each(len(articles), func(i int) {
		ps[i] = newProfile(documents[i], idf, isName)
		documents[i].counts = nil // The largest part of the memory, and not needed again.
		ps[i].when, ps[i].sure = periodOf(articles[i].Published), sure(articles[i])
	})
	return ps, having
}

func newProfile(s document, idf []float32, isName []bool) profile {
	p := profile{document: s}
	var lead, title, names int
	for i := range s.counts {
		c := &s.counts[i]
		lead += one(c.lead > 0)
		title += one(c.title > 0)
		names += one(isName[c.term] && c.body > 0)
	}
	p.all, p.lead = make(vector, 0, len(s.counts)), make(vector, 0, lead)
	p.title, p.names = make(vector, 0, title), make(vector, 0, names)
	add := func(v *vector, c *count, n int) {
		if n > 0 {
			*v = append(*v, weight{c.term, idf[c.term] * float32(1+math.Log(float64(n)))})
		}
	}
	for i := range s.counts {
		c := &s.counts[i]
		add(&p.all, c, int(c.body)+2*int(c.title)+int(c.lead))
		add(&p.lead, c, int(c.lead))
		add(&p.title, c, min(int(c.title), 1))
		if isName[c.term] {
			add(&p.names, c, int(c.body))
		}
	}
	for _, v := range []vector{p.all, p.lead, p.title, p.names} {
		v.scale()
	}
	p.counts = nil
	return p
}

// readAll makes the documents of all articles, with common numbers for the terms: their indexes in the returned list.
func readAll(articles []*model.Article) ([]document, []term) {
	jobs := max(1, min(runtime.GOMAXPROCS(0), len(articles)))
	tokenizers := make([]*tokenizer, jobs)
	documents, by := make([]document, len(articles)), make([]int, len(articles))
	var next atomic.Int64
	var wg fault.Group
	for j := range jobs {
		tokenizers[j] = newTokenizer()
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(articles); i = int(next.Add(1)) - 1 {
				documents[i], by[i] = tokenizers[j].read(articles[i]), j
			}
		})
	}
	wg.Wait()
	terms, common := ranked(tokenizers)
	parallel.Each(len(documents), func(i int) { documents[i].renumber(common[by[i]]) })
	return documents, terms
}

// ranked merges the terms of all tokenizers into one list, those of most articles first, so that the most frequently
// used are together in the processor's cache. common maps each tokenizer's own numbers to indexes of the list.
func ranked(tokenizers []*tokenizer) (terms []term, common [][]int32) {
	forms := text.NewNumbers()
	common = make([][]int32, len(tokenizers))
	for j, s := range tokenizers {
		common[j] = make([]int32, len(s.terms))
		for i, t := range s.terms {
			form := string(s.forms.Word(i))
			k := forms.Of(form)
			if k == len(terms) {
				terms = append(terms, term{text: form})
			}
			terms[k].articles += t.articles
			terms[k].body += t.body
			terms[k].caps += t.caps
			common[j][i] = int32(k)
		}
	}
	came := make([]int32, len(terms))
	for i := range came {
		came[i] = int32(i)
	}
	slices.SortFunc(came, func(i, j int32) int {
		return cmp.Or(cmp.Compare(terms[j].articles, terms[i].articles), cmp.Compare(terms[i].text, terms[j].text))
	})
	place := make([]int32, len(terms))
	sorted := make([]term, len(terms))
	for to, from := range came {
		place[from], sorted[to] = int32(to), terms[from]
	}
	for _, c := range common {
		for i, k := range c {
			c[i] = place[k]
		}
	}
	return sorted, common
}
