package story

import (
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

// menuWords is how many names in a row are no sentence but a list that a page
// offers to choose from: the countries of a form, the sections of a site.
const menuWords = 24

// withoutMenus returns the words of a paragraph of s without those of such lists.
// They stand in every article of a site, and would make all of them alike.
func withoutMenus(s string, words []model.Span) []model.Span {
	kept, done := words[:0], 0
	for _, row := range nameRows(s, words, menuWords) {
		kept = append(kept, words[done:row[0]]...)
		done = row[1]
	}
	return append(kept, words[done:]...)
}

// nameRows returns the rows of at least so many names, as the first word and the one
// after the last. Short words stand between them.
func nameRows(s string, words []model.Span, least int) [][2]int {
	var rows [][2]int
	start, names := 0, 0
	end := func(i int) {
		if names >= least {
			rows = append(rows, [2]int{start, i})
		}
		names = 0
	}
	for i, w := range words {
		switch word := w.Of(s); {
		case nameLike(word):
			if names == 0 {
				start = i
			}
			names++
		case len(word) > len("and"):
			end(i)
		}
	}
	end(len(words))
	return rows
}

// nameLike says that a word begins with a capital and goes on without.
func nameLike(word string) bool {
	first, n := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) {
		return false
	}
	second, _ := utf8.DecodeRuneInString(word[n:])
	return unicode.IsLower(second)
}

// wordsOf appends the words of a paragraph of the article to buf, without menus and
// without what is too long for a word.
func wordsOf(a *model.Article, p model.Span, buf []model.Span) []model.Span {
	for w := range text.Words(p.Of(a.Text), p.Start) {
		if w.Len() <= longestWord {
			buf = append(buf, w)
		}
	}
	return withoutMenus(a.Text, buf)
}
