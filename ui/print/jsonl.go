package print

import (
	"iter"

	"lineup/model"
	"lineup/ui/safe"
)

// writeRecords writes values as JSON Lines.
func writeRecords(w safe.Sink, records iter.Seq[any]) error {
	var enc safe.Encoder
	b := safe.Buffered(w)
	some := false
	for r := range records {
		some = true
		line, err := enc.Line(r)
		if err != nil {
			return err
		}
		b.Put(line)
	}
	return written(b, some)
}

// written finishes the writing of a view; some reports whether there was anything to write.
func written(b *safe.Buffer, some bool) error {
	if err := b.Flush(); err != nil {
		return err
	}
	if !some {
		return ErrNothing
	}
	return nil
}

// pair is a span in the form of the contract: [start, end].
type pair [2]int

func pairs(spans []model.Span) []pair {
	out := make([]pair, len(spans))
	for i, s := range spans {
		out[i] = pair{s.Start, s.End}
	}
	return out
}
