package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/corpus/pattern"
	"lineup/model"
)

// cutMark matches what a news service leaves in brackets where it cut a text: "… [+2143 chars]".
var cutMark = pattern.Of(`\[(?:\+?\d+ char(?:acter)?s?|…|\.\.\.)\]$`)

// marksCut reports whether a text ends with a mark that it was cut there. Few texts end in such a way; all others are
// spared the pattern.
func marksCut(s string) bool {
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") || strings.HasSuffix(s, "]") && cutMark().MatchString(s)
}

// goesOn are lines below a text that continues elsewhere. Lines in mayGoOn mean nothing below a whole article, where
// they are buttons of the page, and count only below a short text.
var (
	goesOn = wordSet(`continue reading|keep reading|continue reading below|read the full story|read full story|read the full article|
		read full article|read the whole story|read the rest|read the rest of this story|read the rest of this article|
		continue to full story|continue to full article|subscribe to read more|subscribe to continue reading|
		sign in to continue reading|log in to continue reading|register to continue reading|to continue reading|
		to read the full story|this article is for subscribers only|this content is for subscribers only`)
	mayGoOn = wordSet(`read more|more|see more|show more|full story|full article`)
)

// unfinished are words that no sentence ends with.
var unfinished = wordSet(`a|an|the|and|or|but|nor|of|to|from|with|into|at|by|as|than|because|although|while|whose|which|
	his|its|their|our|your|my|would|should|must|might|who|whom|if|mr|mrs|ms|dr`)

const (
	// shortText is the maximum size in bytes of a text whose end is doubted on weak evidence.
	shortText = 1200
	// proseLine is the minimum size in bytes of a first or last paragraph that counts as part of the story rather
	// than a link or credit.
	proseLine = 80
)

// Cut reports whether an article stops before its end because the input had only a part of it. The article's
// furniture must already be known.
func Cut(a *model.Article) bool {
	s := strings.TrimRightFunc(a.Text, unicode.IsSpace)
	last := bare(s[strings.LastIndexByte(s, '\n')+1:])
	short := len(s) <= shortText
	if goesOn[last] || short && mayGoOn[last] {
		return true
	}
	body := a.Body()
	if len(body) == 0 {
		return false
	}
	end := strings.TrimSpace(body[len(body)-1].Of(a.Text))
	if marksCut(end) || strings.HasSuffix(end, ",") {
		return true
	}
	word := end[strings.LastIndexAny(end, " \n")+1:]
	return unfinished[word] || short && len(end) >= proseLine && broken(word)
}

// broken reports whether a text breaks off at its last word: no punctuation ends a sentence there, and the word is
// not a name, number or address, as at the end of a credit.
func broken(word string) bool {
	return word != "" && !strings.ContainsFunc(word, func(c rune) bool { return !unicode.IsLower(c) && c != '’' && c != '\'' && c != '-' })
}

// particles are lower-case words that names begin with, even at the start of a sentence: "de Vries said".
var particles = wordSet(`de|di|da|do|dos|du|des|del|della|der|den|van|von|vom|zu|zur|ter|ten|te|el|al|la|le|los|bin|ibn|ben|abu|af|av`)

// pointing are lower-case words that begin a page's links to other articles.
var pointing = wordSet(`see|read|watch|listen|click|tap|also|more|related|via|by`)

// Headless reports whether an article begins in the middle of a sentence: with a paragraph of prose in lower case
// that is not a name, a heading ("congress Deal near"), a link, or the author of a chat message ("adaq (Ada Quill,
// editor): ..."). The article's furniture must already be known.
func Headless(a *model.Article) bool {
	body := a.Body()
	if len(body) == 0 {
		return false
	}
	s := strings.TrimSpace(body[0].Of(a.Text))
	word, rest, _ := strings.Cut(s, " ")
	if next, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(next) || next == '(' || pointing[word] {
		return false
	}
	return len(s) >= proseLine && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLower(r) && r != ',' }) &&
		!particles[word] && endsSentence(s)
}
