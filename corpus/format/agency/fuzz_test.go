package agency

import (
	"testing"

	"lineup/corpus/format/formattest"
)

func FuzzNewsXML(f *testing.F) { formattest.Fuzz(f, "n*.xml", formattest.Cut(XML{})) }
func FuzzWire(f *testing.F)    { formattest.Fuzz(f, "*.iptc", formattest.Cut(Wire{})) }
