package characters

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// ByteOrderMark is the UTF-8 mark that some programs write before a text.
var ByteOrderMark = []byte("\xEF\xBB\xBF")

// UTF8 is the name of the character set of nearly all texts.
const UTF8 = "UTF-8"

// Decode is Identify without the name of the character set.
func Decode(data []byte) (s, fault string) {
	s, _, fault = Identify(data)
	return s, fault
}

// Identify converts a text to UTF-8 and names its character set: by its byte order mark, else UTF-8
// if it is valid, else by what its bytes look like, which is reported as a fault since it is a
// guess. If most of a text is UTF-8, other lines are decoded on their own, and a broken byte in a
// UTF-8 line is reported and left for the sanitiser. NUL bytes, which no text has, are removed and
// reported. Old Macintosh line ends become line feeds.
func Identify(data []byte) (s, set, fault string) {
	s, set, fault = identify(data)
	if strings.IndexByte(s, '\r') >= 0 && strings.IndexByte(s, '\n') < 0 {
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	return s, set, fault
}

// identify is Identify without converting line ends.
func identify(data []byte) (s, set, fault string) {
	if bytes.HasPrefix(data, ByteOrderMark) {
		data = data[len(ByteOrderMark):]
	} else if name, wide := Wide(data); wide != nil {
		out, err := wide.NewDecoder().Bytes(data)
		if err != nil {
			return string(data), "", "neither UTF-8 nor " + name
		}
		return string(out), name, ""
	}
	if n := bytes.Count(data, []byte{0}); n > 0 {
		fault = number(n, "NUL byte", "NUL bytes") + " left out" + where(data, bytes.IndexByte(data, 0), n) + "; compare with the original"
		data = bytes.ReplaceAll(data, []byte{0}, nil)
	}
	if utf8.Valid(data) {
		return string(data), UTF8, fault
	}
	s, set, broken := identifyBroken(data)
	if fault != "" {
		broken += "; " + fault
	}
	return s, set, broken
}

// identifyBroken is Identify for a text that is not valid UTF-8.
func identifyBroken(data []byte) (s, set, fault string) {
	if mostlyUTF8(data) {
		return byLine(data)
	}
	name, enc := guess(data)
	if name == westernName && oldMac(data) {
		name, enc = "macintosh", charmap.Macintosh
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return string(data), "", "not UTF-8, and no other character set fits"
	}
	return string(out), name + guessed, "not UTF-8; read as " + name + ", convert it if the letters are wrong"
}

// oldMac reports whether lines end as on an old Macintosh, which has its own Western character set.
func oldMac(data []byte) bool {
	return bytes.IndexByte(data, '\r') >= 0 && bytes.IndexByte(data, '\n') < 0
}

// guess returns the character set that text in another set than UTF-8 most looks like. Western
// European is the default.
func guess(data []byte) (string, encoding.Encoding) {
	head := data[:min(len(data), 64<<10)]
	high := 0
	for _, c := range head {
		if c >= 0x80 {
			high++
		}
	}
	// In Western text a few percent of the letters are beyond ASCII.
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

// common is the letters that fill a page of each script: by frequency in Russian, Greek, Arabic and
// Hebrew, the commonest Chinese characters, all of hiragana. Hangul is recognised by its block.
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

// plausible returns the share of characters beyond ASCII that are common letters, minus those that
// could not be decoded.
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

// mistold reports whether bytes declared to be in a single-byte set are UTF-8: valid UTF-8 beyond
// ASCII is hardly ever anything else.
func mistold(name string, data []byte) bool {
	if !strings.HasPrefix(name, "windows-") && !strings.HasPrefix(name, "iso-8859-") && !strings.HasPrefix(name, "koi8") &&
		name != "macintosh" && name != "ibm866" {
		return false
	}
	const plain = 10 // allows for a broken byte
	broken, whole := weigh(data)
	return whole > plain*broken
}

// Declared converts a page to UTF-8: by what its carrier declares, else by its mark or its
// validity, else by what the page declares, else by what it looks like.
func Declared(data []byte, told string) (s, set, fault string) {
	if enc, name := charset.Lookup(told); enc != nil && name != "utf-8" && !mistold(name, data) {
		if out, err := enc.NewDecoder().Bytes(data); err == nil {
			return string(out), name, ""
		}
	}
	if _, wide := Wide(data); wide != nil || utf8.Valid(data) {
		return Identify(data)
	}
	head := data[:min(len(data), 1024)]
	if enc, name, _ := charset.DetermineEncoding(head, ""); name != "utf-8" && !mistold(name, data) && bytes.Contains(bytes.ToLower(head), []byte("charset=")) {
		if out, err := enc.NewDecoder().Bytes(data); err == nil {
			return string(out), name, ""
		}
	}
	return Identify(data)
}
