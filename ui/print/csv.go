package print

import "lineup/ui/safe"

// writeCSV writes the table with a header.
func writeCSV(w safe.Sink, t table) error {
	var rows safe.CSV
	b := safe.Buffered(w)
	b.Put(rows.Row(t.head))
	some := false
	for row := range t.rows {
		some = true
		b.Put(rows.Row(row))
	}
	return written(b, some)
}
