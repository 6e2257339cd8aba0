package mail

import (
	"strings"
	"testing"

	"lineup/corpus/format/intake"
)

// Broken lines are joined, and quotations kept apart.
func TestUnflowed(t *testing.T) {
	for given, say := range map[string]string{
		"The ferry \nsank.\n\nNobody \nwas hurt.\n": "The ferry sank.\n\nNobody was hurt.\n",
		" From here\n  two blanks\n":                "From here\n two blanks\n",
		"> He \n> said \nit.\n":                     "> He said \nit.\n",
		"Yours\n-- \nThe desk\n":                    "Yours\n-- \nThe desk\n",
	} {
		if got := unflowed(given, false); got != say {
			t.Errorf("%q: %q, want %q", given, got, say)
		}
	}
	if got := unflowed("har \nbour  \nis", true); got != "harbour is\n" {
		t.Errorf("%q", got)
	}
}

// A forwarded message is attributed to its sender, whatever program forwards it; an article that
// only mentions one is not, and a long note is a text of its own.
func TestHandedOn(t *testing.T) {
	const head = "From: The Harbour Courier <news@courier.example>\nDate: Mon, 18 Aug 2025 09:30:00 +0200\nSubject: Pier closed\nTo: x\n"
	for _, c := range []struct{ what, given, outlet, text string }{
		{"marked", "FYI\n\n---------- Forwarded message ---------\n" + head + "\nThe ferry sank.", "The Harbour Courier", "The ferry sank."},
		{"quoted", "Begin forwarded message:\n\n> " + strings.ReplaceAll(head, "\n", "\n> ") + "\n> The ferry sank.\n", "The Harbour Courier", "The ferry sank.\n"},
		{"twice", "-------- Forwarded Message --------\nFrom: Jo <jo@x.example>\nSubject: Fwd: Pier closed\n\n-----Original Message-----\n" + head + "\nThe ferry sank.", "The Harbour Courier", "The ferry sank."},
		{"in German", "________________________________\nVon: Der Bote <a@b.example>\nGesendet: Montag, 18. August 2025 09:30\nAn: x\nBetreff: Hafen\n\nDie Fähre sank.", "Der Bote", "Die Fähre sank."},
		{"an article", "From: the harbour to the quay it is a mile.\n\nThe ferry sank.", "Desk", "From: the harbour to the quay it is a mile.\n\nThe ferry sank."},
		{"a long note", strings.Repeat("A word. ", 100) + "\n---------- Forwarded message ---------\n" + head + "\nThe ferry sank.", "Desk", ""},
	} {
		r := intake.Record{Outlet: "Desk", Text: c.given}
		if handedOn(&r); r.Outlet != c.outlet || c.text != "" && r.Text != c.text {
			t.Errorf("%s: %q, %q", c.what, r.Outlet, r.Text)
		}
	}
}
