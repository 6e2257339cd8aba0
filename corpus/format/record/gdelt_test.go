package record

import (
	"strings"
	"testing"

	"lineup/corpus/format/formattest"
)

// GDELT's tables are recognised by their columns; the message for each says where the addresses
// are.
func TestGDELT(t *testing.T) {
	row := func(columns int, values ...string) string {
		for len(values) < columns {
			values = append(values, "")
		}
		return strings.Join(values, "\t") + "\n"
	}
	for want, table := range map[string]string{
		"cut -f61 ": row(61, "1234567890", "20250818", "202508", "2025", "2025.6247"),
		"cut -f58 ": row(58, "12345678", "20050818", "200508", "2005", "2005.6247"),
		"cut -f6 ":  row(16, "1234567890", "20250818101500", "20250818101500", "1", "gazette.example", "https://gazette.example/pier"),
		"cut -f5 ":  row(27, "20250818101500-T12", "20250818101500", "1", "gazette.example", "https://gazette.example/pier"),
	} {
		recs, faults := formattest.Cut(Table{})([]byte(table + table))
		if len(recs) > 0 || len(faults) != 1 || !strings.Contains(faults[0].What, want) || !strings.Contains(faults[0].What, "GDELT") {
			t.Errorf("%s: %+v, %v", want, recs, faults)
		}
	}
	if what := gdelt(row(61, "title", "text")); what != "" {
		t.Error(what)
	}
	_, faults := formattest.Cut(Table{})([]byte("\ufeffURL,MobileURL,Date,Title\nhttps://gazette.example/1,,20250818,Pier\n"))
	if len(faults) != 1 || !strings.Contains(faults[0].What, `"URL"`) || !strings.Contains(faults[0].What, "lineup fetch FILE") {
		t.Errorf("%v", faults)
	}
}
