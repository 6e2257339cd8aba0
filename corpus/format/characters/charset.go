package characters

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// ByteOrderMark is the mark of UTF-8, which some programs write before a text.
var ByteOrderMark = []byte("\xEF\xBB\xBF")

// UTF8 is what the character set of nearly all texts is called.
const UTF8 = "UTF-8"

// Decode is identify without the name of the character set.
func Decode(data []byte) (s, fault string) {
	s, _, fault = Identify(data)
	return s, fault
}

// Identify makes UTF-8 of a text and names its character set: by its byte order mark,
// else as it is where it is valid, else by what its bytes look like, which is told as a
// fault since it is a guess. Where only some lines of it are not UTF-8 they are read by
// themselves; a byte that is broken in a line that is UTF-8 otherwise is left for the
// sanitiser.
func Identify(data []byte) (s, set, fault string) {
	if bytes.HasPrefix(data, ByteOrderMark) {
		data = data[len(ByteOrderMark):]
	} else if order := UTF16(data); order != nil {
		out, err := order.NewDecoder().Bytes(data)
		if err != nil {
			return string(data), "", "neither UTF-8 nor UTF-16"
		}
		return string(out), "UTF-16", ""
	}
	if utf8.Valid(data) {
		return string(data), UTF8, ""
	}
	if _, whole := runes(data); whole > 0 {
		if s, set, fault, ok := byLine(data); ok {
			return s, set, fault
		}
	}
	name, enc := guess(data)
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return string(data), "", "not UTF-8, and no other character set fits"
	}
	return string(out), name + " (guessed)", "not UTF-8; read as " + name + ", convert it if the letters are wrong"
}

// byLine decodes a text that is UTF-8 in some lines and something else in others, as one
// is that was put together of several. It is not ok where the lines that are UTF-8 may be
// so by chance.
func byLine(data []byte) (s, set, fault string, ok bool) {
	var odd []byte // the lines that are not UTF-8
	lines, broken, utf := 0, 0, 0
	for line := range bytes.Lines(data) {
		bad, whole := runes(line)
		switch {
		case whole > 4*bad:
			utf++
			broken += bad
		case bad > 0:
			broken += bad
			odd = append(odd, line...)
			lines++
		}
	}
	if utf < lines {
		return "", "", "", false
	}
	if len(odd) < leastOdd {
		odd, lines = nil, 0
	}
	name, enc := guess(odd)
	var b strings.Builder
	for line := range bytes.Lines(data) {
		if bad, whole := runes(line); bad > 0 && whole <= 4*bad && lines > 0 {
			if out, err := enc.NewDecoder().Bytes(line); err == nil {
				line = out
			}
		}
		b.Write(line)
	}
	set = UTF8
	if lines > 0 {
		set += " and " + name + " (guessed)"
		fault = fmt.Sprintf("lines that are not UTF-8: %d; read as %s, convert them if the letters are wrong", lines, name)
	}
	if broken > 0 && lines == 0 {
		fault = fmt.Sprintf("%d bytes are not UTF-8 and shown as U+FFFD", broken)
	}
	return b.String(), set, fault, true
}

// leastOdd is how many bytes the lines that are not UTF-8 must have for it to be told
// what they are.
const leastOdd = 16

// runes counts the broken bytes and the whole characters beyond ASCII.
func runes(data []byte) (broken, whole int) {
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			whole++
		}
		data = data[n:]
	}
	return broken, whole
}

// UTF16 recognises UTF-16 by its mark, or by the zeros that Latin letters
// leave in every other byte. It is nil for anything else.
func UTF16(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	}
	head := data[:min(len(data), 1024)&^1]
	if len(head) < 4 {
		return nil
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[1] > half*7/10 && zeros[0] == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0] > half*7/10 && zeros[1] == 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// guess names the character set that text which is not UTF-8 most looks like.
// Western European is the answer where nothing speaks for another.
func guess(data []byte) (string, encoding.Encoding) {
	head := data[:min(len(data), 64<<10)]
	high := 0
	for _, c := range head {
		if c >= 0x80 {
			high++
		}
	}
	// In Western text letters beyond ASCII are a few in a hundred.
	if high*5 < len(head) {
		return guessLatin(head)
	}
	type candidate struct {
		name string
		enc  encoding.Encoding
	}
	name, enc, best := westernName, encoding.Encoding(charmap.Windows1252), 0.5
	for _, c := range []candidate{
		{"GB18030", simplifiedchinese.GB18030},
		{"Big5", traditionalchinese.Big5},
		{"Shift_JIS", japanese.ShiftJIS},
		{"EUC-JP", japanese.EUCJP},
		{"EUC-KR", korean.EUCKR},
		{"windows-1251", charmap.Windows1251},
		{"KOI8-R", charmap.KOI8R},
		{"windows-1256", charmap.Windows1256},
		{"windows-1253", charmap.Windows1253},
		{"windows-1255", charmap.Windows1255},
	} {
		out, err := c.enc.NewDecoder().Bytes(head)
		if err != nil {
			continue
		}
		if s := plausible(out); s > best {
			name, enc, best = c.name, c.enc, s
		}
	}
	return name, enc
}

// common are the letters that a page of the script is full of: those of Russian,
// Greek, Arabic and Hebrew by frequency, the commonest characters of Chinese,
// all of hiragana. Hangul is recognised by its block.
var common = func() map[rune]bool {
	m := map[rune]bool{}
	for _, r := range "оеаинтсрвлкмдпуя" + "αοιετσνηυρπκμλωάίόή" + "اليمونرتبةعدسفهك" + "יוהלארתבשמנ" +
		"的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长" +
		"這個來國說們為時會過學對後麼沒於還發當無開見經頭動兩長" {
		m[r] = true
	}
	for r := 'ぁ'; r <= 'ん'; r++ {
		m[r] = true
	}
	return m
}()

// plausible is the share of characters beyond ASCII that are common letters,
// less those that could not be decoded.
func plausible(s []byte) float64 {
	n, good := 0, 0.0
	for _, r := range string(s) {
		if r < utf8.RuneSelf {
			continue
		}
		n++
		switch {
		case common[r]:
			good++
		case r == utf8.RuneError:
			good -= 4
		case r >= 0xAC00 && r <= 0xD7A3:
			good += 0.9
		case r >= 0x3000 && r <= 0x30FF, r >= 0xFF00 && r <= 0xFFEF, r >= 0x4E00 && r <= 0x9FFF:
			good += 0.45
		}
	}
	if n == 0 {
		return 0
	}
	return good / float64(n)
}

// mistold reports whether bytes that are said to be in a set of one byte a letter are UTF-8:
// what is valid as such and has characters beyond ASCII is hardly ever anything else.
func mistold(name string, data []byte) bool {
	if !strings.HasPrefix(name, "windows-") && !strings.HasPrefix(name, "iso-8859-") && !strings.HasPrefix(name, "koi8") &&
		name != "macintosh" && name != "ibm866" {
		return false
	}
	broken, whole := runes(data)
	return broken == 0 && whole > 0
}

// Declared makes UTF-8 of a page: by what its carrier says, else by its mark or
// its validity, else by what the page declares, else by what it looks like.
func Declared(data []byte, told string) (s, set, fault string) {
	if enc, name := charset.Lookup(told); enc != nil && name != "utf-8" && !mistold(name, data) {
		if out, err := enc.NewDecoder().Bytes(data); err == nil {
			return string(out), name, ""
		}
	}
	if utf8.Valid(data) || UTF16(data) != nil {
		return Identify(data)
	}
	head := data[:min(len(data), 1024)]
	if enc, name, _ := charset.DetermineEncoding(head, ""); name != "utf-8" && bytes.Contains(bytes.ToLower(head), []byte("charset=")) {
		if out, err := enc.NewDecoder().Bytes(data); err == nil {
			return string(out), name, ""
		}
	}
	return Identify(data)
}
