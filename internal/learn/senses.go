package main

import (
	"cmp"
	"errors"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/internal/annotated"
	"lineup/model/lexicon"
	"lineup/model/text"
)

const (
	vocabulary = 12_000 // words in the table
	mostNames  = .4     // share of a word's occurrences that may have a capital
	near       = 5      // distance in words within which words are together
	rounds     = 30     // of the iteration that finds the singular vectors
)

// learnSenses writes the table of senses to the folder out.
func learnSenses(corpus, out string) error {
	docs, err := readWords(corpus)
	if err != nil {
		return err
	}
	words, ids := common(docs)
	m := associate(docs, ids, len(words))
	vectors := m.leading(lexicon.Dimensions)
	var table strings.Builder
	var packed []byte
	for i, w := range words {
		table.WriteString(w + "\n")
		packed = append(packed, lexicon.Pack(vectors[i*lexicon.Dimensions:(i+1)*lexicon.Dimensions])...)
	}
	write := func(name string, b []byte) error {
		return os.WriteFile(filepath.Join(out, name), b, 0o600) //nolint:gosec // in a folder the caller names
	}
	return errors.Join(write("senses.txt", []byte(table.String())), write("senses.bin", packed))
}

// tally counts a word.
type tally struct {
	word          string
	all, capitals int
}

// readWords reads the words of every article in a file of JSON Lines, which may be compressed with gzip.
func readWords(file string) ([][]*tally, error) {
	var docs [][]*tally
	tallies := map[string]*tally{}
	for a, err := range annotated.Records[struct {
		Text string `json:"text"`
	}](file) {
		if err != nil {
			return nil, err
		}
		var doc []*tally
		for s := range text.Words(a.Text, 0) {
			w := lexicon.Bare(text.Fold(s.Of(a.Text)))
			t := tallies[w]
			if t == nil {
				t = &tally{word: strings.Clone(w)}
				tallies[t.word] = t
			}
			t.all++
			if c, _ := utf8.DecodeRuneInString(s.Of(a.Text)); unicode.IsUpper(c) {
				t.capitals++
			}
			doc = append(doc, t)
		}
		docs = append(docs, doc)
	}
	return docs, nil
}

// common returns the most frequent words other than names, in order, and their indexes.
func common(docs [][]*tally) (words []string, ids map[*tally]int) {
	ids = map[*tally]int{}
	var list []*tally
	for _, d := range docs {
		for _, t := range d {
			letters := !strings.ContainsFunc(t.word, func(r rune) bool { return r < 'a' || r > 'z' })
			if _, ok := ids[t]; !ok && letters && len(t.word) > 1 && float64(t.capitals) < mostNames*float64(t.all) {
				ids[t] = 0
				list = append(list, t)
			}
		}
	}
	clear(ids)
	slices.SortFunc(list, func(a, b *tally) int { return cmp.Or(b.all-a.all, strings.Compare(a.word, b.word)) })
	list = list[:min(len(list), vocabulary)]
	slices.SortFunc(list, func(a, b *tally) int { return strings.Compare(a.word, b.word) })
	for i, t := range list {
		words = append(words, t.word)
		ids[t] = i
	}
	return words, ids
}

// matrix is a sparse square matrix, by rows.
type matrix struct {
	n       int
	columns [][]int32
	values  [][]float64
}

// associate returns how much more often two words are near each other than by chance: the positive pointwise mutual
// information, smoothed by raising the frequency of the rarer to the power .75.
func associate(docs [][]*tally, ids map[*tally]int, n int) *matrix {
	together := make([]float32, n*n)
	for _, d := range docs {
		for i, t := range d {
			a, ok := ids[t]
			for j := i + 1; ok && j < len(d) && j <= i+near; j++ {
				if b, known := ids[d[j]]; known {
					w := 1 / float32(j-i)
					together[a*n+b] += w
					together[b*n+a] += w
				}
			}
		}
	}
	sums, smooth, all := make([]float64, n), make([]float64, n), 0.
	for i := range n {
		for _, x := range together[i*n : (i+1)*n] {
			sums[i] += float64(x)
		}
		smooth[i] = math.Pow(sums[i], .75)
		all += smooth[i]
	}
	m := &matrix{n: n, columns: make([][]int32, n), values: make([][]float64, n)}
	for i := range n {
		for j, x := range together[i*n : (i+1)*n] {
			if x < 1 {
				continue
			}
			if v := math.Log(float64(x) * all / (sums[i] * smooth[j])); v > 0 {
				m.columns[i] = append(m.columns[i], int32(j))
				m.values[i] = append(m.values[i], v)
			}
		}
	}
	return m
}

// leading returns the k leading left singular vectors, each scaled by the square root of its singular value, row by
// row. It iterates with m times its transpose and orthogonalises the vectors in order, so that the first settle
// first.
func (m *matrix) leading(k int) []float64 {
	q := make([]float64, m.n*k)
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same every time
	for i := range q {
		q[i] = random.NormFloat64()
	}
	var scale []float64
	for range rounds {
		q = m.times(m.transposed(q, k), k)
		scale = orthogonal(q, m.n, k)
	}
	for i := range q {
		q[i] *= math.Pow(scale[i%k], .25) // from the square of the singular value
	}
	return q
}

func (m *matrix) times(q []float64, k int) []float64 {
	out := make([]float64, m.n*k)
	for i := range m.n {
		for x, j := range m.columns[i] {
			v := m.values[i][x]
			for d := range k {
				out[i*k+d] += v * q[int(j)*k+d]
			}
		}
	}
	return out
}

func (m *matrix) transposed(q []float64, k int) []float64 {
	out := make([]float64, m.n*k)
	for i := range m.n {
		for x, j := range m.columns[i] {
			v := m.values[i][x]
			for d := range k {
				out[int(j)*k+d] += v * q[i*k+d]
			}
		}
	}
	return out
}

// orthogonal makes the k columns of q orthogonal and of length 1 (modified Gram-Schmidt), and returns their
// previous lengths.
func orthogonal(q []float64, n, k int) []float64 {
	scale := make([]float64, k)
	for c := range k {
		for e := range c {
			dot := 0.
			for i := range n {
				dot += q[i*k+c] * q[i*k+e]
			}
			for i := range n {
				q[i*k+c] -= dot * q[i*k+e]
			}
		}
		sum := 0.
		for i := range n {
			sum += q[i*k+c] * q[i*k+c]
		}
		scale[c] = math.Sqrt(sum)
		for i := range n {
			q[i*k+c] /= scale[c]
		}
	}
	return scale
}
