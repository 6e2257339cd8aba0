package quote

import (
	"strings"
	"testing"
	"unicode/utf8"

	"lineup/model"
)

// FuzzRead: whatever the text, every span lies in it on character boundaries,
// no piece is empty, and persons exist.
func FuzzRead(f *testing.F) {
	for _, p := range passages {
		f.Add(p.text)
	}
	for _, s := range []string{
		"", "“", "”", "\"\"\"\"", "“”“”", "‘’‘’ 'a' 'b", "''''", "“A.\n\n“B.\n\nC”", "said said, said", "“x,” said ", "according to",
		"Mr. Mr. “x” of, of", "é“ü”ß", "(((((Holt said“x”", "A, B, C, D, E, F said “x”", "who who who said “x”", "his his claim that “x”",
		"“a” — ", ": “x”", "Holt: ", "# @x “y”", "The the The said that", "\u2028“x”\u2028", "Holt said in", "Holt said on the", "Port Ansel Holt’s said that",
		"Accused by Holt, he said that the ferry was late.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		check(t, s)
	})
}

// check reads a text and checks the reading against the contract.
func check(t *testing.T, s string) {
	t.Helper()
	a := article(s)
	r := Read(a, 7)
	for _, q := range r.Quotes {
		if len(q.Pieces) == 0 || q.Article != 7 || q.Paragraph < 0 || q.Paragraph >= len(a.Paragraphs) {
			t.Fatalf("%q: %+v", s, q)
		}
		for i, p := range q.Pieces {
			if p.Len() <= 0 || !within(s, p) || i > 0 && p.Start < q.Pieces[i-1].End {
				t.Fatalf("%q: piece %v of %+v", s, p, q)
			}
		}
		if !within(s, q.Mention) || !within(s, q.Cue) {
			t.Fatalf("%q: mention or cue of %+v", s, q)
		}
		if q.Person != model.None && (q.Person < 0 || q.Person >= len(r.People) || r.People[q.Person].Name == "") {
			t.Fatalf("%q: person of %+v", s, q)
		}
		if q.Confidence < 0 || q.Confidence > 1 || q.Rule == "" {
			t.Fatalf("%q: %+v", s, q)
		}
	}
	for i := 1; i < len(r.Quotes); i++ {
		if r.Quotes[i].Pieces[0].Start < r.Quotes[i-1].Pieces[0].Start {
			t.Fatalf("%q: quotes out of order", s)
		}
	}
}

// within reports whether a span lies in s on character boundaries.
func within(s string, p model.Span) bool {
	return p.Start >= 0 && p.Start <= p.End && p.End <= len(s) &&
		(p.Start == len(s) || utf8.RuneStart(s[p.Start])) && (p.End == len(s) || utf8.RuneStart(s[p.End]))
}

// TestHostile reads texts made to be slow.
func TestHostile(t *testing.T) {
	const n = 20_000
	for _, s := range []string{
		strings.Repeat("“", n), strings.Repeat("\" ", n), strings.Repeat("'a ", n), strings.Repeat("“a” ", n), strings.Repeat("Holt said ", n),
		strings.Repeat("Holt, ", n) + "said “x”", strings.Repeat("(", n), strings.Repeat("Ann Lee and ", n), strings.Repeat("he said she said, ", n),
		strings.Repeat("of the ", n) + "said", strings.Repeat("A. ", n), strings.Repeat("a-", n), strings.Repeat("his claim that ", n),
		strings.Repeat("said “x” ", n), strings.Repeat("‘’", n), strings.Repeat("“He said ‘", n), strings.Repeat("the minister said. ", n),
		strings.Repeat("«»", n), strings.Repeat("A\n\n", n),
	} {
		check(t, s)
	}
}
