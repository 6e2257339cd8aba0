package record

import (
	"fmt"
	"strings"

	"lineup/corpus/pattern"
)

// GDELT's tables have no column names. They list what the news reports and where, with the address
// of each article but none of its text.

// gdeltTables are GDELT's tables: the number of columns, the content of the first, and the number
// of the one with the address.
var gdeltTables = []struct {
	columns int
	first   pattern.Pattern
	what    string
	address int // from 1
}{
	{61, pattern.Of(`^\d{6,12}\t\d{8}\t\d{6}\t\d{4}\t`), "events", 61},
	{58, pattern.Of(`^\d{1,12}\t\d{8}\t\d{6}\t\d{4}\t`), "events", 58},
	{16, pattern.Of(`^\d{6,12}\t\d{14}\t\d{14}\t\d\t`), "mentions of events", 6},
	{27, pattern.Of(`^\d{14}-T?\d+\t\d{14}\t\d\t`), "articles and what they are about (GKG)", 5},
}

// gdelt returns a description of the GDELT table that begins with a line, and what to do with it;
// "" for any other table.
func gdelt(first string) string {
	columns := 1 + strings.Count(first, "\t")
	for _, t := range gdeltTables {
		if columns == t.columns && t.first().MatchString(first) {
			return fmt.Sprintf("a table of the GDELT project: %s, with the addresses of the articles and without their text; fetch them: "+
				"cut -f%d FILE | sort -u | lineup fetch - --into FOLDER", t.what, t.address)
		}
	}
	return ""
}
