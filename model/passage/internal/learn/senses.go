package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/passage/internal/lexicon"
	"lineup/model/text"
)

const (
	vocabulary = 10_000 // keys in the table
	leastSeen  = 12     // times a key must stand in the corpus
	mostNames  = .3     // of its places at which a key may have a capital
	near       = 4      // words within which keys stand together
	rounds     = 30     // of the iteration that finds the singular vectors
)

// learnSenses writes the table of senses into the folder out.
func learnSenses(corpus, out string) error {
	docs, err := readKeys(corpus)
	if err != nil {
		return err
	}
	keys, ids := common(docs)
	m := associate(docs, ids, len(keys))
	vectors := m.leading(lexicon.Dimensions)
	var table strings.Builder
	var packed []byte
	for i, k := range keys {
		table.WriteString(k + "\n")
		packed = append(packed, lexicon.Pack(vectors[i*lexicon.Dimensions:(i+1)*lexicon.Dimensions])...)
	}
	return errors.Join(
		os.WriteFile(filepath.Join(out, "senses.txt"), []byte(table.String()), 0o600),
		os.WriteFile(filepath.Join(out, "senses.bin"), packed, 0o600))
}

// place is a key where it stands.
type place struct {
	key     string
	capital bool
}

// readKeys reads the keys of every article of a file of JSON Lines, which may be
// packed with gzip.
func readKeys(file string) ([][]place, error) {
	f, err := os.Open(filepath.Clean(file))
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // it is only read
	var r io.Reader = f
	if strings.HasSuffix(file, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	var docs [][]place
	lexed := lexicon.NewReader()
	for d := json.NewDecoder(bufio.NewReader(r)); ; {
		var a struct{ Text string }
		if err := d.Decode(&a); errors.Is(err, io.EOF) {
			return docs, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		var doc []place
		for w := range lexed.Words(a.Text, model.Span{End: len(a.Text)}) {
			if !w.Number {
				doc = append(doc, place{strings.Clone(w.Key), w.Capital && !w.Initial})
			}
		}
		docs = append(docs, doc)
	}
}

// common returns the most frequent keys that are no names, in order, and their
// places in that order.
func common(docs [][]place) (keys []string, ids map[string]int) {
	type count struct{ all, capitals int }
	counts := map[string]*count{}
	for _, d := range docs {
		for _, p := range d {
			c := counts[p.key]
			if c == nil {
				c = &count{}
				counts[p.key] = c
			}
			c.all++
			if p.capital {
				c.capitals++
			}
		}
	}
	for k, c := range counts {
		plain := text.Fold(k) == k && !strings.ContainsFunc(k, func(r rune) bool { return r < 'a' || r > 'z' })
		if plain && len(k) > 2 && c.all >= leastSeen && float64(c.capitals) < mostNames*float64(c.all) {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(counts[b].all-counts[a].all, strings.Compare(a, b))
	})
	keys = keys[:min(len(keys), vocabulary)]
	slices.Sort(keys)
	ids = make(map[string]int, len(keys))
	for i, k := range keys {
		ids[k] = i
	}
	return keys, ids
}

// matrix is a sparse square one, by rows.
type matrix struct {
	n       int
	columns [][]int32
	values  [][]float64
}

// associate is how much more often two keys stand near each other than chance
// would have it: the positive pointwise mutual information, which smooths the
// frequency of the rarer by the power .75.
func associate(docs [][]place, ids map[string]int, n int) *matrix {
	together := make([]float32, n*n)
	for _, d := range docs {
		for i, p := range d {
			a, ok := ids[p.key]
			for j := i + 1; ok && j < len(d) && j <= i+near; j++ {
				if b, known := ids[d[j].key]; known {
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

// leading returns the k leading left singular vectors, each scaled by the root of
// its singular value, row by row. It iterates on m times its transpose and makes
// the vectors orthogonal in order, so that the first settle first.
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
		q[i] *= math.Pow(scale[i%k], .25) // of the square of the singular value
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

// orthogonal makes the k columns of q orthogonal and of length 1 (modified
// Gram-Schmidt), and returns the lengths they had.
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
