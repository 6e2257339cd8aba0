package intake

import (
	"bufio"
	"errors"
	"strings"
)

// PartSize is about how many bytes make a part: enough that handing it
// over costs nothing, few enough that the parts under way fit the caches.
const PartSize = 1 << 20

// PartRecords is how many records make a part, however short they are: each takes half a
// kilobyte while the part is read.
const PartRecords = 5000

// AppendLine appends the next line with its end, unless it is longer than
// MaxRecord, in which case what stands in buf beyond its old length is not to be
// used.
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

// What one family finds within its own files and another reads is read by a function that
// the registry hands to it, so that none knows the other.
type (
	// Exports are the articles of a text that a press database has exported, and what was lost
	// of them; neither for any other text.
	Exports func(text string) ([]Record, []Fault)
	// Pages reads a page whose character set may be known from elsewhere.
	Pages func(data []byte, set string, names *Names) ([]Record, []Fault)
	// Letters reads a message of mail that starts at a line.
	Letters func(data []byte, line int, names *Names) ([]Record, []Fault)
)

// Of are the articles of a text, and what was lost of them; ok is false for a text that no
// database has exported. Nil Exports know no database.
func (exports Exports) Of(text string) (recs []Record, faults []Fault, ok bool) {
	if exports == nil {
		return nil, nil, false
	}
	recs, faults = exports(text)
	return recs, faults, len(recs)+len(faults) > 0
}

// Document are the records of a document's text: many where a database has
// exported it, else one.
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
	// A title that is the name of a template or a file is none.
	if !strings.Contains(text[:min(len(text), 1000)], rec.Title) {
		rec.Title = ""
	}
	rec.Text, rec.Line, rec.Format, rec.SHA256 = text, 1, kind, Sum([]byte(whole))
	return []Record{rec}, nil
}
