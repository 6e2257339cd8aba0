package story

import (
	"unicode"
	"unicode/utf8"
)

// menuWords is the number of names in a row from which they are not a sentence but a list that a page offers to
// choose from: the countries of a form, the sections of a site.
const menuWords = 24

// shape is what a word can be in a list.
type shape uint8

const (
	plain    shape = iota
	little         // "and", "of": between the names of a list
	nameLike       // begins with a capital and continues in lower case
)

func shapeOf(word string) shape {
	first, n := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[n:])
	switch {
	case unicode.IsUpper(first) && unicode.IsLower(second):
		return nameLike
	case len(word) <= len("and"):
		return little
	}
	return plain
}

// withoutMenus returns the words of a paragraph, given with their shapes, without such lists. They are in every
// article of a site, and would make all of them alike.
func withoutMenus[T any](words []T, shapes []shape) []T {
	kept, done := words[:0], 0
	for _, row := range nameRows(shapes, menuWords) {
		kept = append(kept, words[done:row[0]]...)
		done = row[1]
	}
	return append(kept, words[done:]...)
}

// nameRows returns the rows of at least this many names, with little words between them, as the first word and the
// one after the last.
func nameRows(shapes []shape, least int) [][2]int {
	var rows [][2]int
	start, names := 0, 0
	end := func(i int) {
		if names >= least {
			rows = append(rows, [2]int{start, i})
		}
		names = 0
	}
	for i, s := range shapes {
		switch s {
		case nameLike:
			if names == 0 {
				start = i
			}
			names++
		case plain:
			end(i)
		}
	}
	end(len(shapes))
	return rows
}
