package database

import (
	"testing"

	"lineup/corpus/format/formattest"
	"lineup/corpus/format/intake"
)

func FuzzDatabase(f *testing.F) {
	formattest.Fuzz(f, "*.txt", func(b []byte) ([]intake.Record, []intake.Fault) { return Records(string(b)) })
}
