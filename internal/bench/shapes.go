package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

// shape is a kind of hostile input. Twice as much of it should take about twice as long.
type shape struct {
	name string
	// make returns the input of n units: a text, or JSON Lines.
	make func(n int) string
	// unit is the approximate number of bytes in a unit.
	unit    int
	records bool
}

// file returns the name of the shape's input.
func (s *shape) file() string {
	if s.records {
		return "articles.jsonl"
	}
	return "article.txt"
}

// over returns a text that repeats one unit.
func over(name, unit string) shape {
	return shape{name: name, unit: len(unit), make: func(n int) string { return strings.Repeat(unit, n) }}
}

// framed returns a text that repeats one unit between a beginning and an end.
func framed(name, before, unit, after string) shape {
	return shape{name: name, unit: len(unit), make: func(n int) string { return before + strings.Repeat(unit, n) + after }}
}

// each returns a text of numbered units.
func each(name string, unit func(i int) string) shape {
	return shape{name: name, unit: len(unit(1000)), make: func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(unit(i))
		}
		return b.String()
	}}
}

// entry is an article in JSON Lines.
type entry struct {
	Title  string `json:"title,omitempty"`
	Date   string `json:"date,omitempty"`
	Outlet string `json:"outlet,omitempty"`
	Text   string `json:"text"`
}

// articles returns a corpus of n articles.
func articles(name string, article func(i int) entry) shape {
	write := func(n int) string {
		var b strings.Builder
		for i := range n {
			line, err := json.Marshal(article(i))
			if err != nil {
				panic(err) // only strings are written
			}
			b.Write(line)
			b.WriteByte('\n')
		}
		return b.String()
	}
	return shape{name: name, unit: len(write(1)), make: write, records: true}
}

// coined returns an invented word, a different one for each number.
func coined(i int) string {
	const first, second = "bcdfglmnprstvz", "aeiou"
	var b strings.Builder
	for n := uint(i)*2654435761 + 97; b.Len() < 8; n /= uint(len(first) * len(second)) {
		b.WriteByte(first[n%uint(len(first))])
		b.WriteByte(second[n/uint(len(first))%uint(len(second))])
	}
	return b.String()
}

// words returns n invented words.
func words(from, n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = coined(from*n + i)
	}
	return strings.Join(all, " ")
}

// capital returns an invented word as a name.
func capital(i int) string {
	w := coined(i)
	return strings.ToUpper(w[:1]) + w[1:]
}

// shapes returns all shapes.
func shapes() []shape {
	return append(append(texts(), speech()...), corpora()...)
}

// texts returns endless texts of one thing.
func texts() []shape {
	return []shape{
		over("a name without end", "Anna Lee "),
		framed("a name behind a cue", "The vote is lost, said ", "Tarn ", ".\n"),
		{name: "a name of words that differ", unit: 9, make: func(n int) string {
			var b strings.Builder
			b.WriteString("“The vote is lost,” said ")
			for i := range n {
				b.WriteString(capital(i) + " ")
			}
			return b.String() + ".\n"
		}},
		over("a sentence without end", "the ferry to the island left the quay and "),
		over("a sentence of clauses", "and she said that the ferry, which he says had left, was late, "),
		over("a paragraph without end", "The ferry left the quay at nine. "),
		over("lines without end", "The ferry left the quay at nine\n"),
		over("paragraphs without end", "The ferry left.\n\n"),
		over("capitals", "THE FERRY LEFT "),
		over("initials", "A. B. C. "),
		over("digits", "1234567890"),
		over("numbers", "12 3,456.78 9% "),
		over("cues", "said "),
		over("cues with subjects", "he said she told them he added "),
		over("according to", "according to according to "),
		over("punctuation", ".,;:!?-"),
		over("full stops", ". "),
		over("commas", "and, "),
		over("no spaces", "harbour"),
		over("no spaces, capitals", "Harbour"),
		over("combining characters", "e\u0301\u0302\u0303"),
		over("scripts by letters", "aбγ"),
		over("scripts by words", "ferry паром 渡船 φέρι "),
		over("datelines", "PORT SELWYN, March 3 (Harbour Wire) — "),
		over("datelines by lines", "PORT SELWYN, March 3 (Harbour Wire) —\n"),
		over("headings", "Ferry Fares\n\n"),
		over("brackets", "("), over("closing brackets", ")"), over("square brackets", "[the ferry] "),
		over("hyphens", "well-known-"), over("apostrophes", "o'"), over("addresses", "ada@harbour.example "),
		over("transcripts with quotes", "QUILL: The “ferry left” today, he said.\n\nTARN: It is “late,” she said.\n\n"),
		over("links", "https://harbour.example/a?b=c "),
		over("labels", "QUILL: Yes.\n"),
		over("questions and answers", "Q. Why?\n\nA. Because.\n\n"),
		over("dates", "Monday, March 3, 2025, "),
		over("particles", "von der de la "), over("titles", "President Minister Senator Dr. Mr. "),
		over("office of", "the Secretary of State of the Minister of "),
		over("bodies", "Ministry of Defence and Bank of "),
		over("suffixes", "Lee, Jr., Sr., "),
		over("lines of a list", "- Anna Lee, the mayor\n"),
	}
}

// speech returns endless texts of quotes, speakers, pronouns.
func speech() []shape {
	return []shape{
		over("opening marks", "“"), over("closing marks", "”"), over("straight marks", `"`), over("straight marks apart", `" `),
		over("guillemets", "«"), over("all marks", "« “ \" „ ‘ ' "), over("single marks", "‘the ’"),
		over("quotes alone", "“The ferry left.” "),
		over("quotes of a word", "“no” said Ann Lee, “yes” "),
		over("quotes with a speaker", "“The ferry left the quay,” Ada Quill said. "),
		over("quotes by paragraphs", "“The ferry left the quay,” Ada Quill said.\n\n"),
		over("quotes left open", "“The ferry left the quay.\n\n"),
		over("quotes without a speaker", "“The ferry left the quay.”\n\n"),
		{name: "quotes within quotes", unit: 24, make: func(n int) string {
			return strings.Repeat("She said “he ", n) + strings.Repeat("left,” he said ", n)
		}},
		{name: "marks by turns, nested", unit: 12, make: func(n int) string {
			return strings.Repeat("“a ‘b ", n) + strings.Repeat("c’ d” ", n)
		}},
		framed("a quote without end", "“", "the ferry left the quay and ", "” said Ada Quill.\n"),
		framed("a quote of sentences without end", "“", "The ferry left the quay. ", "” said Ada Quill.\n"),
		framed("a quote with an interruption without end", "“The ferry left,” said Ada Quill, ", "who was there, ", "“the quay.”\n"),
		over("pronouns", "He said he knew him. "),
		framed("a chain of pronouns", "Ada Quill came. ", "“It left,” she said. ", ""),
		over("descriptions", "the minister said the mayor said "),
		over("reported clauses", "Quill said that the ferry had left. "),
		over("reported clauses, nested", "Quill said that Tarn said that "),
		each("speakers", func(i int) string {
			return fmt.Sprintf("“Number %d,” said %s %s.\n\n", i, capital(i), capital(i+1_000_000))
		}),
		each("speakers of one surname", func(i int) string { return "“It left,” said " + capital(i) + " Tarn.\n\n" }),
		each("speakers of one given name", func(i int) string { return "“It left,” said Anna " + capital(i) + ".\n\n" }),
		each("spellings of one name", func(i int) string {
			return fmt.Sprintf("“It left,” said Pet%senko %s.\n\n", coined(i), capital(i%7))
		}),
		each("speakers with offices", func(i int) string {
			return fmt.Sprintf("“It left,” said %s minister %s %s, the mayor of %s.\n\n", coined(i), capital(i), capital(i+7), capital(i+13))
		}),
		each("names without quotes", func(i int) string { return capital(i) + " " + capital(i+1_000_000) + " came. " }),
		each("bodies with quotes", func(i int) string { return "“It left,” the " + capital(i) + " Company said.\n\n" }),
		each("mails of speakers", func(i int) string { return capital(i) + " Lee: It left.\n" }),
	}
}

// corpora returns shapes of many articles.
func corpora() []shape {
	const title, day = "Ferry fares to rise", "2025-03-03"
	const storm = "It was the worst storm that I have seen in forty years"
	outlet := func(i int) string { return "Post " + capital(i) }
	said := func(s, by string) string {
		return "The ferry stays in port. “" + s + ",” " + by + " said on Monday."
	}
	return []shape{
		articles("articles with one quote", func(i int) entry {
			return entry{title, day, outlet(i), said(storm, "Ada Quill") + " " + words(i, 20) + "."}
		}),
		articles("articles with one quote on different days", func(i int) entry {
			date := fmt.Sprintf("20%02d-%02d-%02d", i%25, i%12+1, i%28+1)
			return entry{"Ferry " + coined(i), date, outlet(i), said(storm, "Ada Quill") + " " + words(i, 20) + "."}
		}),
		articles("one-word quotes of one speaker", func(i int) entry {
			return entry{"Ferry " + coined(i), day, outlet(i), said(coined(i), "Ada Quill")}
		}),
		articles("different quotes of one speaker", func(i int) entry {
			return entry{"Ferry " + coined(i), day, outlet(i), said(words(i, 12), "Ada Quill")}
		}),
		articles("the same quote of different speakers", func(i int) entry {
			return entry{"Ferry " + coined(i), day, outlet(i), said("It was the worst storm that I have seen", capital(i)+" "+capital(i+7))}
		}),
		articles("speakers of one surname in articles", func(i int) entry {
			return entry{"Ferry " + coined(i), day, outlet(i), said(words(i, 12), capital(i)+" Tarn")}
		}),
		articles("spellings of one name in articles", func(i int) entry {
			return entry{"Ferry " + coined(i), day, outlet(i), said(words(i, 12), "Ilse Pet"+coined(i)+"enko")}
		}),
		articles("surnames alone in articles", func(i int) entry {
			return entry{"Ferry " + coined(i), day, outlet(i), said(words(i, 12), "Tarn")}
		}),
		articles("offices in articles", func(i int) entry {
			return entry{"Ferry " + coined(i), day, outlet(i), said(words(i, 12), "the "+coined(i)+" minister")}
		}),
		articles("bodies in articles", func(i int) entry {
			return entry{"Ferry " + coined(i), day, outlet(i), said(words(i, 12), "the "+capital(i)+" Company")}
		}),
		articles("reports of one speaker", func(i int) entry {
			return entry{"Ferry " + coined(i), day, outlet(i), "Ada Quill said that the ferry of " + coined(i) + " had left the quay in a storm."}
		}),
		articles("topics", func(i int) entry {
			what := "The " + capital(i) + " Harbour Treaty of " + capital(i+3) + " was signed. "
			return entry{capital(i) + " Harbour", day, outlet(i), what + words(i, 30) + "."}
		}),
		articles("articles of a sentence each", func(i int) entry { return entry{Text: "Ferry " + words(i, 5) + "."} }),
		articles("articles without a fact", func(i int) entry { return entry{Text: "it rained again and " + words(i, 40) + "."} }),
		articles("identical articles", func(int) entry { return entry{title, day, "Post", said(storm, "Ada Quill") + " " + words(7, 60) + "."} }),
		articles("articles that are nearly identical", func(i int) entry {
			return entry{title, day, outlet(i), said(storm, "Ada Quill") + " " + words(7, 60) + " " + coined(i) + "."}
		}),
	}
}
