package format

import (
	"strings"
	"testing"
)

// A message with a line that looks like a separator stays whole, if its writer has marked the line
// or declared the length, or if no header follows.
func TestMailbox(t *testing.T) {
	const head = "From a@b.example Mon Aug 18 07:30:00 2025\nFrom: The Courier <a@b.example>\nMIME-Version: 1.0\nDate: Mon, 18 Aug 2025 09:30:00 +0200\n"
	for _, c := range []struct {
		what, given string
		texts       []string
	}{
		{"mboxrd", head + "\nThe letter ran:\n>From x@b.example Mon Aug 18 07:30:00 2025\n>>From y\n\n" + head + "\nAnother.\n", []string{"The letter ran:\nFrom x@b.example Mon Aug 18 07:30:00 2025\n>From y", "Another."}},
		{"mboxcl2", head + "Content-Length: 72\n\nThe letter ran:\n\nFrom x@b.example Mon Aug 18 07:30:00 2025\nTo: y\n\nEnd.\n\n" + head + "\nAnother.\n", []string{"The letter ran:\n\nFrom x@b.example Mon Aug 18 07:30:00 2025\nTo: y\n\nEnd.", "Another."}},
		{"a wrong length", head + "Content-Length: 300\n\nOne.\n\n" + head + "\nAnother.\n\n" + head + "\nA third.\n", []string{"One.", "Another.", "A third."}},
		{"prose", head + "\nThe ferry sailed.\nFrom London it left at 10:30 on 18 August 2025\nwith nobody on board.\n", []string{"The ferry sailed.\nFrom London it left at 10:30 on 18 August 2025\nwith nobody on board."}},
	} {
		recs, faults, err := read(t, "a.mbox", strings.NewReader(c.given))
		var got []string
		for _, r := range recs {
			got = append(got, strings.TrimSpace(r.Text))
		}
		if err != nil || len(faults) > 0 || strings.Join(got, "|") != strings.Join(c.texts, "|") {
			t.Errorf("%s: %q, %v, %v", c.what, got, faults, err)
		}
	}
}
