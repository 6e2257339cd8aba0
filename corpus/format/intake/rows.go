package intake

import "strings"

// A Table turns the rows of a table into records, in parts of about PartSize bytes.
type Table struct {
	heads []string // the names of the columns
	names *Names
	set   string // the character set
	emit  func(Part)
	run   []row
	size  int // bytes of the fields of run
}

// row is a row of a table and the line it starts at.
type row struct {
	fields []string
	line   int
}

// NewTable returns a table with columns named heads, in a character set.
func NewTable(heads []string, names *Names, set string, emit func(Part)) *Table {
	return &Table{heads: heads, names: names, set: set, emit: emit}
}

// Readable reports whether one column may hold text and another something else. If the user has
// mapped the columns, text is enough.
func Readable(heads []string, names *Names) bool {
	var filled [slots]bool
	for _, head := range heads {
		for _, u := range names.uses[FoldName(strings.Trim(head, "\" \ufeff"))] {
			filled[u.slot] = true
		}
	}
	text := filled[slotText] || filled[slotLead] || filled[slotExcerpt]
	return text && (names.mapped || filled[slotTitle] || filled[slotURL] || filled[slotPublished] || filled[slotOutlet])
}

// fieldSize is the overhead of a field, in bytes.
const fieldSize = 16

// Add adds a row that starts at a line.
func (t *Table) Add(fields []string, line int) {
	t.run = append(t.run, row{fields, line})
	for _, f := range fields {
		t.size += len(f) + fieldSize
	}
	if t.size >= PartSize || len(t.run) >= PartRecords {
		t.Flush()
	}
}

// Flush emits the remaining rows.
func (t *Table) Flush() {
	c, run, set := Table{heads: t.heads, names: t.names}, t.run, t.set
	t.emit(func() ([]Record, []Fault) { return c.read(run, set) })
	t.run, t.size = nil, 0
}

// read returns the records of rows.
func (t *Table) read(rows []row, set string) (recs []Record, faults []Fault) {
	k := NewClerk(t.names)
	for _, r := range rows {
		rec := t.record(k, r.fields)
		if Blank(rec.Text) {
			faults = Tell(faults, Fault{Line: r.line, What: "a row without text", Fields: rec.Fields})
			continue
		}
		rec.Line, rec.SHA256, rec.Charset = r.line, Sum([]byte(strings.Join(r.fields, "\x00"))), set
		recs = append(recs, rec)
	}
	return recs, faults
}

// record returns the record of a row.
func (t *Table) record(k *Clerk, fields []string) Record {
	f := k.Filler()
	for i, v := range fields[:min(len(fields), len(t.heads))] {
		head := strings.TrimSpace(t.heads[i])
		f.Meet(head, func() string { return v })
		f.Offer(head, func(Use) string { return v })
	}
	return f.Record()
}

// Look adds to a fault the fields of some rows without a known text column: enough to show the
// structure of the table.
func (t *Table) Look(fault *Fault, next func() (fields []string, err error)) {
	k := NewClerk(t.names)
	for range Sampled {
		fields, err := next()
		if err != nil {
			return
		}
		fault.Fields = append(fault.Fields, t.record(k, fields).Fields...)
	}
}
