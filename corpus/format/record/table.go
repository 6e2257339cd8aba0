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

// Table is a table with a row an article, the names of the fields in the first:
// what spreadsheets, crawlers and databases export as CSV or TSV.
type Table struct{}

// Kind names it.
func (Table) Kind() string { return "table" }

// Claims takes .csv, .tsv and .tab, and other names that are not a text's where
// the first line names a field of text among others.
func (Table) Claims(ext string, head []byte) bool {
	switch ext {
	case ".csv", ".tsv", ".tab":
		return true
	case "":
		s, _ := characters.Decode(head)
		line, _, _ := strings.Cut(s, "\n")
		comma := separator(line)
		return comma != 0 && intake.Readable(strings.Split(strings.TrimSpace(line), string(comma)), intake.UsualNames())
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

// Cut emits some partSize bytes of rows at a time.
func (Table) Cut(in *intake.Input, emit func(intake.Part)) error {
	s, set, ok, broken := in.Decoded(emit, characters.Identify)
	if !ok {
		return broken
	}
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
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	heads, err := r.Read()
	if err != nil {
		return fmt.Errorf("broken table: %w", err)
	}
	t := intake.NewTable(heads, in.FieldNames(), set, emit)
	if !intake.Readable(heads, in.FieldNames()) {
		emit(func() ([]intake.Record, []intake.Fault) { return nil, []intake.Fault{unreadable(t, heads, r)} })
		return broken
	}
	return errors.Join(rows(t, r, heads), broken)
}

// maxColumns is how many columns a table may have. A field that is read takes some fifty
// bytes, and there may be one for every byte.
const maxColumns = 5000

// withoutWide empties the lines of a table that have more columns than that and little
// in them: prose has a comma for every eighty letters.
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

// unreadable is the fault of a table without a column that is known to hold text; it shows what some rows have in each.
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

// maxHeads is how many columns a message names.
const maxHeads = 25

// rows hands the rows of a file to its table, without those that are its heads again: tables that
// were joined have them within.
func rows(t *intake.Table, r *csv.Reader, heads []string) error {
	defer t.Flush()
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("broken table: %w", err)
		}
		if len(fields) == len(heads) && strings.TrimPrefix(fields[0], "\uFEFF") == heads[0] && slices.Equal(fields[1:], heads[1:]) {
			continue
		}
		line, _ := r.FieldPos(0)
		t.Add(fields, line)
	}
}
