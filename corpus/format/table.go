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
		return comma != 0 && columns(strings.Split(strings.TrimSpace(line), string(comma))).readable()
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

// columns are the names of a table's fields.
type columns []string

// readable says that one of the columns may hold text and one something else.
func (c columns) readable() bool {
	var filled [slots]bool
	for _, name := range c {
		for _, u := range table[foldName(strings.Trim(name, "\" \ufeff"))] {
			filled[u.slot] = true
		}
	}
	text := filled[slotText] || filled[slotLead] || filled[slotExcerpt]
	return text && (filled[slotTitle] || filled[slotURL] || filled[slotPublished] || filled[slotOutlet])
}

// row is a row of a table and the line it starts at.
type row struct {
	fields []string
	line   int
}

// Cut emits some partSize bytes of rows at a time.
func (sheet) Cut(in *Input, emit func(Part)) error {
	data, broken := in.all(MaxFile)
	if len(data) == 0 && broken != nil {
		return broken
	}
	s, fault := decode(data)
	if fault != "" {
		complain(emit, fault)
	}
	first, _, _ := strings.Cut(s, "\n")
	comma := separator(first)
	if comma == 0 {
		return errors.New("a table of one column; a first line has to name the columns, of which one is \"text\"")
	}
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	head, err := r.Read()
	if err != nil {
		return fmt.Errorf("broken table: %w", err)
	}
	names := columns(head)
	if !names.readable() {
		return fmt.Errorf("none of the columns %q is known to hold text; name one of them \"text\" in the first line", head)
	}
	return errors.Join(names.rows(r, emit), broken)
}

// rows cuts a table whose columns are known.
func (c columns) rows(r *csv.Reader, emit func(Part)) error {
	var run []row
	size := 0
	flush := func() {
		part := run
		emit(func() ([]Record, []Fault) { return c.read(part) })
		run, size = nil, 0
	}
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			flush()
			return nil
		}
		if err != nil {
			flush()
			return fmt.Errorf("broken table: %w", err)
		}
		line, _ := r.FieldPos(0)
		run = append(run, row{fields, line})
		for _, f := range fields {
			size += len(f)
		}
		if size >= partSize {
			flush()
		}
	}
}

// read makes records of rows.
func (c columns) read(rows []row) (recs []Record, faults []Fault) {
	for _, r := range rows {
		var f filler
		for i, v := range r.fields {
			if i >= len(c) {
				break
			}
			for _, u := range table[foldName(strings.TrimSpace(c[i]))] {
				if f.wants(u, 0) {
					f.put(u, 0, v)
				}
			}
		}
		rec := f.record()
		if blank(rec.Text) {
			faults = append(faults, Fault{Line: r.line, What: "a row without text"})
			continue
		}
		rec.Line, rec.SHA256 = r.line, sum([]byte(strings.Join(r.fields, "\x00")))
		recs = append(recs, rec)
	}
	return recs, faults
}
