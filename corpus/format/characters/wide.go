package characters

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	encunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Wide recognises UTF-16 and UTF-32 by their marks, and UTF-16 without one by the zeros that Latin
// letters, blanks and line ends leave in every other byte. enc is nil for anything else.
func Wide(data []byte) (name string, enc encoding.Encoding) {
	const utf16 = "UTF-16"
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE\x00\x00")), bytes.HasPrefix(data, []byte("\x00\x00\xFE\xFF")):
		return "UTF-32", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return utf16, encunicode.UTF16(encunicode.LittleEndian, encunicode.UseBOM)
	}
	head := data[:min(len(data), 1024)&^1]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	for i, order := range []encunicode.Endianness{encunicode.BigEndian, encunicode.LittleEndian} {
		n := zeros[i]
		latin := n > len(head)*latinZeros/100
		if n > 1 && n > 10*zeros[1-i] && (latin || n > len(head)/leastZeros && !nearlyASCII(head)) && legible(head, order) {
			return utf16, encunicode.UTF16(order, encunicode.IgnoreBOM)
		}
	}
	return "", nil
}

const (
	// latinZeros is the least percentage of zero bytes in Latin text in UTF-16, which has nearly
	// fifty.
	latinZeros = 35
	// leastZeros is how many bytes have at least one zero in text in other letters: Russian has one
	// in twelve, Chinese with an occasional line end one in forty.
	leastZeros = 60
)

// nearlyASCII reports whether bytes are nearly all plain text as they are: any two of them are a
// Chinese character in UTF-16.
func nearlyASCII(head []byte) bool {
	broken, _ := weigh(head)
	const share = 10 // in Russian UTF-16, half of the bytes are control characters
	return broken+controls(head)-bytes.Count(head, []byte{0}) <= len(head)/share
}

// legible reports whether bytes are text when read as UTF-16: others yield characters of no script.
func legible(head []byte, order encunicode.Endianness) bool {
	out, err := encunicode.UTF16(order, encunicode.IgnoreBOM).NewDecoder().Bytes(head)
	if err != nil || len(head) < 4 {
		return false
	}
	n, odd := 0, 0
	for len(out) > 0 {
		r, size := utf8.DecodeRune(out)
		if size == len(out) {
			break // may be half of a pair
		}
		if n++; r == utf8.RuneError || r == 0 || !unicode.IsPrint(r) && !unicode.IsSpace(r) {
			odd++
		}
		out = out[size:]
	}
	const share = 50
	return odd <= n/share
}

// controls counts the control characters that no text has.
func controls(b []byte) (n int) {
	for _, c := range b {
		if c < ' ' && strings.IndexByte("\t\n\v\f\r\b\x1b", c) < 0 {
			n++
		}
	}
	return n
}

// Binary reports whether the head of a file is not text in any character set: more than one byte in
// fifty is a control character that no text has, some of them NUL. A damaged text has a few.
func Binary(head []byte) bool {
	if bytes.IndexByte(head, 0) < 0 {
		return false
	}
	if _, wide := Wide(head); wide != nil {
		return false
	}
	const share = 50
	return controls(head) > len(head)/share
}
