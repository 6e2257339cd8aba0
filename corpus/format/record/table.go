package record

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
)

// Table is a table with one row per article and the field names in the first: CSV or TSV, as
// exported by spreadsheets, crawlers and databases.
type Table struct{}

// Kind implements intake.Format.
func (Table) Kind() string { return "table" }

// Claims accepts .csv, .tsv and .tab, and other names if the first line names a text field among
// others: with another kind's extension, at least three, and as many in the next line.
func (Table) Claims(ext string, head []byte) bool {
	switch ext {
	case ".csv", ".tsv", ".tab":
		return true
	}
	s, _ := characters.Decode(head)
	line, rest, _ := strings.Cut(s, "\n")
	comma := separator(line)
	if comma == 0 || !named(line, comma) {
		return false
	}
	const fewest = 3
	n := strings.Count(line, string(comma))
	next, _, _ := strings.Cut(rest, "\n")
	return ext == "" || ext != ".json" && n+1 >= fewest && strings.Count(next, string(comma)) >= n
}

// named reports whether a line names the columns of a table of articles.
func named(line string, comma rune) bool {
	return intake.Readable(strings.Split(strings.TrimSpace(line), string(comma)), intake.UsualNames())
}

// withoutPreamble returns a table without what programs write above the column names, blank lines
// and the search it comes from, and the number of lines removed.
func withoutPreamble(s string) (rest string, lines int) {
	const most = 12
	rest = s
	for rest != "" && lines < most {
		line, next, _ := strings.Cut(rest, "\n")
		if comma := separator(line); comma != 0 && named(line, comma) {
			return rest, lines
		}
		rest = next
		lines++
	}
	blank := len(s) - len(strings.TrimLeft(s, " \t\r\n\uFEFF"))
	if at := strings.LastIndexByte(s[:blank], '\n'); at >= 0 { // blank lines, but no known names
		return s[at+1:], strings.Count(s[:at+1], "\n")
	}
	return s, 0
}

// separator returns the character that separates the fields of a first line, 0 for none.
func separator(line string) rune {
	best, most := rune(0), 0
	for _, c := range ",;\t|" {
		if n := strings.Count(line, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

// Cut emits rows in parts of about PartSize bytes.
func (Table) Cut(in *intake.Input, emit func(intake.Part)) error {
	s, set, ok, broken := in.Decoded(emit, characters.Identify)
	if !ok {
		return broken
	}
	s, above := withoutPreamble(s)
	first, _, _ := strings.Cut(s, "\n")
	comma := separator(first)
	if comma != 0 {
		var dropped []intake.Fault
		if s, dropped = withoutWide(s, byte(comma)); len(dropped) > 0 {
			if dropped[0].Line == 1 {
				return fmt.Errorf("a table of more than %d columns; transpose it if each column is an article", maxColumns)
			}
			emit(func() ([]intake.Record, []intake.Fault) { return nil, dropped })
		}
	}
	if what := gdelt(first); what != "" {
		return errors.New(what)
	}
	if comma == 0 {
		return errors.New("a table of one column; a first line has to name the columns, of which one is \"text\"")
	}
	r := rowsOf(s, comma)
	heads, err := r.Read()
	if err != nil {
		return fmt.Errorf("broken table: %w", err)
	}
	t := intake.NewTable(heads, in.FieldNames(), set, emit)
	if !intake.Readable(heads, in.FieldNames()) {
		emit(func() ([]intake.Record, []intake.Fault) { return nil, []intake.Fault{unreadable(t, heads, r)} })
		return broken
	}
	s = s[r.InputOffset():]
	above += strings.Count(first, "\n") + 1
	return errors.Join(rows(t, s, comma, heads, above, emit), broken)
}

// rowsOf returns a reader for the rows of a table.
func rowsOf(s string, comma rune) *csv.Reader {
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	return r
}

// maxColumns is how many columns a table may have. A field takes some fifty bytes in memory, and
// there may be one for every byte.
const maxColumns = 5000

// withoutWide empties the lines of a table that exceed maxColumns with little in them: prose has a
// comma every eighty letters.
func withoutWide(s string, comma byte) (string, []intake.Fault) {
	var out strings.Builder
	var faults []intake.Fault
	kept, line := 0, 0
	for at := 0; at < len(s); {
		end := len(s)
		if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
			end = at + n
		}
		line++
		if n := end - at; n > maxColumns && strings.Count(s[at:end], string(comma)) > max(maxColumns, n/16) {
			faults = intake.Tell(faults, intake.Fault{Line: line, What: fmt.Sprintf("a row of more than %d columns", maxColumns)})
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

// unreadable returns the fault for a table without a known text column; it shows what some rows
// have in each.
func unreadable(t *intake.Table, heads []string, r *csv.Reader) intake.Fault {
	some := heads[:min(len(heads), maxHeads)]
	fault := intake.Fault{Line: 1, What: fmt.Sprintf("none of the columns %q is known to hold text; say which one does: --map text=COLUMN", some)}
	if i := slices.IndexFunc(heads, func(h string) bool { return intake.UsualNames().NamesPage(strings.Trim(h, "\" \ufeff")) }); i >= 0 {
		fault.What = fmt.Sprintf("a list of pages without their text; put the addresses in its column %q into a file, one per line, and fetch them: "+
			"lineup fetch FILE --into FOLDER; or say which column has the text: --map text=COLUMN", strings.Trim(heads[i], "\" \ufeff"))
	}
	t.Look(&fault, r.Read)
	return fault
}

// maxHeads is how many columns a message lists.
const maxHeads = 25

// maxOpen is how many rows with an unclosed quotation mark are repaired: each search may go to the
// end of the table.
const maxOpen = 50

// rows passes the rows of a file, which follow some skipped lines, to its table, except for
// repeated heads: joined tables have them inside. An unclosed quotation mark costs its own row,
// which is reported, and none below.
func rows(t *intake.Table, s string, comma rune, heads []string, above int, emit func(intake.Part)) error {
	defer t.Flush()
	r := rowsOf(s, comma)
	from, opened := 0, 0 // the offset and line of the row
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("broken table: %w", err)
		}
		line, _ := r.FieldPos(0)
		to := int(r.InputOffset())
		if opened < maxOpen {
			if fault, behind := unclosedQuote(s[from:to], comma, len(heads)); behind > 0 {
				opened++
				t.Flush()
				fault.Line = above + line
				emit(func() ([]intake.Record, []intake.Fault) { return nil, []intake.Fault{fault} })
				at := from + behind
				above += line + strings.Count(strings.TrimLeft(s[from:at], "\r\n"), "\n") - 1
				s, from = s[at:], 0
				r = rowsOf(s, comma)
				continue
			}
		}
		from = to
		if len(fields) == len(heads) && strings.TrimLeft(fields[0], "\uFEFF") == strings.TrimLeft(heads[0], "\uFEFF") && slices.Equal(fields[1:], heads[1:]) {
			continue
		}
		t.Add(fields, above+line)
	}
}

// unclosedQuote checks whether a row's first line has an unclosed quotation mark, so that it
// swallowed rows below: both lines have as many fields as the table, while the row itself is not
// valid. It returns the fault and where the next row begins; 0 if there is none.
func unclosedQuote(row string, comma rune, columns int) (fault intake.Fault, behind int) {
	start := len(row) - len(strings.TrimLeft(row, "\r\n"))
	end := strings.IndexByte(row[start:], '\n')
	if end < 0 || columns < 2 {
		return fault, 0
	}
	end += start + 1
	first, next := row[start:end], row[end:]
	next, _, _ = strings.Cut(next, "\n")
	sep := string(comma)
	if next == "" || strings.Count(first, `"`)%2 == 0 || strings.Count(first, sep) != columns-1 || strings.Count(next, sep) < columns-1 {
		return fault, 0
	}
	r := csv.NewReader(strings.NewReader(row))
	r.Comma = comma
	if fields, err := r.Read(); err == nil && len(fields) == columns {
		return fault, 0
	}
	return intake.Fault{What: "a row with a quotation mark that nothing closes, left out; close it, or double those within a field"}, end
}
