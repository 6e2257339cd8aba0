package speaker

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed tables/nicknames.txt
var nicknamesFile string

//go:embed tables/given.txt
var givenFile string

//go:embed tables/surnames.txt
var surnamesFile string

//go:embed tables/bodies.txt
var bodiesFile string

// tables are the general knowledge of names. They are read once and never
// changed.
type tables struct {
	// lines gives the lines of the nicknames a given name stands on.
	lines map[string][]int
	// given are names that are nobody's misspelling; those with lines included.
	given map[string]bool
	// surnames are surnames that are nobody's misspelling.
	surnames map[string]bool
	// initials gives a well-known body's name, folded, for its initials, folded.
	initials map[string]string
}

var known = sync.OnceValue(func() *tables {
	t := &tables{
		lines:    map[string][]int{},
		given:    words(givenFile),
		surnames: words(surnamesFile),
		initials: map[string]string{},
	}
	for n, line := range dataLines(nicknamesFile) {
		for _, name := range strings.Fields(line) {
			t.lines[name] = append(t.lines[name], n)
			t.given[name] = true
		}
	}
	for _, line := range dataLines(bodiesFile) {
		short, long, _ := strings.Cut(line, "\t")
		t.initials[bodyKey(short)] = bodyKey(long)
	}
	return t
})

// nicknames says that two given names stand for each other.
func (t *tables) nicknames(a, b string) bool {
	for _, x := range t.lines[a] {
		for _, y := range t.lines[b] {
			if x == y {
				return true
			}
		}
	}
	return false
}

// dataLines returns the lines of a table without its comments.
func dataLines(file string) []string {
	var lines []string
	for line := range strings.Lines(file) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}

func words(file string) map[string]bool {
	set := map[string]bool{}
	for _, line := range dataLines(file) {
		for _, w := range strings.Fields(line) {
			set[w] = true
		}
	}
	return set
}
