package record

import (
	"fmt"
	"strings"

	"lineup/corpus/pattern"
)

// The tables of the GDELT project have no names of columns. They tell what the news reports and
// where, and have the address of each article but nothing of its text.

// gdeltTables are its tables: how many columns they have, what their first column holds, and which
// has the address.
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

// gdelt tells what a table is that begins with a line, and what to do with it; "" for any that is
// none of GDELT's.
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
