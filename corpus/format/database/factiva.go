package database

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/corpus/dates"
	"lineup/corpus/format/intake"
	"lineup/corpus/pattern"
	"lineup/model"
)

// factivaCode matches the beginning of a Factiva field: two or three capitals alone on a line, or
// followed by blanks or a tab.
var factivaCode = pattern.Of(`^\s*(HD|SE|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|IPC|IPD|PUB|AN|CR|CX|CT|RF|ART|CLM|DLN)(?:([ \t]+)(.*))?$`)

// factivaEnd matches the last line of an article; a field AN has the same ID.
var factivaEnd = pattern.Of(`^` + factivaLast + `$`)

// factivaLastOf returns the ID in the last line of an article, "" for any other line.
func factivaLastOf(l string) string {
	if !slices.ContainsFunc(factivaDocument, func(w string) bool { return strings.HasPrefix(l, w) }) {
		return ""
	}
	if m := factivaEnd().FindStringSubmatch(l); m != nil {
		return m[1]
	}
	return ""
}

// factivaWord are codes that are also words, with which a paragraph in capitals may begin.
var factivaWord = setOf("IN|CO|CT|RE|AN")

// factivaField returns the code at the start of a line, and what follows.
func factivaField(l string) (code, value string, ok bool) {
	if t := strings.TrimLeft(l, " \t"); len(t) < 2 || t[0] < 'A' || t[0] > 'Z' || t[1] < 'A' || t[1] > 'Z' {
		return "", "", false
	}
	m := factivaCode().FindStringSubmatch(l)
	if m == nil || factivaWord[m[1]] && m[2] == " " && !strings.Contains(m[3], " : ") && !factivaEnd().MatchString(m[3]) {
		return "", "", false
	}
	return m[1], m[3], true
}

// factivaRecord reads a Factiva article by its field codes.
func factivaRecord(lines []string) intake.Record {
	fields := map[string][]string{}
	code, id := "", ""
	for _, l := range lines {
		if c, value, ok := factivaField(l); ok {
			code, l = c, value
		}
		l = strings.TrimSpace(l)
		if m := factivaLastOf(l); m != "" {
			id = m
		} else if l != "" && code != "" {
			fields[code] = append(fields[code], l)
		}
	}
	lead, text := strings.Join(fields["LP"], "\n\n"), strings.Join(fields["TD"], "\n\n")
	one := func(code string) string { return strings.Join(fields[code], " ") }
	return intake.Record{
		ID: intake.Either(id, one("AN")), Title: one("HD"), Byline: intake.Unsigned(one("BY")), Outlet: one("SN"),
		Published: strings.TrimSpace(one("PD") + " " + one("ET")),
		Credit:    one("CR"), Language: one("LA"), Text: intake.Either(intake.WithLead(lead, text), lead),
	}
}

// factivaWords matches the word count, in the languages of Factiva; it is the landmark in an
// article without codes.
var factivaWords = pattern.Of(factivaCount)

// counted reports whether a line is a word count.
func counted(l string) bool {
	const longest = 40 // bytes
	if len(l) < 2 || len(l) > longest || l[0] < 0x80 && strings.IndexByte("0123456789., ", l[0]) < 0 {
		return false
	}
	return factivaWords().MatchString(l)
}

const factivaCount = `^[\d.,\x{202F}\x{A0} ]+ ?(?:words|Wörter|mots|palabras|` +
	`parole|palavras|woorden|слов|слова|słów|ord|kata|字|词|詞|語|文字|단어|자)$`

// factivaPlainRecord reads a Factiva article without codes: section, headline, writer, word count,
// date, time, outlet, its code, page, language and copyright notice are each on a line of their
// own, and some may be missing.
func factivaPlainRecord(lines []string) (rec intake.Record) {
	lines = intake.NonEmpty(trimmed(lines))
	count := 0
	for count < len(lines) && !counted(lines[count]) {
		count++
	}
	if count == len(lines) || count == 0 {
		return intake.Record{}
	}
	factivaAbove(&rec, lines[max(0, count-4):count])
	below := lines[count+1:]
	var text []string
	for _, l := range below[factivaFacts(&rec, below[:min(len(below), 12)]):] {
		if rec.ID = factivaLastOf(l); rec.ID != "" {
			break
		}
		text = append(text, l)
	}
	if n := len(text) - 1; n > 0 && rec.ID != "" && ownerLine(text[n]) {
		text = text[:n]
	}
	rec.Text = strings.Join(text, "\n\n")
	return rec
}

// factivaFacts reads the facts below the word count, and returns how many lines they take.
func factivaFacts(rec *intake.Record, lines []string) (n int) {
	for i, l := range lines {
		day := l
		if rec.Published == "" && len(l) <= longestDay {
			day = closeUnits().ReplaceAllString(l, "$1")
		}
		d, _ := dates.Parse(day)
		switch {
		case rec.Published == "" && d.Precision >= model.ToDay:
			rec.Published = day
		case rec.Published != "" && rec.Outlet == "" && len(l) > 2 && unicode.IsLetter([]rune(l)[0]):
			rec.Outlet = l
			n = i + 1
		case strings.HasPrefix(l, "Copyright") || strings.HasPrefix(l, "©") || strings.HasPrefix(l, "(c)") || strings.HasPrefix(l, "(C)"):
			n = i + 1
		}
	}
	return n
}

// longestDay is the maximum length of a line with only a date, in bytes.
const longestDay = 100

// closeUnits matches a date's units that are separated from its numbers: "2025 年 3 月 11 日".
var closeUnits = pattern.Of(`\s*([年月日년월일])\s*`)

// ownerLine reports whether the line above an article's ID is the name of its owner: a few words
// that are not a sentence.
func ownerLine(l string) bool {
	const longest = 80 // bytes
	last, _ := utf8.DecodeLastRuneInString(l)
	first, _ := utf8.DecodeRuneInString(l)
	company := strings.HasSuffix(l, "Inc.") || strings.HasSuffix(l, "Ltd.") || strings.HasSuffix(l, "Co.") || strings.HasSuffix(l, "S.A.")
	return len(l) <= longest && unicode.IsUpper(first) && strings.Contains(l, " ") &&
		(company || last == ')' || unicode.IsLetter(last) || unicode.IsDigit(last)) && !strings.ContainsAny(l, "“”\"?!;:")
}

// factivaAbove reads what precedes the word count: the headline, the section before it and the
// writer after it, and what some papers print below a writer.
func factivaAbove(r *intake.Record, lines []string) {
	if n := len(lines) - 1; n > 1 && strings.HasPrefix(lines[n], "Special to ") {
		lines = lines[:n]
	}
	if n := len(lines) - 1; n > 0 && isByline(lines[n]) {
		r.Byline = factivaWriters(lines[n])
		lines = lines[:n]
	}
	r.Title = lines[len(lines)-1]
}

// factivaWriters returns a byline as others write it: without the word for "by", and with commas
// between the names.
func factivaWriters(s string) string {
	var names []string
	for name := range strings.SplitSeq(intake.Unsigned(strings.TrimSpace(s)), ";") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// isByline reports whether a line is a byline: it says so, or is a few capitalised words, or names
// in a script without capitals.
func isByline(l string) bool {
	if intake.Unsigned(l) != l {
		return true
	}
	for name := range strings.SplitSeq(l, ";") {
		if name = strings.TrimSpace(name); name != "" && !isName(name) {
			return false
		}
	}
	return strings.Contains(l, ";") || len(strings.Fields(l)) > 1 || !hasCase(l)
}

// isName reports whether some words may be a person's name.
func isName(s string) bool {
	if !hasCase(s) {
		const longest = 6 // characters, followed by the word for a reporter
		return utf8.RuneCountInString(strings.ReplaceAll(s, " ", "")) <= longest && !strings.ContainsAny(s, "…,.·?!“”「」")
	}
	words := strings.Fields(s)
	for _, w := range words {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) && w != "and" && w != "und" && w != "et" && w != "y" {
			return false
		}
	}
	return len(words) <= 6
}

// hasCase reports whether a text has upper- or lower-case letters.
func hasCase(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) })
}

func trimmed(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimSpace(l)
	}
	return out
}
