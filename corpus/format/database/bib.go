package database

import (
	"strings"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
)

// Bib is a list of references in BibTeX, as reference managers export it. It has summaries at best.
type Bib struct{}

// Kind implements intake.Format.
func (Bib) Kind() string { return "reference file (BibTeX)" }

// Claims accepts files named .bib.
func (Bib) Claims(ext string, _ []byte) bool { return ext == ".bib" || ext == ".bibtex" }

// Cut emits the list as one part.
func (Bib) Cut(in *intake.Input, emit func(intake.Part)) error {
	return in.Part(emit, func(data []byte) (recs []intake.Record, faults []intake.Fault) {
		s, set, fault := characters.Identify(data)
		line, at := 1, 0
		for at < len(s) {
			i := strings.IndexByte(s[at:], '@')
			if i < 0 {
				break
			}
			line += strings.Count(s[at:at+i], "\n")
			entry := s[at+i:]
			fields, n := bibFields(entry)
			if rec := bibRecord(fields); !intake.Blank(rec.Text) {
				rec.Line, rec.Charset, rec.SHA256 = line, set, intake.Sum([]byte(entry[:n]))
				if rec.FromField(); fault != "" {
					rec.Faults = append(rec.Faults, fault)
				}
				recs = append(recs, rec)
			} else if len(fields) > 0 {
				what := "a reference without a summary: " + intake.Either(rec.Title, rec.ID, "no headline") + "; export the article with its text"
				faults = intake.Tell(faults, intake.Fault{Line: line, What: what})
			}
			line += strings.Count(entry[:n], "\n")
			at += i + n
		}
		if len(recs)+len(faults) == 0 {
			faults = append(faults, intake.Fault{What: "the file holds no references"})
		}
		return recs, faults
	})
}

// bibRecord returns the record for the fields of an entry.
func bibRecord(f map[string]string) intake.Record {
	var names []string
	for name := range strings.SplitSeq(intake.Either(f["author"], f["editor"]), " and ") {
		if family, given, ok := strings.Cut(name, ", "); ok {
			name = given + " " + family
		}
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return intake.Record{
		ID: f[""], Title: f["title"],
		Outlet: intake.Either(f["journaltitle"], f["journal"], f["organization"], f["publisher"]), Byline: strings.Join(names, ", "),
		Published: intake.Either(f["date"], f["year"]), URL: address([]string{f["url"]}),
		Language: intake.Either(f["langid"], f["language"]), Text: f["abstract"], Excerpt: true,
	}
}

// longestBib is the maximum length of an entry's type, key and field names, in bytes.
const longestBib = 200

// bibFields reads the entry at the start of s: its fields by their names in lower case, and its key
// under "". n is its length in bytes, at least one.
func bibFields(s string) (fields map[string]string, n int) {
	open := strings.IndexAny(s[:min(len(s), longestBib)], "{\n")
	if open < 0 || s[open] != '{' {
		return nil, 1
	}
	fields = map[string]string{}
	at := open + 1
	if comma := strings.IndexAny(s[at:min(len(s), at+longestBib)], ",}\n"); comma >= 0 {
		fields[""] = strings.TrimSpace(s[at : at+comma])
		at += comma
	}
	for at < len(s) {
		at += len(s[at:]) - len(strings.TrimLeft(s[at:], " \t\r\n,"))
		if at >= len(s) || s[at] == '}' || s[at] == '@' {
			break
		}
		equals := strings.IndexAny(s[at:min(len(s), at+longestBib)], "=}\n")
		if equals < 0 || s[at+equals] != '=' {
			break
		}
		name := strings.ToLower(strings.TrimSpace(s[at : at+equals]))
		at += equals + 1
		at += len(s[at:]) - len(strings.TrimLeft(s[at:], " \t\r\n"))
		value := bibValue(s[at:])
		at += len(value)
		value = strings.Trim(value, `"`)
		if name == "url" {
			value = escapes.Replace(value)
		} else {
			value = plainTeX(value)
		}
		fields[name] = strings.Join(strings.Fields(value), " ")
	}
	if at < len(s) && s[at] == '}' {
		at++
	}
	return fields, max(at, 1)
}

// escapes removes what TeX needs to escape in an address.
var escapes = strings.NewReplacer("{", "", "}", "", `\&`, "&", `\%`, "%", `\$`, "$", `\_`, "_", `\#`, "#", `\~`, "~", `\textasciitilde`, "~")

// bibValue returns the value at the start of s, with its braces or quotation marks; a bare one ends
// at a comma.
func bibValue(s string) string {
	depth := 0
	quoted := strings.HasPrefix(s, `"`)
	for i := range len(s) {
		switch c := s[i]; {
		case i > 0 && s[i-1] == '\\':
		case c == '{':
			depth++
		case c == '}' && depth > 0:
			if depth--; depth == 0 && !quoted {
				return s[:i+1]
			}
		case c == '"' && quoted && i > 0 && depth == 0:
			return s[:i+1]
		case depth == 0 && !quoted && (c == ',' || c == '}' || c == '\n'):
			return s[:i]
		}
	}
	return s
}
