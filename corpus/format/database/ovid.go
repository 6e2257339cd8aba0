package database

import (
	"bytes"
	"slices"
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/pattern"
)

// Ovid numbers its records. Each line has two letters and a value, which continues below, indented;
// a record has a summary at best.

// ovidMonth matches a month as Ovid writes it.
const ovidMonth = `(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`

// ovidNumber matches the line above each record.
const ovidNumber = `^\s*<\d{1,6}\. ?>\s*$`

var (
	// ovidField matches a line with a field; the name of the file's maker is one.
	ovidField = pattern.Of(`^([A-Z][A-Z0-9])  ?- (.*)$`)
	// ovidStart matches the start of an Ovid file.
	ovidStart = pattern.Of(`^\s*<\d{1,6}\. ?>\s*\r?\n\s*VN  ?- Ovid`)
	// ovidKind matches what follows a headline or a name.
	ovidKind = pattern.Of(`\s*\[[^\]]*\]?\s*$`)
	// ovidDay matches a day in the line with the place of publication.
	ovidDay = pattern.Of(`\b(?:` + ovidMonth + ` \d{1,2},? \d{4}|\d{1,2} ` + ovidMonth + ` \d{4}|` +
		`\d{4} (?:\d{1,2} )?` + ovidMonth + `(?: \d{1,2})?|` + ovidMonth + ` \d{4})\b`)
)

// IsOvid reports whether a file starts like Ovid's.
func IsOvid(head []byte) bool {
	return bytes.Contains(head, []byte("- Ovid")) && ovidStart().Match(bytes.TrimPrefix(head, []byte("\uFEFF")))
}

// ovidRecord reads an Ovid record.
func ovidRecord(lines []string) intake.Record {
	fields := map[string][]string{}
	tag := ""
	for _, l := range lines[1:] {
		if m := ovidField().FindStringSubmatch(strings.TrimSpace(l)); m != nil {
			tag = m[1]
			fields[tag] = append(fields[tag], m[2])
		} else if l = strings.TrimSpace(l); l != "" && tag != "" {
			last := len(fields[tag]) - 1
			fields[tag][last] += " " + l
		}
	}
	first := func(tags ...string) string {
		for _, t := range tags {
			if v := fields[t]; len(v) > 0 {
				return v[0]
			}
		}
		return ""
	}
	names := slices.Clone(fields["FA"])
	if len(names) == 0 {
		names = append(names, fields["AU"]...)
	}
	for i := range names {
		names[i] = ovidKind().ReplaceAllString(names[i], "")
	}
	source := first("SO")
	outlet, _, _ := strings.Cut(source, ". ")
	outlet, _, _ = strings.Cut(outlet, ", vol")
	day := first("DG", "DP")
	if day == "" {
		day = ovidDay().FindString(source)
	}
	const year = 4 // digits
	if len(day) > year && strings.IndexByte(day, ' ') == year {
		day = day[year+1:] + " " + day[:year] // "2024 15 June"
	}
	return intake.Record{
		ID: first("AN", "UI"), Title: strings.TrimSuffix(ovidKind().ReplaceAllString(first("TI"), ""), "."), Outlet: intake.Either(first("JT", "JN"), outlet),
		Byline: strings.Join(names, "; "), Published: intake.Either(day, first("YR")), URL: address(slices.Concat(fields["UR"], fields["JL"], fields["XL"])),
		Language: first("LG"), Text: strings.Join(fields["AB"], "\n\n"), Excerpt: true,
	}
}
