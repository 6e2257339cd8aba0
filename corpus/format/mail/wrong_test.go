package mail

import (
	"strings"
	"testing"

	"lineup/corpus/format/formattest"
	"lineup/corpus/format/intake"
)

// Mail that declares the wrong character set or encoding, or has a broken head, is read as what it
// is.
func TestWronglyDeclared(t *testing.T) {
	const head = "From: Ann Ek <ann@desk.example>\nSubject: Pier shut\nDate: Mon, 18 Aug 2025 10:00:00 +0000\nMIME-Version: 1.0\n"
	for _, tt := range []struct{ name, given, want, fault string }{
		{"UTF-8 declared as ASCII", head + "Content-Type: text/plain; charset=us-ascii\n\nThe café of Zoë Müller shut.\n", "The café of Zoë Müller shut.", ""},
		{"UTF-8 declared as Latin", head + "Content-Type: text/plain; charset=iso-8859-1\n\nThe café shut.\n", "The café shut.", ""},
		{"Latin that is Latin", head + "Content-Type: text/plain; charset=iso-8859-1\n\nThe caf\xe9 shut.\n", "The café shut.", ""},
		{"an unknown set", head + "Content-Type: text/plain; charset=x-none\n\nThe café shut.\n", "The café shut.", ""},
		{"an equals sign in quoted-printable", head + "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n2 = 2, caf=C3=A9 =zz and=\n so on.\n", "2 = 2, café =zz and so on.", ""},
		{"words declared as base64", head + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nThe pier shut, and it will not open again this year.\n", "The pier shut, and it will not open again this year.", ""},
		{"a page declared as plain text", head + "Content-Type: text/plain\n\n<html><body><p>The pier shut.</p><p>Nobody fell.</p></body></html>\n", "The pier shut.\n\nNobody fell.", ""},
		{"an invalid line in the head", "From: Ann Ek <ann@desk.example>\nthis is no header\nSubject: Pier shut\n\nThe pier shut.\n", "The pier shut.", "head of the message is broken"},
		{"no head at all", "The pier shut.\n\nNobody fell.\n", "The pier shut.\n\nNobody fell.", "head of the message is broken"},
		{"a giant subject", "From: a@b.example\nSubject: " + strings.Repeat("ab ", 1<<19) + "\n\nThe pier shut.\n", "The pier shut.", "head is larger"},
	} {
		recs, faults := formattest.Cut(Letter{Pages: formattest.NoPages})([]byte(tt.given))
		if len(recs) != 1 || len(faults) > 0 {
			t.Errorf("%s: %d articles, %v", tt.name, len(recs), faults)
			continue
		}
		if got := strings.TrimSpace(recs[0].Text); got != tt.want {
			t.Errorf("%s: %q", tt.name, got)
		}
		if told := strings.Join(recs[0].Faults, "; "); tt.fault == "" && told != "" || !strings.Contains(told, tt.fault) {
			t.Errorf("%s: told %q", tt.name, told)
		}
	}
}

// A message sent by a database is read as its articles.
func TestExportByMail(t *testing.T) {
	exports := func(text string) ([]intake.Record, []intake.Fault) {
		if !strings.Contains(text, "two articles") {
			return nil, nil
		}
		return []intake.Record{{Text: "one"}, {Text: "two"}}, []intake.Fault{{What: "a third is missing"}}
	}
	box := Mailbox{Letters: Letter{Pages: formattest.NoPages, Exports: exports}.Read}
	recs, faults := formattest.Cut(box)([]byte("From a@b Mon Aug 18 10:00:00 2025\nFrom: a@b.example\nSubject: export\n\ntwo articles\n"))
	if len(recs) != 2 || recs[1].Text != "two" || recs[1].Line != 2 || len(faults) != 1 {
		t.Errorf("%+v, %v", recs, faults)
	}
}

// Which names and beginnings make a file a message.
func TestClaims(t *testing.T) {
	giant := "From x@y Mon Aug 18 10:00:00 2025\nFrom: a@b.example\nSubject: " + strings.Repeat("ab ", intake.HeadSize)
	for _, tt := range []struct {
		name, ext, head string
		letter, box     bool
	}{
		{"an .eml without a telling header", ".eml", "Subject: x\n\ny", true, false},
		{"a page saved by a browser", ".mhtml", "From: <Saved by Blink>\n", true, false},
		{"prose with a colon", "", "From: Ann\nTo: Bo\nDate: today\n\nSee you.", false, false},
		{"a mailbox with a giant subject", "", giant[:intake.HeadSize], false, true},
		{"a sentence", "", "From where she stood at 10:30 she saw the pier of 2025.\nIt was shut.", false, false},
	} {
		if got := (Letter{}).Claims(tt.ext, []byte(tt.head)); got != tt.letter {
			t.Errorf("%s: a message: %v", tt.name, got)
		}
		if got := (Mailbox{}).Claims(tt.ext, []byte(tt.head)); got != tt.box {
			t.Errorf("%s: a mailbox: %v", tt.name, got)
		}
	}
}
