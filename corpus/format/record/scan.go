package record

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"lineup/corpus/format/characters"
)

// The scanner walks JSON without building it: a record has a dozen fields that matter, and for the
// others only the end is needed. It is strict about where a value ends and lax about its content;
// when it fails, encoding/json supplies the reason.

// errSyntax is the error for JSON that the scanner cannot walk.
var errSyntax = errors.New("broken JSON")

// maxDepth limits how deep values may nest: a broken value is walked that many times.
const maxDepth = 100

// space returns the place of the first byte of b at or after i that is not JSON
// white space.
func space(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\n' || b[i] == '\r' || b[i] == '\t') {
		i++
	}
	return i
}

// gap is space for what comes between records: joined files have byte order marks there.
func gap(b []byte, i int) int {
	for {
		i = space(b, i)
		if !bytes.HasPrefix(b[i:], characters.ByteOrderMark) {
			return i
		}
		i += len(characters.ByteOrderMark)
	}
}

// skip returns the offset after the value that starts at i, -1 if it is not complete.
func skip(b []byte, i int) int {
	depth := 0
	for i < len(b) {
		switch c := b[i]; c {
		case '"':
			if i = skipString(b, i); i < 0 {
				return -1
			}
		case '{', '[':
			if depth++; depth > maxDepth {
				return -1
			}
			i++
			continue
		case '}', ']':
			depth--
			i++
		case ' ', '\n', '\r', '\t', ',', ':':
			if depth == 0 {
				return -1
			}
			i++
			continue
		default:
			if i = skipWord(b, i); i < 0 {
				return -1
			}
		}
		if depth <= 0 {
			if depth < 0 {
				return -1
			}
			return i
		}
	}
	return -1
}

// skipWord returns the offset after the number or literal at i.
func skipWord(b []byte, i int) int {
	from := i
	for i < len(b) {
		c := b[i]
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' {
			i++
			continue
		}
		break
	}
	if i == from {
		return -1
	}
	return i
}

// skipString returns the offset after the string that opens at i.
func skipString(b []byte, i int) int {
	from := i + 1
	for at := from; ; {
		n := bytes.IndexByte(b[at:], '"')
		if n < 0 {
			return -1
		}
		at += n
		slashes := 0
		for at-slashes > from && b[at-1-slashes] == '\\' {
			slashes++
		}
		at++
		if slashes%2 == 0 {
			return at
		}
	}
}

// members calls f with every key, decoded, and raw value of the object in b.
func members(b []byte, f func(key string, value []byte)) error {
	i := space(b, 0)
	if i >= len(b) || b[i] != '{' {
		return errSyntax
	}
	i = space(b, i+1)
	if i < len(b) && b[i] == '}' {
		return nil
	}
	for {
		if i >= len(b) || b[i] != '"' {
			return errSyntax
		}
		end := skipString(b, i)
		if end < 0 {
			return errSyntax
		}
		key := unquote(b[i:end])
		if i = space(b, end); i >= len(b) || b[i] != ':' {
			return errSyntax
		}
		i = space(b, i+1)
		if end = skip(b, i); end < 0 {
			return errSyntax
		}
		f(key, b[i:end])
		if i = space(b, end); i >= len(b) {
			return errSyntax
		}
		switch b[i] {
		case '}':
			return nil
		case ',':
			i = space(b, i+1)
		default:
			return errSyntax
		}
	}
}

// elements calls f with the start and end of every value of the array in b, or of the rest of one
// from a comma on.
func elements(b []byte, f func(from, to int)) error {
	i := space(b, 0)
	if i >= len(b) || b[i] != '[' && b[i] != ',' {
		return errSyntax
	}
	i = space(b, i+1)
	if i < len(b) && b[i] == ']' {
		return nil
	}
	for {
		end := skip(b, i)
		if end < 0 {
			return errSyntax
		}
		f(i, end)
		if i = space(b, end); i >= len(b) {
			return errSyntax
		}
		switch b[i] {
		case ']':
			return nil
		case ',':
			i = space(b, i+1)
		default:
			return errSyntax
		}
	}
}

// unquote decodes a JSON string with its quotation marks. Invalid escapes stay as they are; half of
// a surrogate pair becomes U+FFFD.
func unquote(b []byte) string {
	b = b[1 : len(b)-1]
	n := bytes.IndexByte(b, '\\')
	if n < 0 {
		return string(b)
	}
	var out strings.Builder
	out.Grow(len(b))
	for n >= 0 && n+1 < len(b) {
		out.Write(b[:n])
		b = b[n+1:]
		used := 1
		switch c := b[0]; c {
		case 'n':
			out.WriteByte('\n')
		case 't':
			out.WriteByte('\t')
		case 'r':
			out.WriteByte('\r')
		case 'b':
			out.WriteByte('\b')
		case 'f':
			out.WriteByte('\f')
		case '"', '\\', '/':
			out.WriteByte(c)
		case 'u':
			var r rune
			if r, used = unescape(b); used == 0 {
				out.WriteString(`\u`)
				used = 1
			} else {
				out.WriteRune(r)
			}
		default:
			out.WriteByte('\\')
			out.WriteByte(c)
		}
		b = b[used:]
		n = bytes.IndexByte(b, '\\')
	}
	out.Write(b)
	if most := out.Cap(); out.Len() < most-most/8 {
		return strings.Clone(out.String()) // some scripts are written entirely in escapes
	}
	return out.String()
}

// unescape reads the escape whose "u" is at the start of b, including both halves of a surrogate
// pair, and returns how many bytes it took; 0 if it is invalid.
func unescape(b []byte) (rune, int) {
	hi, ok := hex4(b)
	if !ok {
		return 0, 0
	}
	if !utf16.IsSurrogate(hi) {
		return hi, 5
	}
	if len(b) > 5 && b[5] == '\\' {
		if lo, ok := hex4(b[6:]); ok {
			if r := utf16.DecodeRune(hi, lo); r != utf8.RuneError {
				return r, 11
			}
		}
	}
	return utf8.RuneError, 5
}

// hex4 reads "u" and four hexadecimal digits.
func hex4(b []byte) (rune, bool) {
	if len(b) < 5 || b[0] != 'u' {
		return 0, false
	}
	var r rune
	for _, c := range b[1:5] {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
