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

// Format is an RTF document, as word processors and Factiva write it.
type Format struct{ Exports intake.Exports }

// Kind implements intake.Format.
func (Format) Kind() string { return "RTF" }

// Claims accepts what begins like RTF, after any blanks.
func (Format) Claims(_ string, head []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, characters.ByteOrderMark), " \t\r\n"), []byte("{\\rtf"))
}

// Cut emits the document as one part.
func (r Format) Cut(in *intake.Input, emit func(intake.Part)) error {
	return in.Part(emit, func(data []byte) ([]intake.Record, []intake.Fault) {
		return r.Exports.Document("RTF", rtfText(data), intake.Record{}, nil, string(data))
	})
}

// rtfReader follows the groups and control words of RTF and writes its text: a line feed ends a
// paragraph, a vertical tab a line within one.
type rtfReader struct {
	in    []byte
	at    int
	out   strings.Builder
	box   strings.Builder // of text boxes; written after their paragraph
	state rtfState
	open  []rtfState
	page  encoding.Encoding         // of \ansicpg
	fonts map[int]encoding.Encoding // of \fcharset, by font
	font  int                       // the font whose table entry is being read
	usual int                       // the font of \plain
	bytes []byte                    // of \'hh, not yet decoded: some characters take two
	unit  rune                      // the first half of a character beyond the 65,536th
	// initial is set in a paragraph that is the drop cap of the next.
	initial bool
	skip    int // how many replacements for a \u character are still to be skipped
}

// rtfState is the state that the end of a group restores.
type rtfState struct {
	hidden  bool // the group's content is not text
	starred bool // it would be text, but is only for programs that know it (\*)
	twice   bool // it is repeated in Unicode
	table   bool // the font table
	box     bool // a text box
	veiled  bool // hidden by the writer
	deleted bool // a tracked deletion
	font    int
	stand   int // how many characters replace a \u character (\uc)
}

func (s *rtfState) silent() bool { return s.hidden || s.veiled || s.deleted }

// maxGroups limits how deep groups may nest.
const maxGroups = 1000

// rtfText returns the text of an RTF document, with a blank line between paragraphs.
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

// tidy returns the text of a document with one blank line between paragraphs.
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

// inert reports whether a byte is only text.
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

// symbol executes a control symbol: one character that is not a letter.
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

// unicode writes a UTF-16 unit; the first of a surrogate pair waits for the second.
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

// to returns the builder to which text goes.
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

// endBox writes the text boxes of a finished paragraph.
func (r *rtfReader) endBox() {
	if r.box.Len() > 0 {
		r.out.WriteString("\n" + r.box.String() + "\n")
		r.box.Reset()
	}
}
