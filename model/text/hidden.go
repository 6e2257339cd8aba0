package text

import (
	"unicode"
	"unicode/utf8"
)

// Hidden reports whether the character at byte i of s must not be shown, and returns its length in bytes. Hidden
// are control characters other than newline and tab, bytes that are not UTF-8, and invisible characters that change
// how others are shown or can smuggle words past the reader.
//
// Not hidden are the joiners U+200C and U+200D, which scripts and emoji need; a variation selector after a
// character that has variants; and the tags of a flag.
func Hidden(s string, i int) (size int, hidden bool) {
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == utf8.RuneError:
		return n, n == 1
	case !invisible(r):
		return n, false
	case selector(r):
		base, _ := utf8.DecodeLastRuneInString(s[:i])
		return n, !selects(r, base)
	case tag(r):
		return n, !inFlag(s, i)
	default:
		return n, true
	}
}

// invisible reports whether r is a control character other than newline and tab, or is invisible: a Unicode format
// character, one that fonts ignore by default, a line or paragraph separator, or a noncharacter. Visible format
// characters are exempt: the number signs of Arabic, Syriac and Kaithi.
//
// A test checks this against Unicode's tables, which are slower to query.
func invisible(r rune) bool {
	switch {
	case r < 0xA0:
		return control(r)
	case r < 0x2000:
		return r == 0xAD || r == 0x34F || r == 0x61C || r == 0x115F || r == 0x1160 || r == 0x17B4 || r == 0x17B5 || r >= 0x180B && r <= 0x180F
	case r < 0x2070:
		return r == 0x200B || r == 0x200E || r == 0x200F || r >= 0x2028 && r <= 0x202E || r >= 0x2060
	case r < 0xFDD0:
		return r == 0x3164
	case r <= 0xFFFF:
		return r <= 0xFDEF || r >= 0xFE00 && r <= 0xFE0F || r == 0xFEFF || r == 0xFFA0 || r >= 0xFFF0 && r <= 0xFFFB || r >= 0xFFFE
	default:
		return r >= 0x13430 && r <= 0x1343F || r >= 0x1BCA0 && r <= 0x1BCA3 || r >= 0x1D173 && r <= 0x1D17A ||
			r >= 0xE0000 && r <= 0xE0FFF || r&0xFFFE == 0xFFFE
	}
}

// selector reports whether r is a variation selector.
func selector(r rune) bool {
	return r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF || r >= 0x180B && r <= 0x180D || r == 0x180F
}

// selects reports whether a variation selector can apply to the character before it: the selectors of ideographs
// and of Mongolian only to those scripts, the common ones to symbols, digits, punctuation and letters without case.
// Latin letters have no variants.
func selects(selector, base rune) bool {
	const information = 'ℹ' // a lower-case letter in Unicode, and an emoji
	switch {
	case selector >= 0xE0100:
		return unicode.Is(unicode.Han, base)
	case selector < 0xFE00:
		return unicode.Is(unicode.Mongolian, base) && unicode.IsLetter(base)
	case base < utf8.RuneSelf:
		return base >= '0' && base <= '9' || base == '#' || base == '*'
	default:
		return unicode.In(base, unicode.S, unicode.P, unicode.N, unicode.Lo) && !invisible(base) && base != utf8.RuneError || base == information
	}
}

// tag reports whether r is a tag, an invisible letter.
func tag(r rune) bool { return r >= 0xE0020 && r <= cancelTag }

const (
	blackFlag = 0x1F3F4
	cancelTag = 0xE007F
	tagSize   = 4 // bytes
)

// inFlag reports whether the tag at byte i of s belongs to a flag: a black flag, the letters and digits of a
// country and its region, and the tag that ends them.
func inFlag(s string, i int) bool {
	const least, most = 3, 6 // letters and digits
	start := i
	for start > 0 && i-start < most*tagSize {
		r, n := utf8.DecodeLastRuneInString(s[:start])
		if !tag(r) {
			break
		}
		start -= n
	}
	if r, _ := utf8.DecodeLastRuneInString(s[:start]); r != blackFlag {
		return false
	}
	n := 0
	for _, r := range s[start:] {
		switch c := r - 0xE0000; {
		case r == cancelTag:
			return n >= least && i <= start+n*tagSize
		case n < most && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9'):
			n++
		default:
			return false
		}
	}
	return false
}
