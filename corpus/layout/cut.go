package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/corpus/pattern"
	"lineup/model"
)

// cutMark is what a news service leaves in brackets where it has cut a text: "… [+2143 chars]".
var cutMark = pattern.Of(`\[(?:\+?\d+ char(?:acter)?s?|…|\.\.\.)\]$`)

// marksCut reports whether a text ends with what says that it was cut there. Few end so, and the
// pattern is not looked for in all the others.
func marksCut(s string) bool {
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") || strings.HasSuffix(s, "]") && cutMark().MatchString(s)
}

// goesOn are the lines under a text that goes on elsewhere. What is as good as nothing
// under a whole article, a button of the page, tells something only under a short text.
var (
	goesOn = wordSet(`continue reading|keep reading|continue reading below|read the full story|read full story|read the full article|
		read full article|read the whole story|read the rest|read the rest of this story|read the rest of this article|
		continue to full story|continue to full article|subscribe to read more|subscribe to continue reading|
		sign in to continue reading|log in to continue reading|register to continue reading|to continue reading|
		to read the full story|this article is for subscribers only|this content is for subscribers only`)
	mayGoOn = wordSet(`read more|more|see more|show more|full story|full article`)
)

// unfinished are the words that no sentence ends with.
var unfinished = wordSet(`a|an|the|and|or|but|nor|of|to|from|with|into|at|by|as|than|because|although|while|whose|which|
	his|its|their|our|your|my|would|should|must|might|who|whom|if|mr|mrs|ms|dr`)

const (
	// shortText is how many bytes a text may have at most for its end to be doubted on
	// weak signs.
	shortText = 1200
	// proseLine is how many bytes a first or last paragraph has at least to be of the story and no
	// link or credit.
	proseLine = 80
)

// Cut reports whether an article stops before its end: the input gave a part of it. Its
// furniture is known.
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

// broken reports whether a last word is neither followed by what ends a sentence, nor a name,
// a number or an address, with which a credit ends.
func broken(word string) bool {
	return word != "" && !strings.ContainsFunc(word, func(c rune) bool { return !unicode.IsLower(c) && c != '’' && c != '\'' && c != '-' })
}

// particles are the words in small letters that names begin with, be it at the start of a
// sentence: "de Vries said".
var particles = wordSet(`de|di|da|do|dos|du|des|del|della|der|den|van|von|vom|zu|zur|ter|ten|te|el|al|la|le|los|bin|ibn|ben|abu|af|av`)

// pointing are the words in small letters that a page's links to other articles begin with.
var pointing = wordSet(`see|read|watch|listen|click|tap|also|more|related|via|by`)

// Headless reports whether an article begins within a sentence: a paragraph of prose with a small
// letter that no name begins with, nor a heading ("congress Deal near"), nor a link, nor whoever
// writes in a chat ("adaq (Ada Quill, editor): ..."). Its furniture is known.
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
