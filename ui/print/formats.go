package print

import (
	"encoding/csv"
	"io"
)

func writeCSV(w io.Writer, t table) error {
	c := csv.NewWriter(w)
	n := 0
	err := c.Write(t.head)
	for row := range t.rows {
		if err != nil {
			break
		}
		n++
		err = c.Write(row)
	}
	c.Flush()
	if err == nil {
		err = c.Error()
	}
	if err == nil && n == 0 {
		return ErrNothing
	}
	return err
}
func writeText(w io.Writer, v View, o Options) error { return writeRecords(w, v.records) }
func writeMarkdown(w io.Writer, v View) error        { return writeRecords(w, v.records) }
func writeHTML(w io.Writer, v View) error            { return writeRecords(w, v.records) }
