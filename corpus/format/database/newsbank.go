package database

import (
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/pattern"
)

// NewsBank writes below a headline when and where an article was published, in either order, then
// facts separated by bars or one per line, then the text, followed by the record and the copyright
// notice.

var (
	// newsbankHead matches the line below a headline: "March 11, 2025 | Courier, The (Selmouth,
	// CA)" or "Courier, The (Selmouth, CA) - March 11, 2025".
	newsbankHead = pattern.Of(`^(?:(\p{Lu}\p{L}+ \d{1,2}, \d{4}) \| (\P{Lu}*\p{Lu}.{2,80} \([^()]{2,40}\))|` +
		`(.{3,80} \([^()]{2,40}\)) - (\p{Lu}\p{L}+ \d{1,2}, \d{4}))(?: - .{1,40})?$`)
	// newsbankFact matches a fact above the text.
	newsbankFact = pattern.Of(`^(Author/Byline|Author|Byline|Edition|Section|Page|Readability|Series|Column|Dateline|Topic|Source) ?: *(.*)$`)
	// newsbankPlain matches the other lines there.
	newsbankPlain = pattern.Of(`^(?:[\d,]+|(?:[\d,]+ )?Words|Read News Document|\|)$`)
	// newsbankFoot matches the line that ends the text.
	newsbankFoot = pattern.Of(`^(?:Record(?: Number)? ?: *[0-9A-F]{8,}|OpenURL Link|` +
		`Copyright ?: |Copyright,? (?:\(c\)|©|\d{4})|© \d{4}|(?:Index terms|Caption|Citation) ?: )`)
)

// longestHead is the maximum length of the line below a headline, in bytes.
const longestHead = 400

// newsbankRecords returns the articles of a NewsBank export; none for any other text.
func newsbankRecords(s string) (recs []intake.Record) {
	if !strings.Contains(s, "Author/Byline") && !strings.Contains(s, "Read News Document") &&
		!strings.Contains(s, "Record: ") && !strings.Contains(s, "Record Number: ") {
		return nil
	}
	lines := strings.Split(s, "\n")
	var heads, titles []int
	title := -1 // the last line that is not blank
	for i, l := range lines {
		l = strings.TrimSpace(l)
		if title >= 0 && len(l) <= longestHead && strings.IndexByte(l, '(') > 0 && newsbankHead().MatchString(l) && newsbankFollows(lines[i+1:]) {
			heads, titles = append(heads, i), append(titles, title)
		}
		if l != "" {
			title = i
		}
	}
	for n, at := range heads {
		end := len(lines)
		if n+1 < len(heads) {
			end = titles[n+1]
		}
		rec := newsbankRecord(lines[titles[n]], lines[at], lines[at+1:end])
		if intake.Blank(rec.Text) {
			continue
		}
		rec.Line, rec.Format = titles[n]+1, "NewsBank export"
		rec.SHA256 = intake.Sum([]byte(strings.Join(lines[titles[n]:end], "\n")))
		rec.FromField()
		recs = append(recs, rec)
	}
	return recs
}

// newsbankFollows reports whether there is a fact in the next lines.
func newsbankFollows(lines []string) bool {
	const few = 6
	for _, l := range lines[:min(len(lines), few)] {
		if l = strings.TrimSpace(l); newsbankFact().MatchString(l) || newsbankPlain().MatchString(l) {
			return true
		}
	}
	return false
}

// newsbankRecord reads an article: its headline, the line below, and the rest.
func newsbankRecord(title, head string, lines []string) (rec intake.Record) {
	m := newsbankHead().FindStringSubmatch(strings.TrimSpace(head))
	rec.Title, rec.Published, rec.Outlet = strings.TrimSpace(title), m[1]+m[4], newsbankOutlet(m[2]+m[3])
	var text []string
	for _, l := range lines {
		l = strings.TrimSpace(l)
		switch {
		case l == "":
		case newsbankFoot().MatchString(l):
			rec.Text = strings.Join(text, "\n\n")
			return rec
		case len(text) > 0 || !newsbankFact().MatchString(l) && !newsbankPlain().MatchString(l):
			text = append(text, l)
		default:
			for fact := range strings.SplitSeq(l, " | ") {
				f := newsbankFact().FindStringSubmatch(strings.TrimSpace(fact))
				if f != nil && (f[1] == "Author/Byline" || f[1] == "Author" || f[1] == "Byline") {
					intake.Set(&rec.Byline, intake.Unsigned(f[2]))
				}
			}
		}
	}
	rec.Text = strings.Join(text, "\n\n")
	return rec
}

// newsbankOutlet returns an outlet's name as the outlet writes it: "The Courier" for "Courier, The
// (Selmouth, CA)".
func newsbankOutlet(s string) string {
	s, _, _ = strings.Cut(s, " (")
	for _, article := range []string{"The", "An", "A", "El", "La", "Le"} {
		if name, ok := strings.CutSuffix(s, ", "+article); ok {
			return article + " " + name
		}
	}
	return s
}
