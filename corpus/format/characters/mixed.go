package characters

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text may be UTF-8 except for a byte that was cut off or damaged, or for lines inserted from a
// text in another set.

// guessed follows the name of a set that nothing declares.
const guessed = " (guessed)"

// weigh counts a text's broken bytes, and what suggests UTF-8: a character of three or four bytes
// counts twice, since hardly any other set has them by chance.
func weigh(data []byte) (broken, whole int) {
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 2:
			whole += 2
		case n > 1:
			whole++
		}
		data = data[n:]
	}
	return broken, whole
}

// mostlyUTF8 reports whether a text with invalid bytes is UTF-8 all the same: its whole characters
// outweigh the broken bytes. In the sentences of the tests, each in all its sets, they weigh at
// most a third as much: by chance "É’" and "нЁ" are whole characters, as is one in eight pairs of
// Chinese and Korean bytes.
func mostlyUTF8(data []byte) bool {
	broken, whole := weigh(data)
	if whole >= broken {
		return true
	}
	// Each line in another set counts once.
	utf, other := 0, 0
	for line := range bytes.Lines(data) {
		switch broken, whole := weigh(line); {
		case whole > 4*broken:
			utf++
		case broken > 0:
			other++
		}
	}
	return utf >= other && utf > 0
}

// byLine decodes a text that is mostly UTF-8.
func byLine(data []byte) (s, set, fault string) {
	var odd []byte // the lines that are in another set
	lines, broken, first := 0, 0, -1
	at := 0
	for line := range bytes.Lines(data) {
		if foreign(line) {
			lines++
			odd = append(odd, line...)
		} else if n, _ := weigh(line); n > 0 {
			if broken += n; first < 0 {
				first = at + firstBroken(line)
			}
		}
		at += len(line)
	}
	if len(odd) < leastOdd && lines > 0 {
		n, _ := weigh(odd)
		if broken += n; first < 0 {
			first = firstBroken(data)
		}
		lines = 0
	}
	set = UTF8
	var b strings.Builder
	b.Grow(len(data))
	var faults []string
	if lines == 0 {
		b.Write(data)
	} else {
		name, enc := guess(odd)
		for line := range bytes.Lines(data) {
			if foreign(line) {
				if out, err := enc.NewDecoder().Bytes(line); err == nil {
					line = out
				}
			}
			b.Write(line)
		}
		set += " and " + name + guessed
		what := number(lines, "line", "lines")
		faults = append(faults, fmt.Sprintf("%s in another character set, read as %s; convert the file if the letters are wrong", what, name))
	}
	if broken > 0 {
		what := number(broken, "byte is", "bytes are") + " not UTF-8 and shown as U+FFFD"
		faults = append(faults, what+where(data, first, broken)+"; compare with the original")
	}
	return b.String(), set, strings.Join(faults, "; ")
}

// leastOdd is how many bytes it takes to guess the set of the lines in another set.
const leastOdd = 16

// foreign reports whether a line is in a set other than UTF-8: it has invalid bytes, no valid
// character, and no truncated one.
func foreign(line []byte) bool {
	broken, whole := weigh(line)
	if broken == 0 || whole >= broken {
		return false
	}
	rest := line
	for len(rest) > 0 {
		at := firstBroken(rest)
		if at < 0 {
			break
		}
		n := cut(rest[at:])
		if n == 0 {
			return true
		}
		rest = rest[at+n:]
	}
	return false
}

// cut returns the length of the character at the start of s if it has lost its end, else 0. A
// single lead byte is as likely a letter of another set.
func cut(s []byte) int {
	n := 0
	for n < len(s) && s[n]&0xC0 == 0x80 {
		n++
	}
	switch {
	case n > 0:
		return 0
	case len(s) > 1 && s[0] >= 0xE0 && s[1]&0xC0 == 0x80:
		for n = 1; n < len(s) && n < utf8.UTFMax && s[n]&0xC0 == 0x80; {
			n++
		}
		return n
	}
	return 0
}

// firstBroken returns where the first byte is that is not UTF-8, -1 if there is none.
func firstBroken(s []byte) int {
	for at := 0; at < len(s); {
		r, n := utf8.DecodeRune(s[at:])
		if r == utf8.RuneError && n == 1 {
			return at
		}
		at += n
	}
	return -1
}

// where describes the place of the first of n faulty bytes by the words before it, which one can
// search for, or by its line.
func where(data []byte, at, n int) string {
	const most = 30 // bytes
	before := data[max(0, at-most):at]
	if i := bytes.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	words := strings.TrimSpace(strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) {
			return -1
		}
		return r
	}, string(before)))
	place := fmt.Sprintf("after %q", words)
	if words == "" {
		place = fmt.Sprintf("in line %d", 1+bytes.Count(data[:at], []byte{'\n'}))
	}
	if n > 1 {
		place = "the first " + place
	}
	return " (" + place + ")"
}

// number returns a count with its noun.
func number(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n, " ", many)
}
