package speaker

import (
	_ "embed"
	"strings"
	"sync"

	lexicon "lineup/model/lexicon/word"
)

//go:embed tables/nicknames.txt
var nicknamesFile string

//go:embed tables/surnames.txt
var surnamesFile string

//go:embed tables/families.txt
var familiesFile string

//go:embed tables/bodies.txt
var bodiesFile string

// tables are the general knowledge of names, read once and never changed.
type tables struct {
	// lines maps a given name to its lines of nicknames.
	lines map[string][]line
	// spellings maps a line of nicknames to the line, from 1, of the spellings of its name.
	spellings map[int]int
	// surnames are surnames that are nobody's misspelling.
	surnames map[string]bool
	// families maps a surname to its line, from 1, of romanisations that no rule connects.
	families map[string]int
	// initials maps folded initials to a well-known body's folded name.
	initials map[string]string
}

var known = sync.OnceValue(func() *tables {
	t := &tables{
		lines:     map[string][]line{},
		spellings: map[int]int{},
		surnames:  words(surnamesFile),
		families:  map[string]int{},
		initials:  map[string]string{},
	}
	for n, names := range dataLines(nicknamesFile) {
		names, equal := strings.CutPrefix(names, "= ")
		for i, name := range strings.Fields(names) {
			t.lines[name] = append(t.lines[name], line{n, equal || i == 0, equal})
		}
	}
	for n, line := range dataLines(familiesFile) {
		for name := range strings.FieldsSeq(line) {
			t.families[name] = n + 1
		}
	}
	for _, all := range t.lines {
		for _, x := range all {
			for _, y := range all {
				if x.itself && y.itself && x.equal && !y.equal {
					t.spellings[y.number] = x.number + 1
				}
			}
		}
	}
	for _, line := range dataLines(bodiesFile) {
		short, long, _ := strings.Cut(line, "\t")
		t.initials[bodyKey(short)] = bodyKey(long)
	}
	return t
})

// line is a line of nicknames with a name on it, as the name itself or as a short form of it.
type line struct {
	number int
	itself bool
	equal  bool // the line has the spellings of one name
}

// nicknames compares two given names by their lines: they replace each other (same), are short for a name that
// has other short forms, as Jim and Jamie (unclear), or neither.
func nicknames(a, b []line) verdict {
	best := different
	for _, x := range a {
		for _, y := range b {
			switch {
			case x.number != y.number:
			case x.itself || y.itself:
				return same
			default:
				best = unclear
			}
		}
	}
	return best
}

// shortOfSpellings reports whether two given names are a short form and a spelling of the name, where the short
// form has a second spelling as well: Steve is Stephen or Steven, and with a usual surname these may be two
// people.
func shortOfSpellings(a, b []line) bool {
	return spelledOtherwise(a, b) || spelledOtherwise(b, a)
}

func spelledOtherwise(short, long []line) bool {
	names := known().spellings
	for i, x := range short {
		for _, y := range short[i+1:] {
			if x.itself || y.itself || names[x.number] == 0 || names[x.number] != names[y.number] {
				continue
			}
			for _, l := range long {
				if l.itself && (l.number == x.number || l.number == y.number) {
					return true
				}
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
		for w := range strings.FieldsSeq(line) {
			set[w] = true
		}
	}
	return set
}

// isGiven reports whether a folded word is a given name so usual that it is nobody's misspelling.
func isGiven(name string) bool {
	return lexicon.Of(name).Has(lexicon.Given) || lexicon.In(name, lexicon.PerhapsGiven)
}
