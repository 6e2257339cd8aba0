package turns

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/quote/coref"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
	"lineup/model/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

// read returns the turns of a text.
func read(s string) *Transcript {
	a := &model.Article{Text: s, Paragraphs: text.Paragraphs(s), Outlet: model.Outlet{Name: "Ansel Post"}}
	o := new(outline.Reader).Read(a)
	return new(Reader).Read(new(coref.Reader).Read(new(report.Reader).Read(new(people.Reader).Read(o))))
}

// told formats the turns as the table does: the speaker, and the first word.
func told(t *Transcript) string {
	var out []string
	for i := range t.Turns {
		x := &t.Turns[i]
		who := "-"
		if x.Person >= 0 {
			who = t.People[x.Person].Text
		}
		first, _, _ := strings.Cut(model.JoinSpans(t.Text, x.Pieces), " ")
		out = append(out, who+": "+first)
	}
	return strings.Join(out, " | ")
}

// paragraphs joins lines into paragraphs.
func paragraphs(lines ...string) string { return strings.Join(lines, "\n\n") }

const opening = "Dana Holt met Carl Orr on the bridge."

func TestRead(t *testing.T) {
	const four = "Dana Holt: Is | Carl Orr: I | Dana Holt: Who | Carl Orr: You"
	for _, test := range []struct{ name, text, want string }{
		{"names", paragraphs(opening, "Dana Holt: Is it safe?", "Carl Orr: I doubt it.", "Holt: Who told you?", "Orr: You did, on Monday."), four},
		{"capitals", paragraphs(opening, "DANA HOLT, MAYOR: Is it safe?", "CARL ORR: I doubt it.", "HOLT: Who told you?", "ORR: You did, on Monday."), four},
		{
			"labels with a line to themselves",
			paragraphs(opening, "DANA HOLT, MAYOR:", "Carl Orr sank three boats.", "CARL ORR:", "(LAUGHTER)", "I doubt it.", "HOLT: Who told you?", "ORR: You did, on Monday."),
			"Dana Holt: Carl | Carl Orr: I | Dana Holt: Who | Carl Orr: You",
		},
		{
			"a mark that nothing opens",
			paragraphs(opening, "Holt: Is it?", "Orr: No.", "Holt: Are you sure?", "Orr: I doubt it.", "Holt: They told me, It is safe,\" and went.", "Orr: You did.", "Marsh: They told you, It is safe,\" and went."),
			"Dana Holt: Is | Carl Orr: No. | Dana Holt: Are | Carl Orr: I | Dana Holt: They | Carl Orr: You",
		},
		{"honorifics", paragraphs(opening, "MS. HOLT: Is it safe?", "MR. ORR: I doubt it.", "MS. HOLT: Who told you?", "MR. ORR: You did, on Monday."), four},
		{"initials", paragraphs("Dana Holt: Is it safe?", "Carl Orr: I doubt it.", "DH: Who told you?", "CO: You did, on Monday."), four},
		{"lines of one paragraph", paragraphs(opening, "Holt: Is it safe?\nOrr: I doubt it.", "Holt: Who told you?\nOrr: You did, on Monday."), four},
		{"bold labels", paragraphs(opening, "**Holt:** Is it safe?", "**Orr:** I doubt it.", "**Holt**: Who told you?", "**Orr**: You did, on Monday."), four},
		{
			"first names", paragraphs("Dana: Is it safe?", "Carl: I doubt it.", "Dana: Who told you?", "Carl: You did, on Monday."),
			"Dana: Is | Carl: I | Dana: Who | Carl: You",
		},

		{
			"marks within a turn",
			paragraphs(opening, "Holt: “Nobody knows how safe it is.” Orr?", "Orr: I doubt it.", "Holt: Who told you?", "Orr: You did.", "Holt: I did.", "Orr: “I have never said so.”", "I was there."),
			"Dana Holt: “Nobody | Carl Orr: I | Dana Holt: Who | Carl Orr: You | Dana Holt: I",
		},

		{"three turns are none", paragraphs(opening, "Holt: Is it safe?", "Orr: I doubt it.", "Holt: Who told you?"), ""},
		{"one speaker is none", paragraphs(opening, "Holt: Is it safe?", "Holt: I doubt it.", "Holt: Who told you?", "Holt: You did, on Monday."), ""},
		{"between marks", paragraphs(opening, "Holt: “Is it safe?”", "Orr: “I doubt it.”", "Holt: “Who told you?”", "Orr: “You did.”"), ""},
		{"reports are no talk", paragraphs(opening, "Holt: The mayor wants the bridge shut by May.", "Orr: The ferryman wants a third boat for it.",
			"Holt: The mayor has raised most of the money.", "Orr: The ferryman has borrowed from his brother."), ""},
		{"headlines", paragraphs(opening, "Holt: I will shut the bridge", "Orr: You will sink my boats", "Holt: We cannot wait any longer", "Orr: Will you ever pay"), ""},
		{"a fact-check", paragraphs(opening, "HOLT: We shut it in May.", "THE FACTS: You would think so, but it was open.", "HOLT: I paid for the boats.", "THE FACTS: The town paid for you and me."), ""},
		{"notices", paragraphs("WATCH: Why we love the bridge.", "READ MORE: What you need to know.", "WATCH: Are you ready?", "READ MORE: What we know."), ""},
		{"a list", paragraphs(opening, "Price: You pay forty crowns.", "Noise: You hear it at night.", "Price: You pay fifty crowns.", "Noise: You hear nothing."), ""},
		{"times", paragraphs(opening, "10:15: Are you there?", "10:20: I am here.", "10:25: Are you sure?", "10:30: I am."), ""},

		{
			"an office", paragraphs("Prime Minister Dana Holt met reporters.", "THE PRIME MINISTER: I am here.", "Q: Is it safe?", "THE PRIME MINISTER: I think so.", "Q: Who told you?"),
			"Dana Holt: I | -: Is | Dana Holt: I | -: Who",
		},
		{
			"an office of two", paragraphs("Minister Dana Holt met Minister Carl Orr.", "THE MINISTER: I am here.", "Q: Is it safe?", "THE MINISTER: I think so.", "Q: Who told you?"),
			"-: I | -: Is | -: I | -: Who",
		},
		{
			"an office told", paragraphs("The coroner is Dr. Dana Holt.", "THE CORONER: Do you swear?", "MR. TARN: I do.", "THE CORONER: Were you there?", "MR. TARN: I was."),
			"Dana Holt: Do | TARN: I | Dana Holt: Were | TARN: I",
		},
		{
			"nobody's names", paragraphs(opening, "HOLT: I am here.", "REPORTER: Is it safe?", "HOLT: I think so.", "UNIDENTIFIED MAN: Who told you?", "ORR SUPPORTER: You are wrong."),
			"Dana Holt: I | -: Is | Dana Holt: I | -: Who | -: You",
		},
		{
			"two of one surname", paragraphs("Steve Orr met Dana Holt.", "Carl Orr: I doubt it.", "Holt: Why do you?", "Orr: I saw the bolts.", "Holt: You did not."),
			"Carl Orr: I | Dana Holt: Why | Carl Orr: I | Dana Holt: You",
		},
		{
			"the newsroom", paragraphs(opening, "Post: Is it safe?", "Ansel Post: Is it safe?", "Orr: I doubt it.", "Ansel Post: Who told you?", "Orr: You did, on Monday."),
			"Ansel Post: Is | Ansel Post: Is | Carl Orr: I | Ansel Post: Who | Carl Orr: You",
		},

		{
			"questions and answers", paragraphs("We spoke to Dana Holt.", "Q: Is it safe?", "A: I doubt it.", "Q. Who told you?", "A. I saw it."),
			"-: Is | Dana Holt: I | -: Who | Dana Holt: I",
		},
		{
			"who asks is told", paragraphs("Dana Holt builds bridges. She spoke to Carl Orr.", "Q: Is it safe?", "A: I doubt it.", "Q: Who told you?", "A: I saw it."),
			"Carl Orr: Is | Dana Holt: I | Carl Orr: Who | Dana Holt: I",
		},
		{
			"two who may answer", paragraphs("Dana Holt and Carl Orr build bridges.", "Q: Is it safe?", "A: I doubt it.", "Q: Who told you?", "A: I saw it."),
			"-: Is | -: I | -: Who | -: I",
		},
		{
			"about somebody", paragraphs("Everybody talks about Dana Holt.", "Q: Is Holt safe?", "A: I doubt it.", "Q: Why did Holt come?", "A: I asked Holt, and Holt left."),
			"-: Is | -: I | -: Why | -: I",
		},
		{"an explainer", paragraphs("Bridges close.", "Q: Is it safe?", "A: It is not.", "Q: Who pays?", "A: The town pays.", "Q: Can you cross it?", "A: Nobody can."), ""},
		{
			"questions in bold", paragraphs("We met Dana Holt.", "**Are you safe?**", "I doubt it.", "**Who told you?**", "I saw it.\n", "I saw them all.", "**Will you go?**", "I may.", "**And you?**", "I went.", "This has been shortened."),
			"-: Are | Dana Holt: I | -: Who | Dana Holt: I | Dana Holt: I | -: Will | Dana Holt: I | -: And | Dana Holt: I",
		},
		{"an explainer in bold", paragraphs("We met Dana Holt.", "**Is it safe?**", "It is not.", "**Who pays for you?**", "The town does.", "**Will it open?**", "It may.", "**And when?**", "In May."), ""},

		{
			"a turn of two paragraphs", paragraphs(opening, "Holt: Is it safe?", "Orr: I doubt it.", "I saw the bolts.", "Holt: Who told you?", "Orr: You did."),
			"Dana Holt: Is | Carl Orr: I | Carl Orr: I | Dana Holt: Who | Carl Orr: You",
		},
		{
			"an article between", paragraphs(opening, "Holt: Is it safe?", "Orr: I doubt it.", "The two then looked at the bolts.", "The rain fell.", "Holt: Who told you?", "Orr: You did."),
			"Dana Holt: Is | Carl Orr: I | Dana Holt: Who | Carl Orr: You",
		},
		{
			"a question over an answer",
			paragraphs(opening, "Holt: I think it is safe.", "I saw the bolts.", "Who will pay for it?", "Orr: I doubt it.", "Holt: You know it.", "And who are you?", "Orr: You did."),
			"Dana Holt: I | Dana Holt: I | Carl Orr: I | Dana Holt: You | Carl Orr: You",
		},
		{
			"a question in two paragraphs",
			paragraphs(opening, "Holt: Is it safe?", "I mean, would you cross it?", "Orr: I doubt it.", "Holt: Who told you?", "Orr: You did."),
			"Dana Holt: Is | Dana Holt: I | Carl Orr: I | Dana Holt: Who | Carl Orr: You",
		},
		{
			"what introduces the next", paragraphs(opening, "Holt: Is it safe?", "Orr: I doubt it.", "I asked the engineer about it:", "Holt: Who told you?", "Orr: You did."),
			"Dana Holt: Is | Carl Orr: I | Dana Holt: Who | Carl Orr: You",
		},
		{
			"behind the last of turns of one paragraph",
			paragraphs(opening, "Holt: Is it safe?", "Orr: I doubt it.", "Holt: Who told you?", "Orr: You did.", "I think that both are wrong."),
			"Dana Holt: Is | Carl Orr: I | Dana Holt: Who | Carl Orr: You",
		},
		{
			"behind the last", paragraphs(opening, "Holt: Is it safe?", "I ask you.", "Orr: I doubt it.", "I saw it.", "Holt: Who told you?", "Orr: You did.", "I heard you.", "The conversation has been shortened."),
			"Dana Holt: Is | Dana Holt: I | Carl Orr: I | Carl Orr: I | Dana Holt: Who | Carl Orr: You | Carl Orr: I",
		},
		{
			"a label that may be nobody's", paragraphs(opening, "Holt: Is it safe?", "Orr: I doubt it.", "Port Ansel: I saw it.", "I was there.", "Holt: Who told you?", "Orr: You did."),
			"Dana Holt: Is | Carl Orr: I | Dana Holt: Who | Carl Orr: You",
		},
		{
			"a word before a colon", paragraphs(opening, "Holt: Is it safe?", "Orr: I doubt it.", "Look: I saw the bolts.", "Holt: Who told you?", "Orr: You did."),
			"Dana Holt: Is | Carl Orr: I | Carl Orr: Look: | Dana Holt: Who | Carl Orr: You",
		},
		{
			"stage directions", paragraphs(opening, "HOLT: Is it [laughs] safe?", "(CROSSTALK)", "ORR: (Laughter.) I doubt [inaudible] it.", "HOLT: Who told you (and me)?", "ORR: You."),
			"Dana Holt: Is | Carl Orr: I | Dana Holt: Who | Carl Orr: You.",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := told(read(test.text)); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}

// TestDirections: the room's reactions are not speech, “[inaudible]” marks some.
func TestDirections(t *testing.T) {
	got := read(paragraphs(opening, "HOLT: Is it [laughs] safe?", "(CROSSTALK)", "ORR: (Laughter.) I doubt [inaudible] it.", "HOLT: Who told you (and me)?", "ORR: You (INAUDIBLE) -- (APPLAUSE)"))
	var said []string
	for i := range got.Turns {
		said = append(said, model.JoinSpans(got.Text, got.Turns[i].Pieces))
	}
	want := []string{"Is it safe?", "I doubt [inaudible] it.", "Who told you (and me)?", "You (INAUDIBLE) --"}
	if d := cmp.Diff(want, said); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestGolden fixes the reading of a broadcast.
func TestGolden(t *testing.T) {
	const file = "testdata/broadcast.txt"
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, golden := read(string(source)).String(), filepath.Join("testdata", "broadcast.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// FuzzRead: whatever the text, pieces lie in it in order, on character boundaries, and none is empty; labels
// are in it; persons exist.
func FuzzRead(f *testing.F) {
	source, err := os.ReadFile("testdata/broadcast.txt")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(source))
	for _, s := range []string{
		"", ":", "Q", "Q:", "A: ", "Q: \nA: \nQ: \nA: ", "HOLT:\n\nORR:\n\nHOLT:\n\nORR:", "**?**", "Q: (\n\nA: )I", "HOLT: (LAUGHTER)\n\nORR: (LAUGHTER)",
		strings.Repeat("HOLT: I?\n\nORR: You?\n\n", 3), strings.Repeat("Q: you?\n\nA: I (laughs", 4), strings.Repeat("**You?**\n\nI.\n\n", 5), "THE :\n\nTHE:\n\n#:",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) {
			check(t, s)
		}
	})
}

func check(t *testing.T, s string) {
	t.Helper()
	got := read(s)
	at := 0
	for _, x := range got.Turns {
		for _, p := range append([]model.Span{x.Label}, x.Pieces...) {
			if p.Start < 0 || p.Start > p.End || p.End > len(s) || !utf8.ValidString(p.Of(s)) {
				t.Fatalf("%q: %v of %+v", s, p, x)
			}
		}
		if len(x.Pieces) == 0 || x.Para < 0 || x.Para >= len(got.Paragraphs) || x.Person >= len(got.People) || x.Person < model.None {
			t.Fatalf("%q: %+v", s, x)
		}
		for _, p := range x.Pieces {
			if p.Start < at || p.Len() == 0 {
				t.Fatalf("%q: piece %v of %+v", s, p, x)
			}
			at = p.End
		}
	}
}

// TestHostile reads texts made to be slow.
func TestHostile(t *testing.T) {
	const n = 20_000
	var names, offices strings.Builder
	for i := range n {
		name := string(rune('A'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26))
		names.WriteString(name + "x Tarn: I do?\n")
		offices.WriteString("THE MINISTER " + strings.ToUpper(name) + ": you?\nMayor " + name + " Orr met her.\n")
	}
	for _, s := range []string{
		names.String(), offices.String(), strings.Repeat("Q: I?\nA: I\n", n), strings.Repeat("HOLT: I (", n), strings.Repeat("A:\n\n", n), strings.Repeat("**You?**\n\n", n),
		strings.Repeat("Holt: ", n), strings.Repeat("Dana Holt met Carl Orr. ", n) + "\n\nQ: you?\n\nA: I.\n\nQ: you?\n\nA: I.",
	} {
		check(t, s)
	}
}
