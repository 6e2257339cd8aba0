package rtf

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
)

// Format is a document in RTF, as word processors and Factiva write it.
type Format struct{ Exports intake.Exports }

// Kind names it.
func (Format) Kind() string { return "RTF" }

// Claims takes what begins as RTF does, whatever blanks are before it.
func (Format) Claims(_ string, head []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, characters.ByteOrderMark), " \t\r\n"), []byte("{\\rtf"))
}

// Cut emits the document as one part.
func (r Format) Cut(in *intake.Input, emit func(intake.Part)) error {
	return in.Part(emit, func(data []byte) ([]intake.Record, []intake.Fault) {
		return r.Exports.Document("RTF", rtfText(data), intake.Record{}, nil, string(data))
	})
}

// rtfReader follows the groups and control words of RTF and writes its text: a line feed
// ends a paragraph, a vertical tab a line in one.
type rtfReader struct {
	in    []byte
	at    int
	out   strings.Builder
	box   strings.Builder // of text boxes; it goes behind the paragraph they are in
	state rtfState
	open  []rtfState
	page  encoding.Encoding         // of \ansicpg
	fonts map[int]encoding.Encoding // of \fcharset, by font
	font  int                       // the font whose entry in the table is read
	usual int                       // the font of \plain
	bytes []byte                    // of \'hh, not yet decoded: some characters take two
	unit  rune                      // the first half of a character beyond the 65,536th
	// initial is set in a paragraph that is the large first letter of the next.
	initial bool
	skip    int // what stands in for a \u character and is to be passed over
}

// rtfState is what a group gives back at its end.
type rtfState struct {
	hidden  bool // what is in the group is no text
	starred bool // and would be, were it not for what reads only what it knows
	twice   bool // and is, in Unicode, further on
	table   bool // the table of fonts
	box     bool // a text box
	veiled  bool // hidden by who wrote it
	deleted bool // a change that took it out
	font    int
	stand   int // how many characters stand in for a \u character (\uc)
}

func (s *rtfState) silent() bool { return s.hidden || s.veiled || s.deleted }

// maxGroups bounds how deep groups may nest.
const maxGroups = 1000

// rtfText is the text of an RTF document, a blank line between paragraphs.
func rtfText(data []byte) string {
	r := rtfReader{in: data, state: rtfState{stand: 1}, page: charmap.Windows1252, fonts: map[int]encoding.Encoding{}}
	r.out.Grow(len(data) / 2)
	for r.at < len(r.in) {
		r.step()
	}
	r.flush()
	r.endBox()
	return tidy(r.out.String())
}

// tidy brings the text of a document to paragraphs with one blank line between.
func tidy(s string) string {
	var out strings.Builder
	out.Grow(len(s) + len(s)/16)
	for par := range strings.SplitSeq(s, "\n") {
		if par = strings.TrimSpace(par); par == "" {
			continue
		}
		if out.Len() > 0 {
			out.WriteString("\n\n")
		}
		for i, line := range strings.Split(par, "\v") {
			if i > 0 {
				out.WriteByte('\n')
			}
			out.WriteString(strings.TrimSpace(line))
		}
	}
	return out.String()
}

// step reads a stretch of text, a brace or one control word.
func (r *rtfReader) step() {
	from := r.at
	c := r.in[r.at]
	r.at++
	switch {
	case c == '{':
		r.flush()
		if len(r.open) < maxGroups {
			r.open = append(r.open, r.state)
		}
		r.skip = 0
	case c == '}':
		r.flush()
		if n := len(r.open); n > 0 {
			before := r.state
			r.state, r.open = r.open[n-1], r.open[:n-1]
			if before.box && !r.state.box {
				r.box.WriteByte('\n')
			}
		}
		r.skip = 0
	case c == '\\':
		r.control()
	case c == '\r' || c == '\n':
	case r.skip > 0:
		r.skip--
	case c >= utf8.RuneSelf, len(r.bytes) > 0 && r.twoBytes():
		r.bytes = append(r.bytes, c)
	default:
		for r.at < len(r.in) && inert(r.in[r.at]) {
			r.at++
		}
		r.flush()
		if !r.state.silent() {
			_, _ = r.to().Write(r.in[from:r.at])
		}
	}
}

// inert reports whether a byte is text and nothing else.
func inert(c byte) bool {
	return c >= ' ' && c < utf8.RuneSelf && c != '\\' && c != '{' && c != '}'
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
	word := r.in[from:r.at]
	from = r.at
	for r.at < len(r.in) && r.at-from < 11 && (r.in[r.at] >= '0' && r.in[r.at] <= '9' || r.at == from && r.in[r.at] == '-') {
		r.at++
	}
	n, given := 0, false
	if r.at > from {
		var err error
		n, err = strconv.Atoi(string(r.in[from:r.at]))
		given = err == nil
	}
	if r.at < len(r.in) && r.in[r.at] == ' ' {
		r.at++
	}
	if c := character(word); c != 0 {
		r.flush()
		if r.skip > 0 {
			r.skip--
			return
		}
		r.put(c)
		return
	}
	r.word(word, n, given)
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
		r.state.starred = r.state.starred || !r.state.hidden
		r.state.hidden = true
	case '\n', '\r':
		r.put('\n')
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

// to is where text goes.
func (r *rtfReader) to() *strings.Builder {
	if r.state.box {
		return &r.box
	}
	return &r.out
}

func (r *rtfReader) put(c rune) {
	if r.state.silent() || c == '\u00AD' {
		return
	}
	if c == '\n' && r.initial {
		r.initial = false
		return
	}
	if c == '\u2028' {
		c = '\v'
	}
	_, _ = r.to().WriteRune(c)
	if c == '\n' && !r.state.box {
		r.endBox()
	}
}

// endBox writes the text boxes of the paragraph that has ended.
func (r *rtfReader) endBox() {
	if r.box.Len() > 0 {
		r.out.WriteString("\n" + r.box.String() + "\n")
		r.box.Reset()
	}
}
