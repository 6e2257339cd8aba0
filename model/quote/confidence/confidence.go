package confidence

import (
	_ "embed" // the table
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"lineup/model/quote/attribute"
)

// weights is the table: the name of a feature and its weight, a line each.
//
//go:embed weights.tsv
var weights string

// fitted is the table, in the order of the features. A feature that it lacks weighs nothing.
var fitted = must(load(weights))

func must(table []float64, err error) []float64 {
	if err != nil {
		panic(err) // the table is part of the program
	}
	return table
}

// load reads the table.
func load(table string) ([]float64, error) {
	names, out := Names(), make([]float64, features)
	for line := range strings.Lines(table) {
		name, weight, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		w, err := strconv.ParseFloat(weight, 64)
		i := slices.Index(names, name)
		if err != nil || i < 0 {
			return nil, fmt.Errorf("%q is no feature and its weight", line)
		}
		out[i] = w
	}
	return out, nil
}

// Article is an article with all its quotes attributed.
type Article struct {
	of     *attribute.Attribution
	unsure float64
	last   Grounds
}

// blank returns empty grounds, reusing the memory of the last ones.
func (x *Article) blank() Grounds {
	if x.last == nil {
		x.last = make(Grounds, features)
	}
	clear(x.last)
	return x.last
}

// Read returns the article of an attribution. It is valid as long as the attribution is.
func Read(a *attribute.Attribution) Article { return Article{of: a, unsure: unsureShare(a)} }

// Chance returns the probability, 0 to 1, that a speaker is right on such grounds.
func Chance(g Grounds) float64 {
	sum := 0.
	for i, x := range g {
		sum += x * fitted[i]
	}
	return 1 / (1 + math.Exp(-sum))
}
