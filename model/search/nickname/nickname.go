package nickname

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How is the evidence that words are a nickname.
type How uint8

// The kinds of evidence.
const (
	Within How = iota // the words are within the name
	Known             // the person is known as that
	Called            // somebody calls the person that, perhaps only once
)

// A Claim is an article's statement that somebody is called something.
type Claim struct {
	Nick string // without quotation marks
	Name string // as written: "Ada Quill", "Then Ada Quill", or "Quill"
	// Before is the part of Name before a nickname within it; of "Then Ada" at least the last word belongs to the
	// name.
	Before string
	How    How
}

const (
	// longest is the maximum number of bytes in a nickname, mostWords the maximum number of words.
	longest   = 28
	mostWords = 3
	// reach is how many bytes before a nickname are searched for the name.
	reach = 120
)

// ends are the characters in which a nickname may end before the closing mark.
const ends = ".,;:!? "

// Find returns the claims in the text.
func Find(text string) (claims []Claim) {
	for at := 0; at < len(text); {
		open, n := nextMark(text[at:])
		if n == 0 {
			break
		}
		open += at
		start := open + n
		at = start
		end, size := closing(text[start:], text[open:start])
		if size == 0 {
			continue
		}
		c := Claim{Nick: strings.TrimRight(text[start:start+end], ends)}
		stopped := len(c.Nick) < end // a comma before the closing mark ends a name that might go on after it
		if nickLike(c.Nick) && c.read(text[max(0, open-reach):open], text[start+end+size:], stopped) {
			claims = append(claims, c)
		}
	}
	return append(claims, unmarked(text)...)
}

// nextMark finds the next mark that may open a nickname, and its size; 0 if there is none.
func nextMark(s string) (at, size int) {
	for i := range len(s) {
		switch s[i] {
		case '"':
			return i, 1
		case '\xe2': // the first byte of “ and ‘
			if strings.HasPrefix(s[i:], "“") || strings.HasPrefix(s[i:], "‘") {
				return i, len("“")
			}
		}
	}
	return 0, 0
}

// closings maps opening marks to closing ones.
var closings = map[string]string{`"`: `"`, "“": "”", "‘": "’"}

// closing finds the mark that closes a nickname opened by open, and its size; 0 if there is no nickname.
func closing(s, open string) (at, size int) {
	mark := closings[open]
	for i := 0; i < len(s) && i <= longest; i++ {
		switch {
		case strings.HasPrefix(s[i:], mark) && (open != "‘" || !letterAt(s, i+len(mark))):
			return i, len(mark)
		case s[i] == '\n':
			return 0, 0
		}
	}
	return 0, 0
}

// letterAt reports whether there is a letter at at, which makes the mark before it an apostrophe.
func letterAt(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[min(at, len(s)):])
	return unicode.IsLetter(r)
}

// read finds whose nickname is between before and behind; it returns false if nothing shows that it is one.
func (c *Claim) read(before, behind string, stopped bool) bool {
	if inside, ok := strings.CutSuffix(before, "("); ok && strings.HasPrefix(behind, ")") {
		before, behind = inside, behind[1:]
	}
	first, after := "", ""
	if strings.HasPrefix(behind, " ") {
		after = capitals(behind[1:])
	}
	before, spaced := strings.CutSuffix(before, " ")
	if spaced {
		first = capitalsBefore(before)
	}
	last := c.Nick[strings.LastIndexByte(c.Nick, ' ')+1:]
	switch {
	case first != "" && after != "" && !stopped:
		c.Name, c.Before = first+" "+after, first
	case first != "":
		c.Name, c.How = first, Called
		return calledBefore(strings.TrimSuffix(before, first))
	case after != "" && last != c.Nick && !stopped: // “Iron Ada” Quill is Ada Quill
		c.Name = last + " " + after
	case after == "":
		var ok bool
		c.Name, ok = toldBefore(before)
		c.How = Known
		return ok
	}
	return c.Name != ""
}

// nickLike reports whether words can be a nickname: a few, capitalised except for small ones.
func nickLike(nick string) bool {
	words := strings.Fields(nick)
	if len(words) == 0 || len(words) > mostWords || len(nick) < 3 || len(nick) > longest {
		return false
	}
	capital := false
	for _, w := range words {
		switch {
		case isCapital(w):
			capital = true
		case w != "the" && w != "of":
			return false
		}
		if strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("'’-.", r) }) {
			return false
		}
	}
	return capital
}

// isCapital reports whether a word begins with a capital and has more letters.
func isCapital(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && len(w) > n
}

// capitals returns the capitalised words at the start of s, three at most.
func capitals(s string) string {
	end := 0
	for range mostWords {
		w := s[end:]
		if end > 0 {
			if !strings.HasPrefix(w, " ") {
				break
			}
			w = w[1:]
		}
		size := strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' && r != '-' })
		if size < 0 {
			size = len(w)
		}
		if !isCapital(w[:size]) {
			break
		}
		end = len(s) - len(w) + size
		if strings.HasSuffix(s[:end], "’s") || strings.HasSuffix(s[:end], "'s") {
			break
		}
	}
	return strings.TrimSuffix(strings.TrimSuffix(s[:end], "’s"), "'s")
}

// capitalsBefore returns the capitalised words at the end of s, three at most.
func capitalsBefore(s string) string {
	start := len(s)
	for range mostWords {
		rest := strings.TrimSuffix(s[:start], " ")
		if start < len(s) && len(rest) == start {
			break
		}
		at := strings.LastIndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' && r != '-' && r != '.' })
		_, size := utf8.DecodeRuneInString(rest[max(at, 0):])
		if at >= 0 {
			at += size
		} else {
			at = 0
		}
		if !isCapital(rest[at:]) {
			break
		}
		start = at
	}
	return strings.TrimSpace(s[start:])
}

// callers are the words before the name of somebody who is given a nickname.
var callers = []string{
	"call", "calls", "called", "calling", "nicknamed", "nicknames", "dubbed", "dubs", "dubbing", "nickname", "branded", "labeled", "labelled",
	"christened", "nicknaming",
}

// calledBefore reports whether a text ends in a word that gives somebody a name.
func calledBefore(before string) bool {
	words := strings.Fields(before[max(0, len(before)-reach):])
	for i := len(words) - 1; i >= 0 && i >= len(words)-2; i-- {
		if slices.Contains(callers, strings.ToLower(words[i])) {
			return true
		}
	}
	return false
}

// known are the words between a name and what the person is called.
var known = []string{"known as", "nicknamed", "dubbed", "known simply as", "known to friends as", "goes by", "nickname", "aka", "a.k.a."}

// toldBefore returns the person named in a text that ends in "known as".
func toldBefore(before string) (string, bool) {
	s := strings.TrimRight(before, " ")
	s = strings.TrimSuffix(s, " the")
	for _, cue := range known {
		rest, ok := strings.CutSuffix(s, cue)
		if !ok || rest == s || strings.HasSuffix(rest, "-") {
			continue
		}
		return subject(rest)
	}
	return "", false
}

// fillers are the words between a name and "known as".
const fillers = " also better widely popularly commonly often affectionately sometimes who is was formerly otherwise best once and now "

// subject returns the last capitalised words of the sentence that a text ends in, with no other part of the
// sentence after them.
func subject(s string) (string, bool) {
	s = s[max(0, len(s)-reach):]
	s = s[strings.LastIndexAny(s, "\n")+1:]
	for {
		s = strings.TrimRight(s, " ,(—–-")
		at := strings.LastIndexByte(s, ' ') + 1
		if at == 0 || !strings.Contains(fillers, " "+s[at:]+" ") {
			break
		}
		s = s[:at]
	}
	name := capitalsBefore(s)
	return name, name != ""
}

// unmarked finds nicknames after "known as" that are without quotation marks.
func unmarked(text string) (claims []Claim) {
	for _, cue := range []string{" known as ", " nicknamed ", " dubbed "} {
		for at := 0; ; {
			i := strings.Index(text[at:], cue)
			if i < 0 {
				break
			}
			i += at
			at = i + len(cue)
			nick := capitals(text[at:])
			if !nickLike(nick) {
				continue
			}
			if name, ok := subject(text[:i]); ok {
				claims = append(claims, Claim{Nick: nick, Name: name, How: Known})
			}
		}
	}
	return claims
}
