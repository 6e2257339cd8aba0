package format

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// sheet is a table with a row an article, the names of the fields in the first:
// what spreadsheets, crawlers and databases export as CSV or TSV.
type sheet struct{}

// Kind names it.
func (sheet) Kind() string { return "table" }

// Claims takes .csv, .tsv and .tab, and other names that are not a text's where
// the first line names a field of text among others.
func (sheet) Claims(ext string, head []byte) bool {
	switch ext {
	case ".csv", ".tsv", ".tab":
		return true
	case "":
		s, _ := decode(head)
		line, _, _ := strings.Cut(s, "\n")
		comma := separator(line)
		return comma != 0 && columns{strings.Split(strings.TrimSpace(line), string(comma)), usual}.readable()
	}
	return false
}

// separator is the character that parts the fields of a first line, 0 for none.
func separator(line string) rune {
	best, most := rune(0), 0
	for _, c := range ",;\t|" {
		if n := strings.Count(line, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

// columns are a table's fields: what they are called, and which names count.
type columns struct {
	heads []string
	names *Names
}

// readable says that one of the columns may hold text and one something else. Where the
// user has said which holds what, text is enough.
func (c columns) readable() bool {
	var filled [slots]bool
	for _, head := range c.heads {
		for _, u := range c.names.uses[FoldName(strings.Trim(head, "\" \ufeff"))] {
			filled[u.slot] = true
		}
	}
	text := filled[slotText] || filled[slotLead] || filled[slotExcerpt]
	return text && (c.names.mapped || filled[slotTitle] || filled[slotURL] || filled[slotPublished] || filled[slotOutlet])
}

// row is a row of a table and the line it starts at.
type row struct {
	fields []string
	line   int
}

// Cut emits some partSize bytes of rows at a time.
func (sheet) Cut(in *Input, emit func(Part)) error {
	s, set, ok, broken := in.decoded(emit, identify)
	if !ok {
		return broken
	}
	first, _, _ := strings.Cut(s, "\n")
	comma := separator(first)
	if comma != 0 {
		var dropped []Fault
		if s, dropped = withoutWide(s, byte(comma)); len(dropped) > 0 {
			if dropped[0].Line == 1 {
				return fmt.Errorf("a table of more than %d columns; transpose it if each column is an article", maxColumns)
			}
			emit(func() ([]Record, []Fault) { return nil, dropped })
		}
	}
	if comma == 0 {
		return errors.New("a table of one column; a first line has to name the columns, of which one is \"text\"")
	}
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	heads, err := r.Read()
	if err != nil {
		return fmt.Errorf("broken table: %w", err)
	}
	c := columns{heads, in.names()}
	if !c.readable() {
		emit(func() ([]Record, []Fault) { return nil, []Fault{c.unreadable(r)} })
		return broken
	}
	return errors.Join(c.rows(r, set, emit), broken)
}

// maxColumns is how many columns a table may have. A field that is read takes some fifty
// bytes, and there may be one for every byte.
const maxColumns = 5000

// withoutWide empties the lines of a table that have more columns than that and little
// in them: prose has a comma for every eighty letters.
func withoutWide(s string, comma byte) (string, []Fault) {
	var out strings.Builder
	var faults []Fault
	kept, line := 0, 0
	for at := 0; at < len(s); {
		end := lineEnd(s, at)
		line++
		if n := end - at; n > maxColumns && strings.Count(s[at:end], string(comma)) > max(maxColumns, n/16) {
			faults = tell(faults, Fault{Line: line, What: fmt.Sprintf("a row of more than %d columns", maxColumns)})
			out.WriteString(s[kept:at])
			kept = end
		}
		at = end + 1
	}
	if kept == 0 {
		return s, faults
	}
	out.WriteString(s[kept:])
	return out.String(), faults
}

// unreadable tells that no column is known to hold text, with what some rows have in each.
func (c columns) unreadable(r *csv.Reader) Fault {
	k := newClerk(c.names)
	some := c.heads[:min(len(c.heads), maxHeads)]
	fault := Fault{Line: 1, What: fmt.Sprintf("none of the columns %q is known to hold text; say which one does: --map text=COLUMN", some)}

	for range sampled {
		fields, err := r.Read()
		if err != nil {
			break
		}
		fault.Fields = append(fault.Fields, k.row(c, fields).Fields...)
	}
	return fault
}

// maxHeads is how many columns a message names.
const maxHeads = 25

// rows cuts a table whose columns are known.
func (c columns) rows(r *csv.Reader, set string, emit func(Part)) error {
	p := rowParts{columns: c, set: set, emit: emit}
	defer p.flush()
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("broken table: %w", err)
		}
		line, _ := r.FieldPos(0)
		p.add(row{fields, line})
	}
}

// rowParts emits rows as parts of some partSize bytes. Flush emits what is left.
type rowParts struct {
	columns

	set  string // the charset
	emit func(Part)
	run  []row
	size int // bytes of the fields of run
}

// fieldSize is how many bytes a field takes beside its own.
const fieldSize = 16

func (p *rowParts) add(r row) {
	p.run = append(p.run, r)
	for _, f := range r.fields {
		p.size += len(f) + fieldSize
	}
	if p.size >= partSize || len(p.run) >= partRecords {
		p.flush()
	}
}

func (p *rowParts) flush() {
	c, run, set := p.columns, p.run, p.set
	p.emit(func() ([]Record, []Fault) { return c.read(run, set) })
	p.run, p.size = nil, 0
}

// read makes records of rows.
func (c columns) read(rows []row, set string) (recs []Record, faults []Fault) {
	k := newClerk(c.names)
	for _, r := range rows {
		rec := k.row(c, r.fields)
		if blank(rec.Text) {
			faults = tell(faults, Fault{Line: r.line, What: "a row without text", Fields: rec.Fields})
			continue
		}
		rec.Line, rec.SHA256, rec.Charset = r.line, sum([]byte(strings.Join(r.fields, "\x00"))), set
		recs = append(recs, rec)
	}
	return recs, faults
}

// row makes a record of the fields of a row.
func (k *clerk) row(c columns, fields []string) Record {
	f := k.filler()
	for i, v := range fields[:min(len(fields), len(c.heads))] {
		head := strings.TrimSpace(c.heads[i])
		f.met.meet(head, func() string { return v })
		for _, u := range c.names.uses[FoldName(head)] {
			if f.wants(u, 0) {
				f.put(u, 0, v)
			}
		}
	}
	return f.record()
}
