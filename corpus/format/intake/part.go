package intake

import (
	"bufio"
	"errors"
	"strings"
)

// PartSize is the approximate size of a part in bytes: large enough that handing it over costs
// nothing, small enough that the parts under way fit the caches.
const PartSize = 1 << 20

// PartRecords is the maximum number of records in a part, however short they are: each takes half a
// kilobyte while the part is read.
const PartRecords = 5000

// AppendLine appends the next line with its end to buf. If the line is longer than MaxRecord,
// tooLong is set and the appended bytes are not to be used.
func AppendLine(buf []byte, r *bufio.Reader) (_ []byte, tooLong bool, err error) {
	before := len(buf)
	for {
		frag, err := r.ReadSlice('\n')
		if !tooLong {
			buf = append(buf, frag...)
		}
		if len(buf)-before > MaxRecord {
			tooLong = true
			buf = buf[:before]
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return buf, tooLong, err
		}
	}
}

// If one family finds in its files what another reads, it calls a function that the registry passes
// in, so that neither knows the other.
type (
	// Exports returns the articles of a text exported by a press database, and faults for what it
	// has lost; neither for any other text.
	Exports func(text string) ([]Record, []Fault)
	// Pages reads a page whose character set may be known from elsewhere.
	Pages func(data []byte, set string, names *Names) ([]Record, []Fault)
	// Letters reads a mail message that starts at a line.
	Letters func(data []byte, line int, names *Names) ([]Record, []Fault)
)

// Of returns the articles of a text, and faults for what it has lost; ok is false for a text that
// no database has exported. Nil Exports know no database.
func (exports Exports) Of(text string) (recs []Record, faults []Fault, ok bool) {
	if exports == nil {
		return nil, nil, false
	}
	recs, faults = exports(text)
	return recs, faults, len(recs)+len(faults) > 0
}

// Document returns the records of a document's text: many if a database has exported it, else one.
func (exports Exports) Document(kind, text string, rec Record, err error, whole string) ([]Record, []Fault) {
	if recs, faults, ok := exports.Of(text); ok {
		return recs, faults
	}
	if err != nil {
		rec.Faults = append(rec.Faults, "broken document: "+err.Error())
	}
	if Blank(text) {
		return nil, []Fault{{What: strings.Join(append([]string{"the document holds no text"}, rec.Faults...), "; ")}}
	}
	// A title that is the name of a template or a file is ignored.
	if !strings.Contains(text[:min(len(text), 1000)], rec.Title) {
		rec.Title = ""
	}
	rec.Text, rec.Line, rec.Format, rec.SHA256 = text, 1, kind, Sum([]byte(whole))
	return []Record{rec}, nil
}
