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
	kept := words[:0]
	start, names := 0, 0 // of the row at hand: its first word, and how many names it has
	end := func(i int) {
		if names < menuWords {
			kept = append(kept, words[start:i]...)
		}
		names = 0
	}
	for i, w := range words {
		word := w.Of(s)
		switch {
		case nameLike(word):
			if names == 0 {
				end(i)
				start = i
			}
			names++
		case names > 0 && len(word) > len("and"):
			end(i)
			start = i
		}
	}
	end(len(words))
	return kept
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
