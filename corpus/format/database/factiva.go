package database

import (
	"regexp"
	"strings"
	"unicode"

	"lineup/corpus/dates"
	"lineup/corpus/format/intake"
	"lineup/model"
)

// factivaCode begins a field of Factiva: two or three capitals alone on a line, or
// with blanks or a tab behind.
var factivaCode = regexp.MustCompile(`^\s*(HD|SE|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|IPC|IPD|PUB|AN|CR|CX|CT|RF|ART|CLM|DLN)(?:([ \t]+)(.*))?$`)

// factivaEnd is the last line of an article; a field AN says the same.
var factivaEnd = regexp.MustCompile(`^` + factivaLast + `$`)

// factivaWord are codes that are words too, with which a paragraph in capitals may begin.
var factivaWord = setOf("IN|CO|CT|RE|AN")

// factivaField is the code that a line begins with, and what follows.
func factivaField(l string) (code, value string, ok bool) {
	m := factivaCode.FindStringSubmatch(l)
	if m == nil || factivaWord[m[1]] && m[2] == " " && !strings.Contains(m[3], " : ") && !factivaEnd.MatchString(m[3]) {
		return "", "", false
	}
	return m[1], m[3], true
}

// factivaRecord reads an article of Factiva by the codes of its fields.
func factivaRecord(lines []string) intake.Record {
	fields := map[string][]string{}
	code, id := "", ""
	for _, l := range lines {
		if c, value, ok := factivaField(l); ok {
			code, l = c, value
		}
		l = strings.TrimSpace(l)
		if m := factivaEnd.FindStringSubmatch(l); m != nil {
			id = m[1]
		} else if l != "" && code != "" {
			fields[code] = append(fields[code], l)
		}
	}
	lead, text := strings.Join(fields["LP"], "\n\n"), strings.Join(fields["TD"], "\n\n")
	one := func(code string) string { return strings.Join(fields[code], " ") }
	return intake.Record{
		ID: intake.Either(id, one("AN")), Title: one("HD"), Byline: intake.Unsigned(one("BY")), Outlet: one("SN"), Published: strings.TrimSpace(one("PD") + " " + one("ET")),
		Credit: one("CR"), Language: one("LA"), Text: intake.Either(intake.WithLead(lead, text), lead),
	}
}

// factivaWords is the count of words, in the languages of Factiva; it tells the lines of
// an article without codes apart.
var factivaWords = regexp.MustCompile(`^[\d.,\x{202F} ]+ (?:words|Wörter|mots|palabras|parole|palavras|woorden|слов|słów)$`)

// factivaPlainRecord reads an article of Factiva without codes: the section, the headline,
// the writer, the count of words, the date, the time, the outlet, its code, the page, the
// language and the notice of copyright stand on lines of their own, of which some may be
// missing.
func factivaPlainRecord(lines []string) (rec intake.Record) {
	lines = intake.NonEmpty(trimmed(lines))
	count := 0
	for count < len(lines) && !factivaWords.MatchString(lines[count]) {
		count++
	}
	if count == len(lines) || count == 0 {
		return intake.Record{}
	}
	factivaAbove(&rec, lines[max(0, count-3):count])
	below := lines[count+1:]
	body := 0
	for i, l := range below[:min(len(below), 12)] {
		d, _ := dates.Parse(l)
		switch {
		case rec.Published == "" && d.Precision >= model.ToDay:
			rec.Published = l
		case rec.Published != "" && rec.Outlet == "" && len(l) > 2 && unicode.IsLetter([]rune(l)[0]):
			rec.Outlet = l
			body = i + 1
		case strings.HasPrefix(l, "Copyright") || strings.HasPrefix(l, "©") || strings.HasPrefix(l, "(c)") || strings.HasPrefix(l, "(C)"):
			body = i + 1
		}
	}
	var text []string
	for _, l := range below[body:] {
		if m := factivaEnd.FindStringSubmatch(l); m != nil {
			rec.ID = m[1]
			break
		}
		text = append(text, l)
	}
	rec.Text = strings.Join(text, "\n\n")
	return rec
}

// factivaAbove takes what stands above the count of words: the headline, the section
// before it and the writer behind.
func factivaAbove(r *intake.Record, lines []string) {
	last := lines[len(lines)-1]
	if len(lines) > 1 && isByline(last) {
		r.Byline = intake.Unsigned(last)
		lines = lines[:len(lines)-1]
	}
	r.Title = lines[len(lines)-1]
}

// isByline says that a line is a writer's: it says so, or is a few words with capitals.
func isByline(l string) bool {
	words := strings.Fields(l)
	if intake.Unsigned(l) != l {
		return true
	}
	for _, w := range words {
		if first := []rune(w)[0]; !unicode.IsUpper(first) && w != "and" && w != "und" && w != "et" && w != "y" {
			return false
		}
	}
	return len(words) > 1 && len(words) <= 6
}

func trimmed(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimSpace(l)
	}
	return out
}
