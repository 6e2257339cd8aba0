package word

import (
	"strconv"
	"strings"
	"sync"
)

// What the table has of a word beyond what it can be is written with these before it.
const (
	ofNation = "of "     // polish: of poland
	ofNumber = "number " // six: number 6
	ofScale  = "times "  // million: times 1e6
)

// values is what the table has beyond classes and lists.
type values struct {
	nations         map[string]string
	numbers, scales map[string]float64
}

var valued = sync.OnceValue(func() *values {
	v := &values{map[string]string{}, map[string]float64{}, map[string]float64{}}
	for w, is := range rows(words) {
		for name := range strings.SplitSeq(is, ", ") {
			if nation, ok := strings.CutPrefix(name, ofNation); ok {
				v.nations[w] = nation
			} else if n, ok := strings.CutPrefix(name, ofNumber); ok {
				v.numbers[w], _ = strconv.ParseFloat(n, 64)
			} else if n, ok := strings.CutPrefix(name, ofScale); ok {
				v.scales[w], _ = strconv.ParseFloat(n, 64)
			}
		}
	}
	return v
})

// Nation returns the one name for a folded word that names a country or a party, its people or their adjective; "" for
// other words.
func Nation(folded string) string { return valued().nations[folded] }

// Number returns the number that a folded word writes, from zero to twenty and the tens to ninety; false for other words.
func Number(folded string) (float64, bool) {
	n, ok := valued().numbers[folded]
	return n, ok
}

// Numbers returns the words that Number knows. They must not be changed.
func Numbers() map[string]float64 { return valued().numbers }

// Scale returns what a folded word multiplies the number before it by: a hundred, a million; 0 for other words.
func Scale(folded string) float64 { return valued().scales[folded] }
