package corpus

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"time"

	"lineup/corpus/outlets"
	"lineup/model"
	"lineup/model/text"
)

// An outlet changes its articles after publication, and a folder may hold several states of one:
// fetched one after the other, saved by hand on two days, or in two feeds. They are one article,
// of which the last state counts. Two articles of one outlet are states of one if the ledger of
// lineup fetch says so, or if they agree in two of id, address, headline and text. What is the
// same in all that a reader sees is no further state, and is left as it is.

// The shares are of the runs of five words of the shorter text (families.share). They were measured on 350 articles
// with edits made by chance, and on 18,932 articles of 383 outlets as published.
const (
	// mostText is the share that two articles under one headline must have in common. Every article has more after
	// a quarter of its sentences was rewritten, or a word in twelve, and one cut or grown to twice its length all of
	// it; of those with half their sentences rewritten, 37 % have. Text alone is not enough: of 67 pairs of one
	// outlet that share a half under two headlines, two or three are states, and the others share background.
	mostText = .5
	// someText is the same for articles at one address, since a page that reports on through the day is rewritten.
	// Every article has more after half of its sentences was rewritten, 85 % after two thirds. The two pairs at one
	// address under two headlines share .60 and .98, and are states.
	someText = .25
	// stateDays is how many days two states without a common ID or address lie apart at most: a notice that comes
	// back every week has its headline and most of its words too.
	stateDays = 6
	// recentFamilies bounds how many articles with one id, address or headline a further one is
	// compared with, the last of each, so that the cost stays linear in the text.
	recentFamilies = 8
)

// markRevisions finds the articles that are states of one article, and numbers them.
func markRevisions(articles []*model.Article, drafts []Draft) {
	f := families{articles: articles, drafts: drafts, of: make([]int, len(articles)), shingles: map[int][]uint64{}}
	for i := range f.of {
		f.of[i] = i
	}
	for _, key := range []func(int) string{f.page, f.id, f.address, f.headline} {
		f.join(key)
	}
	members := map[int][]int{}
	for i := range articles {
		if r := f.root(i); r != i {
			members[r] = append(members[r], i)
		}
	}
	for r, others := range members {
		f.number(append([]int{r}, others...))
	}
}

// families are articles that are being joined with their other states.
type families struct {
	articles []*model.Article
	drafts   []Draft
	of       []int // of every article: another of its family before it; itself for the first
	shingles map[int][]uint64
}

// root is the first article of a family.
func (f *families) root(i int) int {
	for f.of[i] != i {
		f.of[i] = f.of[f.of[i]]
		i = f.of[i]
	}
	return i
}

// join joins articles that have a key in common and are states of one.
func (f *families) join(key func(int) string) {
	recent := map[string][]int{} // the last article of each family
	for i := range f.articles {
		k := key(i)
		if k == "" {
			continue
		}
		met := recent[k]
		at := slices.IndexFunc(met, func(j int) bool { return f.root(i) == f.root(j) || f.states(j, i) })
		if at < 0 {
			if len(met) == recentFamilies {
				met = slices.Delete(met, 0, 1)
			}
			recent[k] = append(met, i)
			continue
		}
		a, b := f.root(i), f.root(met[at])
		f.of[max(a, b)] = min(a, b)
		met[at] = i
	}
}

func (f *families) page(i int) string { return f.drafts[i].Page }

// id is the one that the record has itself.
func (f *families) id(i int) string {
	if !f.drafts[i].Own {
		return ""
	}
	return string(f.drafts[i].ID)
}

func (f *families) address(i int) string { return addressOf(f.articles[i].URL) }

// headline is that of an article of a known outlet, with the outlet.
func (f *families) headline(i int) string {
	a := f.articles[i]
	if a.Title == "" || !a.Outlet.Known() {
		return ""
	}
	return outlets.Key(a.Outlet.Name) + "\n" + text.Fold(a.Title)
}

// states reports whether two articles are states of one.
func (f *families) states(i, j int) bool {
	a, b := f.articles[i], f.articles[j]
	if a.Outlet.Known() && b.Outlet.Known() && a.Outlet.Name != b.Outlet.Name || a.Language != b.Language {
		return false
	}
	if f.page(i) != "" && f.page(i) == f.page(j) {
		return true
	}
	if partOf(a, b) || partOf(b, a) { // what an excerpt lacks was not taken out
		return false
	}
	agree := func(of func(int) string) bool { return of(i) != "" && of(i) == of(j) }
	id, address, headline := agree(f.id), agree(f.address), agree(f.headline)
	if !id && !address {
		return headline && near(a.Published, b.Published) && f.share(i, j) >= mostText
	}
	if id && address || text.Fold(a.Title) == text.Fold(b.Title) && a.Title != "" {
		return true
	}
	least := mostText
	if address {
		least = someText
	}
	return f.share(i, j) >= least
}

// near reports whether two dates, if both are known, lie few days apart.
func near(a, b model.Date) bool {
	return !a.Known() || !b.Known() || a.Time.Sub(b.Time).Abs() <= stateDays*24*time.Hour
}

// number numbers the states of one article in the order of their times, unless they are all the
// same. What is the same as the last state counts beside it, as any duplicate does. Where nothing
// tells which came first, it is the order of the files.
func (f *families) number(members []int) {
	states := f.distinct(members)
	slices.SortStableFunc(members, func(i, j int) int {
		return cmp.Or(f.articles[i].Seen().Time.Compare(f.articles[j].Seen().Time), cmp.Compare(states[i], states[j]))
	})
	first, last := members[0], members[len(members)-1]
	n := 0
	for k, i := range members {
		if k == 0 || states[i] != states[members[k-1]] {
			n++
		}
		f.articles[i].Revision = n
	}
	for _, i := range members {
		a := f.articles[i]
		if n == 1 {
			a.Revision = 0
			continue
		}
		a.Superseded = a.Revision < f.articles[last].Revision
		if a.Revision > 1 {
			a.RevisionOf = f.articles[first].ID
		}
	}
}

// distinct numbers what a reader sees of articles: headline and text, and the byline where all
// have one. What one file does not have is no change that an outlet made, nor are spaces, marks
// and capitals.
func (f *families) distinct(members []int) map[int]int {
	signed := !slices.ContainsFunc(members, func(i int) bool { return f.articles[i].Byline == "" })
	numbers, out := map[string]int{}, make(map[int]int, len(members))
	for _, i := range members {
		a := f.articles[i]
		words := append(wordsOf(a.Title), "\n")
		if signed {
			words = append(words, wordsOf(a.Byline)...)
		}
		key := digest(strings.Join(append(append(words, "\n"), bodyWords(a)...), " "))
		if _, met := numbers[key]; !met {
			numbers[key] = len(numbers)
		}
		out[i] = numbers[key]
	}
	return out
}

func bodyWords(a *model.Article) []string {
	var out []string
	for _, p := range a.Body() {
		out = append(out, wordsOf(p.Of(a.Text))...)
	}
	return out
}

// wordsOf are the words of a text, folded.
func wordsOf(s string) []string {
	var out []string
	for w := range text.Words(s, 0) {
		out = append(out, text.Fold(w.Of(s)))
	}
	return out
}

// share is how much of the shorter of two texts is in the other.
func (f *families) share(i, j int) float64 {
	a, b := f.shinglesOf(i), f.shinglesOf(j)
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	n := 0
	for x, y := 0, 0; x < len(a) && y < len(b); {
		switch cmp.Compare(a[x], b[y]) {
		case -1:
			x++
		case 1:
			y++
		default:
			n, x, y = n+1, x+1, y+1
		}
	}
	return float64(n) / float64(min(len(a), len(b)))
}

// shinglesOf are hashes of the runs of five words of an article's body, ascending, each once.
func (f *families) shinglesOf(i int) []uint64 {
	if s, ok := f.shingles[i]; ok {
		return s
	}
	const run = 5
	var hashes, out []uint64
	for _, w := range bodyWords(f.articles[i]) {
		hashes = append(hashes, hashOf(w))
	}
	for k := 0; k+run <= len(hashes); k++ {
		h := uint64(0)
		for _, w := range hashes[k : k+run] {
			h = (h ^ w) * 0x9E3779B97F4A7C15
			h ^= h >> 29
		}
		out = append(out, h)
	}
	slices.Sort(out)
	out = slices.Compact(out)
	f.shingles[i] = out
	return out
}

// hashOf is FNV-1a.
func hashOf(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// addressOf is an address without what does not tell pages apart: scheme, "www.", a fragment, a
// closing stroke, and the parameters by which sites count from where readers come. It is "" for
// the front page of a site, which is no article's.
func addressOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ""
	}
	q := u.Query()
	for name := range q {
		if strings.HasPrefix(name, "utm_") || slices.Contains([]string{"fbclid", "gclid", "from", "ref", "cmp", "cmpid", "source"}, strings.ToLower(name)) {
			q.Del(name)
		}
	}
	p := strings.TrimSuffix(u.EscapedPath(), "/")
	if p == "" && len(q) == 0 {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.") + p + "?" + q.Encode()
}
