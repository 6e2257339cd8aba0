package mail

import (
	"testing"

	"lineup/corpus/format/formattest"
)

func FuzzLetter(f *testing.F) {
	formattest.Fuzz(f, "*.eml *.emlx", formattest.Cut(Letter{Pages: formattest.NoPages}))
}

func FuzzMHTML(f *testing.F) {
	formattest.Fuzz(f, "*.mhtml", formattest.Cut(Letter{Pages: formattest.NoPages}))
}

func FuzzMailbox(f *testing.F) {
	formattest.Fuzz(f, "*.mbox", formattest.Cut(Mailbox{Letters: Letter{Pages: formattest.NoPages}.Read}))
}
