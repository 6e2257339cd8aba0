package characters

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text may be UTF-8 but for a byte that was cut off or damaged, or but for lines that were put
// into it from a text in another set.

// guessed is said of the name of a set that nothing names.
const guessed = " (guessed)"

// weigh counts the broken bytes of a text, and what speaks for UTF-8: a character of three or four
// bytes counts twice, since hardly any other set has them by chance.
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

// mostlyUTF8 reports whether a text with bytes that are not UTF-8 is UTF-8 all the same: its whole
// characters outweigh the broken bytes. In the sentences of the tests, each in all sets that it is
// written in, they weigh at most a third as much: by chance "É’" and "нЁ" are whole characters, and
// one in eight pairs of Chinese and Korean bytes is.
func mostlyUTF8(data []byte) bool {
	broken, whole := weigh(data)
	if whole >= broken {
		return true
	}
	// Lines of another set count by the line.
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

// leastOdd is how many bytes the lines in another set must have for it to be told what they are.
const leastOdd = 16

// foreign reports whether a line is in another set than UTF-8: it has bytes that are not, no
// character that is, and is not a character that was cut short.
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

// cut is how many bytes of a character s begins with that has lost its end, and without its
// beginning: 0 where it is neither. A single byte that begins one is as likely a letter of another set.
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

// firstBroken is where the first byte is that is not UTF-8, -1 for nowhere.
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

// where tells the place of the first of n faulty bytes by the words in front of it, which one can
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

// number is a number of things in words.
func number(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n, " ", many)
}
