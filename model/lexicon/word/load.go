package word

import (
	_ "embed" // the table
	"iter"
	"strings"
	"sync"
	"sync/atomic"
)

// words is the table: a word, what it can be, and the list it comes from, a line each.
//
//go:embed words.tsv
var words string

// known returns the table, ready to be asked. It is read when it is first asked for: what asks nothing starts without it.
// Calling the OnceValue each time would take a tenth of a look-up.
func known() *hashed {
	if t := table.Load(); t != nil {
		return t
	}
	return first()
}

func first() *hashed {
	t := read()
	table.Store(t)
	return t
}

var (
	table atomic.Pointer[hashed]
	read  = sync.OnceValue(func() *hashed { return newTable(load(words)) })
)

// what is all that is known of a word.
type what struct {
	class  Class
	lists  List
	groups Group
}

// rows are the words of the table in order, each with what it can be.
func rows(table string) iter.Seq2[string, string] {
	return func(yield func(w, is string) bool) {
		for line := range strings.Lines(table) {
			if line[0] == '#' {
				continue
			}
			w, rest, _ := strings.Cut(line, "\t")
			is, _, _ := strings.Cut(rest, "\t")
			if !yield(w, is) {
				return
			}
		}
	}
}

// load reads the table, with the forms of its verbs and the plurals of its nouns for persons.
func load(table string) map[string]what {
	out := make(map[string]what, 8192)
	add := func(w string, more what) {
		k := out[w]
		out[w] = what{k.class | more.class, k.lists | more.lists, k.groups | more.groups}
	}
	for w, is := range rows(table) {
		var here what
		var verb Class
		doubles := false
		for name := range strings.SplitSeq(is, ", ") {
			switch c := classes[name]; {
			case c&Verb != 0:
				verb |= c
			case name == "doubles":
				doubles = true
			case name == "person":
				here.class |= Role
				add(plural(w), what{class: Role | Plural})
			default:
				here.class |= c
				here.lists |= lists[name]
				here.groups |= groups[name]
			}
		}
		for _, f := range forms(w, verb, doubles) {
			add(f.text, what{class: verb | f.class})
		}
		if here != (what{}) {
			add(w, here)
		}
	}
	return out
}

// forms returns the forms of a word if it is a verb.
func forms(w string, verb Class, doubles bool) []form {
	if verb == 0 {
		return nil
	}
	return inflect(w, doubles)
}
