package print

import (
	"encoding/csv"
	"io"
	"strings"

	"lineup/model/text"
)

// writeCSV writes the table with a head, by RFC 4180. Spreadsheets run a cell that
// begins with one of = + - @ as a formula; such a cell gets an apostrophe in front,
// which they take as "this is text".
func writeCSV(w io.Writer, t table) error {
	c := csv.NewWriter(w)
	if err := c.Write(t.head); err != nil {
		return err
	}
	n := 0
	for row := range t.rows {
		n++
		for i := range row {
			row[i] = guard(text.Visible(row[i]))
		}
		if err := c.Write(row); err != nil {
			return err
		}
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return err
	}
	if n == 0 {
		return ErrNothing
	}
	return nil
}

// guard keeps a cell from being run as a formula. Leading white space does not
// stop a spreadsheet, so it does not stop the guard.
func guard(cell string) string {
	s := strings.TrimLeft(cell, " \t\n")
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) || strings.HasPrefix(cell, "\t") {
		return "'" + cell
	}
	return cell
}
