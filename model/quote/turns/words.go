package turns

import (
	_ "embed" // the table
	"strings"
	"sync"
)

// sort is the kind of a label.
type sort uint8

// The sorts.
const (
	none    sort = iota
	named        // “JANE HOLT, MAYOR”
	office       // “THE PRESIDENT”
	asks         // “Q”, “INTERVIEWER”: the one who asks
	floor        // “REPORTER”, “AUDIENCE MEMBER”, “INTERPRETER”: somebody without a name
	answers      // “A”
	head         // “VERDICT”: nobody's label
)

//go:embed words.tsv
var words string

// table has the labels that are not names, in small letters and without “the” and numbers. A label whose first
// word is “unidentified” or “unknown” is also somebody without a name. Its directions are the words that open a
// stage direction: a remark on the words themselves, “[inaudible]”, stays with them.
var table = sync.OnceValues(func() (labels map[string]sort, directions map[string]bool) { return load(words) })

func load(words string) (labels map[string]sort, directions map[string]bool) {
	labels, directions = map[string]sort{}, map[string]bool{}
	sorts := map[string]sort{"asks": asks, "floor": floor, "answers": answers, "head": head}
	for line := range strings.Lines(words) {
		word, is, ok := strings.Cut(strings.TrimSpace(line), "\t")
		switch {
		case !ok || line[0] == '#':
		case is == "direction":
			directions[word] = true
		default:
			labels[word] = sorts[is]
		}
	}
	return labels, directions
}
