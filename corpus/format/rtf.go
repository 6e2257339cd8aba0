package format

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// richText is a document in RTF, as word processors and Factiva write it.
type richText struct{}

// Kind names it.
func (richText) Kind() string { return "RTF" }

// Claims takes what begins as RTF does.
func (richText) Claims(_ string, head []byte) bool { return bytes.HasPrefix(head, []byte("{\\rtf")) }

// Cut emits the document as one part.
func (richText) Cut(in *Input, emit func(Part)) error {
	return in.part(emit, func(data []byte) ([]Record, []Fault) {
		return documentRecords("RTF", rtfText(data), Record{}, nil, string(data))
	})
}

// rtfReader follows the groups and control words of RTF and writes its text.
type rtfReader struct {
	in    []byte
	at    int
	out   strings.Builder
	state rtfState
	open  []rtfState
	page  encoding.Encoding         // of \ansicpg
	fonts map[int]encoding.Encoding // of \fcharset, by font
	font  int                       // the font whose entry in the table is read
	bytes []byte                    // of \'hh, not yet decoded: some characters take two
	unit  rune                      // the first half of a character beyond the 65,536th
	skip  int                       // what stands in for a \u character and is to be passed over
}

// rtfState is what a group gives back at its end.
type rtfState struct {
	hidden bool // what is in the group is no text
	table  bool // the table of fonts
	font   int
	stand  int // how many characters stand in for a \u character (\uc)
}

// maxGroups bounds how deep groups may nest.
const maxGroups = 1000

// rtfText is the text of an RTF document, a blank line between paragraphs.
func rtfText(data []byte) string {
	r := rtfReader{in: data, state: rtfState{stand: 1}, page: charmap.Windows1252, fonts: map[int]encoding.Encoding{}}
	for r.at < len(r.in) {
		r.step()
	}
	r.flush()
	return tidy(r.out.String())
}

// tidy brings the text of a document to paragraphs with one blank line between.
func tidy(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n\n")
}

// step reads one byte or one control word.
func (r *rtfReader) step() {
	c := r.in[r.at]
	r.at++
	switch c {
	case '{':
		r.flush()
		if len(r.open) < maxGroups {
			r.open = append(r.open, r.state)
		}
		r.skip = 0
	case '}':
		r.flush()
		if n := len(r.open); n > 0 {
			r.state, r.open = r.open[n-1], r.open[:n-1]
		}
		r.skip = 0
	case '\\':
		r.control()
	case '\r', '\n':
	default:
		if r.skip > 0 {
			r.skip--
			return
		}
		if c >= utf8.RuneSelf {
			r.bytes = append(r.bytes, c)
			return
		}
		r.flush()
		r.put(rune(c))
	}
}

// control reads what follows a backslash.
func (r *rtfReader) control() {
	if r.at >= len(r.in) {
		return
	}
	if c := r.in[r.at]; c|0x20 < 'a' || c|0x20 > 'z' {
		r.at++
		r.symbol(c)
		return
	}
	from := r.at
	for r.at < len(r.in) && r.in[r.at]|0x20 >= 'a' && r.in[r.at]|0x20 <= 'z' {
		r.at++
	}
	word := string(r.in[from:r.at])
	from = r.at
	for r.at < len(r.in) && r.at-from < 11 && (r.in[r.at] >= '0' && r.in[r.at] <= '9' || r.at == from && r.in[r.at] == '-') {
		r.at++
	}
	n, err := strconv.Atoi(string(r.in[from:r.at]))
	if r.at < len(r.in) && r.in[r.at] == ' ' {
		r.at++
	}
	r.word(word, n, err == nil)
}

// symbol reads a control symbol: one character that is no letter.
func (r *rtfReader) symbol(c byte) {
	if c == '\'' {
		if r.at+2 <= len(r.in) {
			n, err := strconv.ParseUint(string(r.in[r.at:r.at+2]), 16, 8)
			r.at += 2
			if err == nil && r.skip > 0 {
				r.skip--
			} else if err == nil {
				r.bytes = append(r.bytes, byte(n))
			}
		}
		return
	}
	r.flush()
	switch c {
	case '\\', '{', '}':
		r.put(rune(c))
	case '~':
		r.put('\u00A0')
	case '_':
		r.put('\u2011')
	case '*':
		r.state.hidden = true
	case '\n', '\r':
		r.put('\n')
	}
}

// characters are the control words that stand for one.
var characters = map[string]rune{
	"par": '\n', "line": '\n', "sect": '\n', "page": '\n', "row": '\n', "cell": '\t', "tab": '\t',
	"lquote": '‘', "rquote": '’', "ldblquote": '“', "rdblquote": '”',
	"emdash": '—', "endash": '–', "bullet": '•', "emspace": ' ', "enspace": ' ', "qmspace": ' ',
}

// unread are the groups that hold no text.
var unread = setOf("colortbl|stylesheet|info|pict|object|header|headerf|headerl|headerr|footer|footerf|footerl|footerr|fldinst|listtable|" +
	"listoverridetable|rsidtbl|generator|xmlnstbl|themedata|colorschememapping|datastore|latentstyles|footnote|annotation|bkmkstart|bkmkend|" +
	"listtext|pntext|filetbl|revtbl")

// word obeys a control word.
func (r *rtfReader) word(word string, n int, given bool) {
	if c, ok := characters[word]; ok {
		r.flush()
		if r.skip > 0 {
			r.skip--
			return
		}
		r.put(c)
		return
	}
	switch {
	case unread[word]:
		r.flush()
		r.state.hidden = true
	case word == "u" && given:
		r.flush()
		r.unicode(rune(uint16(n)))
		r.skip = r.state.stand
	case word == "uc" && given:
		r.state.stand = max(0, min(n, 16))
	case word == "ansicpg" && given:
		if enc := codePage(n); enc != nil {
			r.page = enc
		}
	case word == "mac":
		r.page = charmap.Macintosh
	case word == "fonttbl":
		r.flush()
		r.state.hidden, r.state.table = true, true
	case word == "f" && given:
		r.flush()
		if r.font = n; !r.state.table {
			r.state.font = n
		}
	case word == "fcharset" && given && r.state.table && len(r.fonts) < 10_000:
		r.fonts[r.font] = fontSet(n)
	case word == "plain":
		r.flush()
		r.state.font = -1
	case word == "v": // hidden text
		r.flush()
		r.state.hidden = !given || n != 0
	case word == "bin" && given:
		r.at = min(r.at+max(n, 0), len(r.in))
	}
}

// unicode writes a UTF-16 unit; a character of two waits for its second.
func (r *rtfReader) unicode(u rune) {
	switch {
	case r.unit != 0:
		whole := utf16.DecodeRune(r.unit, u)
		r.unit = 0
		r.put(whole)
	case utf16.IsSurrogate(u):
		r.unit = u
	default:
		r.put(u)
	}
}

// flush decodes the bytes that have been gathered.
func (r *rtfReader) flush() {
	if len(r.bytes) == 0 {
		return
	}
	enc := r.fonts[r.state.font]
	if enc == nil {
		enc = r.page
	}
	if out, err := enc.NewDecoder().Bytes(r.bytes); err == nil && !r.state.hidden {
		r.out.Write(out)
	}
	r.bytes = r.bytes[:0]
}

func (r *rtfReader) put(c rune) {
	if !r.state.hidden {
		r.out.WriteRune(c)
	}
}

// codePage is the encoding of a Windows code page, nil for one that is not known.
func codePage(n int) encoding.Encoding {
	names := map[int]string{
		932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 65001: "utf-8", 10000: "macintosh",
		437: "windows-1252", 850: "windows-1252", // of DOS; RTF of today names them where it has no letters of theirs
	}
	name := names[n]
	if name == "" {
		name = "windows-" + strconv.Itoa(n)
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return nil
	}
	return enc
}

// fontSet is the encoding of a font's character set, nil where it is the
// document's.
func fontSet(n int) encoding.Encoding {
	pages := map[int]int{
		77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
	}
	if p, ok := pages[n]; ok {
		return codePage(p)
	}
	return nil
}
