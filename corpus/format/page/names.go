package page

import (
	"strings"
	"sync"

	"golang.org/x/net/html"

	"lineup/corpus/format/markup"
)

// maxClass is how many bytes of an element's classes are examined.
const maxClass = 300

// names returns the classes and the ID of an element, as far as they are examined.
func names(n *html.Node) string {
	s := markup.Attribute(n, "class") + " " + markup.Attribute(n, "id")
	return s[:min(len(s), maxClass)]
}

// A vocabulary is a set of words in elements' names. Regular expressions took a third of the time
// for reading a page.
type vocabulary struct {
	entire map[string]bool // whole words between hyphens, underscores and blanks; they may contain hyphens
	begun  []string        // beginnings of such words
	within []string        // anywhere in a name
	ended  []string        // anywhere in a name, with no letter after it
}

// vocabularyOf returns the vocabulary of a list of words, built at the first call: "ads", "advert*"
// for a beginning, "*cookie*" for a part of a name, "*bio" for the end of a part.
func vocabularyOf(list string) func() *vocabulary {
	return sync.OnceValue(func() *vocabulary {
		v := &vocabulary{entire: map[string]bool{}}
		for word := range strings.FieldsSeq(list) {
			bare := strings.Trim(word, "*")
			switch {
			case strings.HasPrefix(word, "*") && strings.HasSuffix(word, "*"):
				v.within = append(v.within, bare)
			case strings.HasPrefix(word, "*"):
				v.ended = append(v.ended, bare)
			case strings.HasSuffix(word, "*"):
				v.begun = append(v.begun, bare)
			default:
				v.entire[bare] = true
			}
		}
		return v
	})
}

// has reports whether a name has one of the words, ignoring case.
func (v *vocabulary) has(name string) bool {
	name = strings.ToLower(name)
	for _, w := range v.within {
		if strings.Contains(name, w) {
			return true
		}
	}
	for _, w := range v.ended {
		for rest := name; ; {
			_, behind, found := strings.Cut(rest, w)
			if !found {
				break
			}
			if behind == "" || !letter(behind[0]) {
				return true
			}
			rest = behind
		}
	}
	if len(v.entire) == 0 && len(v.begun) == 0 {
		return false
	}
	for at := 0; at < len(name); {
		if v.begins(name[at:]) {
			return true
		}
		next := strings.IndexAny(name[at:], parts)
		if next < 0 {
			break
		}
		at += next + 1
	}
	return false
}

// parts are the characters between the words of a name.
const parts = "-_ "

// begins reports whether a name begins with one of the words.
func (v *vocabulary) begins(name string) bool {
	const most = 3 // parts of a word such as "wp-embedded-content"
	end := 0
	for range most {
		next := strings.IndexAny(name[end:], parts)
		if next < 0 {
			if v.entire[name] {
				return true
			}
			break
		}
		if end += next; v.entire[name[:end]] {
			return true
		}
		end++
	}
	for _, w := range v.begun {
		if rest, ok := strings.CutPrefix(name, w); ok {
			rest = strings.TrimLeftFunc(rest, func(r rune) bool { return r < 0x80 && letter(byte(r)) })
			if rest == "" || strings.ContainsRune(parts, rune(rest[0])) {
				return true
			}
		}
	}
	return false
}

// letter reports whether a byte may occur in the words of a name.
func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' }
