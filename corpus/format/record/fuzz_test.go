package record

import (
	"testing"

	"lineup/corpus/format/formattest"
	"lineup/corpus/format/intake"
)

func FuzzSheet(f *testing.F) { formattest.Fuzz(f, "*.[ct]sv", formattest.Cut(Table{})) }
func FuzzJSON(f *testing.F)  { formattest.Fuzz(f, "*.json", formattest.Cut(JSON{})) }
func FuzzLines(f *testing.F) { formattest.Fuzz(f, "*.jsonl", formattest.Cut(Lines{})) }
func FuzzOwnXML(f *testing.F) {
	formattest.Fuzz(f, "n*.xml", formattest.Cut(XML{}, intake.Mapping{Fact: "text", Field: "p"}))
}
