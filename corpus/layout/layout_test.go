package layout

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus/outlets"
	"lineup/model"
	"lineup/model/text"
)

var known = outlets.New(outlets.Entry{Outlet: model.Outlet{Name: "The Harbour Courier", Short: "Courier"}, Domains: []string{"courier.example"}})

func lay(s, title string) Layout { return Read(s, text.Paragraphs(s), title, true, known) }

const lead = "The harbour of Port Aldrin was closed on Monday after a ferry had run into the pier in fog, the coast guard said, and will stay so until Thursday."

const rest = "Nobody was hurt, and the two lorries that stood on the deck were brought ashore by a tug from Selby before noon."

func TestOpening(t *testing.T) {
	for _, c := range []struct {
		name, in string
		title    string
		by, mast string
		day      string
		out      []string // furniture
	}{
		{"headline, blank line", "Harbour closed after collision\n\n" + lead, "Harbour closed after collision", "", "", "", nil},
		{"headline as a question", "Who closed the harbour?\n\n" + lead, "Who closed the harbour?", "", "", "", nil},
		{"Markdown heading", "# Harbour closed\n\n" + lead, "Harbour closed", "", "", "", nil},
		{"a sentence is no headline", "The harbour is closed.\n\n" + lead, "", "", "", "", nil},
		{"a quoted sentence is none", "“The harbour is closed.”\n\n" + lead, "", "", "", "", nil},
		{"no blank line, no headline", "Harbour closed after collision\n" + lead, "", "", "", "", nil},
		{"nothing follows", "Harbour closed\n\nMore soon", "", "", "", "", nil},
		{"headline, date", "Harbour closed\n\n3 March 2025, 21:14\n\n" + lead, "Harbour closed", "", "", "2025-03-03T21:14Z", []string{"3 March 2025, 21:14"}},
		{
			"a block of lines", "Harbour closed\n\nBy Ann Ek and Bo Lund\nThe Evening Bell\n13 March 2025\n\n" + lead,
			"Harbour closed", "Ann Ek and Bo Lund", "The Evening Bell", "2025-03-13",
			[]string{"By Ann Ek and Bo Lund", "The Evening Bell", "13 March 2025"},
		},
		{"known masthead by itself", "Harbour closed\n\nThe Harbour Courier\n\n" + lead, "Harbour closed", "", "The Harbour Courier", "", []string{"The Harbour Courier"}},
		{
			"the head of a page", "The Evening Bell\n\nMonday 17 March 2025\n\nHarbour closed\n\n" + lead,
			"Harbour closed", "", "The Evening Bell", "2025-03-17",
			[]string{"The Evening Bell", "Monday 17 March 2025"},
		},
		{"a headline over a date", "Harbour Closed\n\n17 March 2025\n\nPier Gave Way\n\n" + lead, "Harbour Closed", "", "", "2025-03-17", []string{"17 March 2025"}},
		{"a subhead is no masthead", "Harbour closed\n\nWhat Happens Next\n\n" + lead, "Harbour closed", "", "", "", nil},
		{"a sentence with By is no byline", "By Monday, the harbour was closed.\n\n" + lead, "", "", "", "", nil},
		{"the date some collectors leave", " date 2025-08-17 " + lead, "", "", "", "2025-08-17", []string{"date 2025-08-17 "}},
		{"a date in prose is none", "The harbour (August 17) is closed\n" + lead, "", "", "", "", nil},
		{
			"a head without blank lines", "Harbour closed\nThe Evening Courier\nBy Ann Ek\n13 March 2025\n\n" + lead,
			"Harbour closed", "Ann Ek", "The Evening Courier", "2025-03-13",
			[]string{"The Evening Courier", "By Ann Ek", "13 March 2025"},
		},
		{
			"a head and the text without blank lines", "Harbour closed\nThe Evening Bell\nBy Ann Ek\n13 March 2025\n" + lead,
			"Harbour closed", "Ann Ek", "The Evening Bell", "2025-03-13",
			[]string{"The Evening Bell", "By Ann Ek", "13 March 2025"},
		},
		{"outlet and day on one line", "Harbour closed\nEvening Courier, 13 March 2025\n" + lead, "Harbour closed", "", "Evening Courier", "2025-03-13", []string{"Evening Courier, 13 March 2025"}},
		{"author, then outlet", "Harbour closed\nBy Ann Ek\nEvening Courier\n" + lead, "Harbour closed", "Ann Ek", "Evening Courier", "", []string{"By Ann Ek", "Evening Courier"}},
		{
			"the head of a page without blank lines", "The Evening Bell\n17 March 2025\nHarbour closed\nBy Ann Ek\n" + lead,
			"Harbour closed", "Ann Ek", "The Evening Bell", "2025-03-17",
			[]string{"The Evening Bell", "17 March 2025", "By Ann Ek"},
		},
		{"a letter's head", "Ilse Tarn\nHarbour Board of Selby\n13 March 2025\n\n" + lead, "", "", "", "", nil},
		{"an address", "Ilse Tarn\nHarbour Board\n4 Quay Street\nSelby\n\n" + lead, "", "", "", "", nil},
		{"a poem", "The pier\nIs closed to cars\nBy the sea\nIn March 2025\n\n" + lead, "", "", "", "", nil},
		{"lines of a text", "The harbour master said in\nThe Evening Courier\nthat the pier would stay\nclosed until 13 March 2025\n\n" + lead, "", "", "", "", nil},
		{"a date that could be two", "Harbour closed\n\n03/04/2025\n\n" + lead, "Harbour closed", "", "", "", []string{"03/04/2025"}},
	} {
		l := lay(c.in, "")
		if l.Title != c.title || l.Byline != c.by || l.Masthead != c.mast || l.Published.String() != c.day {
			t.Errorf("%s: %q by %q in %q on %s", c.name, l.Title, l.Byline, l.Masthead, l.Published)
		}
		if d := cmp.Diff(c.out, words(c.in, l.Furniture)); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
	if l := lay("Harbour closed\n\n3 March 2025\n\n"+lead, "HARBOUR CLOSED!"); l.Title != "HARBOUR CLOSED!" || l.Published.String() != "2025-03-03" {
		t.Errorf("a headline repeated in the text hides the date: %+v", l)
	}
}

// The lines of a head are paragraphs of their own, also where the text follows on the next line.
func TestHeadApart(t *testing.T) {
	in := "Harbour closed\nBy Ann Ek\n13 March 2025\n" + lead + "\n\n" + rest
	want := []string{"Harbour closed", "By Ann Ek", "13 March 2025", lead, rest}
	if d := cmp.Diff(want, words(in, lay(in, "").Paragraphs)); d != "" {
		t.Error(d)
	}
	whole := lead + "\n\n" + rest
	if d := cmp.Diff([]string{lead, rest}, words(whole, lay(whole, "").Paragraphs)); d != "" {
		t.Error(d)
	}
}

func words(s string, spans []model.Span) []string {
	if len(spans) == 0 {
		return nil
	}
	out := make([]string, 0, len(spans))
	for _, p := range spans {
		out = append(out, p.Of(s))
	}
	return out
}

func TestDateline(t *testing.T) {
	for _, c := range []struct{ in, place, wire, credit string }{
		{"NEW YORK (AP) — The", "NEW YORK", "Associated Press", ""},
		{"NEW YORK — (AP) — The", "NEW YORK", "Associated Press", ""},
		{"PORT ALDRIN, Velmora (Reuters) - The", "PORT ALDRIN, Velmora", "Reuters", ""},
		{"PORT ALDRIN, May 14 (Meridian Wire) — The", "PORT ALDRIN", "", "Meridian Wire"},
		{"Port Aldrin, May 14 (dpa) – The", "Port Aldrin", "dpa", ""},
		{"Port Aldrin (AFP) -- The", "Port Aldrin", "Agence France-Presse", ""},
		{"WASHINGTON, D.C. — The", "WASHINGTON, D.C.", "", ""},
		{"RIO de JANEIRO — The", "RIO de JANEIRO", "", ""},
		{"(Reuters) - The", "", "Reuters", ""},
		{"(CNN) The minister", "", "CNN", ""},
		{"(AP) — PORT ALDRIN — The", "PORT ALDRIN", "Associated Press", ""},
		{"LAHORE: The", "LAHORE", "", ""},
		{"PARIS (AFP/Reuters) — The", "PARIS", "Agence France-Presse", ""},
		// None of these is a dateline.
		{"BREAKING — The harbour", "", "", ""},
		{"VARNHOLT: The harbour", "", "", ""},
		{"Ilsa Varnholt — the minister — said", "", "", ""},
		{"The harbour (which is closed) — said", "", "", ""},
		{"(Ann Ek/Reuters) The minister", "", "", ""},
		{"(PHOTOS) The minister", "", "", ""},
		{"“NO WAY” — the minister", "", "", ""},
		{"TEN of the ferries — all", "", "", ""},
		{"", "", "", ""},
		{"—", "", "", ""},
	} {
		in := c.in + lead
		if l := lay(in, "Title"); l.Dateline != c.place || l.Wire != c.wire || l.Credit != c.credit {
			t.Errorf("%q: place %q, wire %q, credit %q", c.in, l.Dateline, l.Wire, l.Credit)
		}
	}
}

func TestCredits(t *testing.T) {
	for _, c := range []struct{ end, wire, credit string }{
		{"Source: Reuters", "Reuters", ""},
		{"Source: Reuters\n\n–Agencies", "Reuters", ""},
		{"SOURCE: AFP AND NEWS AGENCIES", "Agence France-Presse", ""},
		{"Source: Meridian Wire", "", "Meridian Wire"},
		{"—AFP", "Agence France-Presse", ""},
		{"The pier stood. – AFP", "Agence France-Presse", ""},
		{"The pier stood. (PTI)", "Press Trust of India", ""},
		{"Copyright 2025 The Associated Press. All rights reserved.", "Associated Press", ""},
		{"–Agencies", "", ""},
		{"The Associated Press contributed to this report.", "", ""},
		{"(With inputs from ANI)", "", ""},
		{"Source: company reports", "", ""},
		{"“We told Reuters,” she said.", "", ""},
		{"He spoke to the Associated Press", "", ""},
		{"(Ann Ek/Reuters)", "", ""},
	} {
		in := "Headline\n\n" + lead + "\n\n" + c.end
		if l := lay(in, "Title"); l.Wire != c.wire || l.Credit != c.credit {
			t.Errorf("%q: wire %q, credit %q", c.end, l.Wire, l.Credit)
		}
	}
}

func TestFurniture(t *testing.T) {
	for _, p := range []string{
		"Source link", "–Agencies", "Source: Reuters", "ADVERTISEMENT", "Advertisement:", "Story Continued Below", "Read more: Ferries stay in port",
		"Read More", "https://courier.example/wp-content/uploads/2025/08/pier.jpg?resize=1200", "![pier](https://courier.example/pier.jpg)", "___", "* * *",
		"Share this article", "Sign up for our daily newsletter and never miss a ferry.", "Get the news in your inbox every morning.",
		"(Reporting by Ann Ek; Editing by Bo Lund)", "Our Standards: The Thomson Reuters Trust Principles.", "FILE PHOTO: The pier at Port Aldrin, March 3, 2025. REUTERS/Ann Ek",
		"The pier at Port Aldrin on Monday. Ann Ek/AFP/Getty Images", "The pier on Monday. (Photo: Ann Ek/AP)", "Copyright © 2025 The Harbour Courier, LLC. All rights reserved.",
		"Bo Lund contributed to this report.", "Follow us on Twitter and Facebook", "Lire aussi : le port fermé",
		"JUST WATCHED Minister: 'The pier is safe' Replay More Videos ... MUST WATCH Minister: 'The pier is safe' 02:31",
		"Media playback is unsupported on your device Media caption Minister: \"The pier is safe\"",
		"10:15 p.m.", "Updated at 5:15 p.m. ET", "— Updated: 11:02 GMT", "Updated at 11.04am BST", "toggle caption Ann Ek for the Courier", "This story has been updated.",
		"Photos: The pier The pier – Men at work, who called it “hopeless” on Monday. Hide Caption 1 of 2 Photos: The pier The pier – The men at rest. Hide Caption 2 of 2",
	} {
		in := lead + "\n\n" + p + "\n\n" + rest
		if d := cmp.Diff([]string{p}, words(in, lay(in, "Title").Furniture)); d != "" {
			t.Errorf("%q: %s", p, d)
		}
	}
	for _, p := range []string{
		"Updated at 5:15 p.m. ET: Two Lorries Saved", "At 5 p.m. the pier gave way.", "The vote was 9 to 5.", "12 boats",
		"“Sign up for our crew,” the captain said.", "Share prices fell by a third.", "More: that is what the dockers want, and they said so on Monday in front of the town hall, where a hundred of them had gathered since dawn to be heard by the council and by the minister, who had come by train.",
		"Advertisement spending fell by a third.", "The source said the link was broken.", "Reuters reported the closure first.", "He told the agency that all rights were reserved.",
		"– Ann Ek, docker", "Two agencies and a ministry were told.", "Photographs of the pier show a hole.", "\"Follow us on the road,\" he said, \"and subscribe to our plan.\"",
		"The newsletter was closed in May.", "Subscribers pay twice as much.",
	} {
		in := lead + "\n\n" + p + "\n\n" + rest
		if got := words(in, lay(in, "Title").Furniture); got != nil {
			t.Errorf("%q is taken for furniture", got)
		}
	}
	// Within a paragraph, single lines count, however long it is.
	long := lead + "\n\n" + strings.Repeat(lead+"\n", 40) + "Source: Reuters\n–Agencies"
	if l := lay(long, "Title"); l.Wire != "Reuters" || len(l.Furniture) != 2 {
		t.Errorf("wire %q, %d pieces of furniture", l.Wire, len(l.Furniture))
	}
	in := lead + "\n\nThe pier stood.\nSource: Reuters\n–Agencies"
	if d := cmp.Diff([]string{"Source: Reuters", "–Agencies"}, words(in, lay(in, "Title").Furniture)); d != "" {
		t.Error(d)
	}
}

func TestSelf(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://www.courier.example/wp-content/uploads/a.jpg\nSource link", "The Harbour Courier"},
		{"https://s1.reutersmedia.net/a.jpg\nhttps://www.reuters.com/a.jpg", ""},
		{"https://www.courier.example/a.jpg\nhttps://www.lemonde.fr/a.jpg", ""},
		{"Copyright © 2025 The Harbour Courier, LLC. Click here for reprint permission.", "The Harbour Courier"},
		{"Copyright 2025 The Associated Press. All rights reserved.", ""},
		{"CLICK HERE TO GET THE FOX NEWS APP", "Fox News"},
		{"Our Standards: The Thomson Reuters Trust Principles.", "Reuters"},
		{"The Hill has reached out to the ministry for comment.", "The Hill"},
		{"The ministry did not immediately respond to The Harbour Courier’s request for comment.", "The Harbour Courier"},
		{"The minister told Reuters that the harbour was closed.", ""},
		{"The nation has reached out to the neighbours.", ""},
		{"See https://www.courier.example/story for more.", ""},
	} {
		if l := lay(lead+"\n\n"+c.in, "Title"); l.Self != c.want {
			t.Errorf("%q: %q, want %q", c.in, l.Self, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		" date 2025-08-17 NEW YORK — (AP) — x", "A b\n\nBy C d\nE f\n3 March 2025\n\n" + lead, lead + "\n\nSource: Reuters\n\n–Agencies\n\nhttps://a.b/c", "(—) - (", "(AP", "By ", "date 2025-08-17",
		"\"\"\"\"\n(/REUTERS/", "©", "– –\n\n©©", "İ\n\nBy İ\n" + strings.Repeat("x ", 99),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = text.Clean(s)
		l := lay(s, "")
		at := 0
		for _, p := range l.Furniture {
			if p.Start < at || p.End <= p.Start || p.End > len(s) {
				t.Fatalf("%q: furniture %v after %d", s, p, at)
			}
			if !utf8.RuneStart(s[p.Start]) || p.End < len(s) && !utf8.RuneStart(s[p.End]) {
				t.Fatalf("%q: furniture %v within a character", s, p)
			}
			at = p.End
		}
	})
}

// TestUpdatedAt checks that the time of the last change comes from the opening, even below a picture, or from the
// only line that gives one; the entries of a live page give none.
func TestUpdatedAt(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"under a picture", "Enlarge this image toggle caption Ann Ek\n\nUpdated at 5:15 p.m. ET\n\n" + lead, "Updated at 5:15 p.m. ET"},
		{"at the end", lead + "\n\n" + rest + "\n\n—Updated at 4:47 p.m.", "—Updated at 4:47 p.m."},
		{"a live page", lead + "\n\nUpdate 14:05\n\n" + rest + "\n\nUpdate 13:05\n\nThe harbour is to be closed.", ""},
		{"a live page of times", lead + "\n\n2:05 p.m.\n\n" + rest, ""},
	} {
		if l := lay(c.in, "Title"); l.UpdatedAt != c.want {
			t.Errorf("%s: %q", c.name, l.UpdatedAt)
		}
	}
}

// A passage that occurs twice in a text is read once, unless it is as short as an answer.
func TestTwice(t *testing.T) {
	in := lead + "\n\nYes, it is.\n\n" + rest + "\n\nYes, it is.\n\n" + lead
	got := lay(in, "Title").Furniture
	if len(got) != 1 || got[0].Start != len(in)-len(lead) {
		t.Errorf("%q", words(in, got))
	}
	// A passage that occurs three times in a text of little else is the text.
	in = strings.Repeat(lead+"\n\n", 3)
	if got := lay(in, "Title").Furniture; len(got) > 0 {
		t.Errorf("a text of one paragraph lost %q", words(in, got))
	}
}
