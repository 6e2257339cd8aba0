package format

import (
	"bytes"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain is a text file: the whole of it is one article's text.
type plain struct{}

// Kind names it.
func (plain) Kind() string { return "text" }

// Claims takes .txt and .text, lists of references, Markdown without front matter, and what has no
// extension.
func (plain) Claims(ext string, _ []byte) bool {
	return ext == ".txt" || ext == ".text" || ext == ".ris" || ext == "" || isMarkdown(ext)
}

// Cut emits the file as one part.
func (plain) Cut(in *Input, emit func(Part)) error {
	data, err := in.all(MaxRecord)
	if len(data) == 0 && err != nil {
		return err
	}
	emit(func() ([]Record, []Fault) {
		rec := Record{Line: 1, TextLine: 1, SHA256: sum(data)}
		rec.decode(data)
		if recs := databaseRecords(rec.Text); len(recs) > 0 {
			return recs, nil
		}
		if blank(rec.Text) {
			return nil, []Fault{{What: "the file holds no text"}}
		}
		if strings.HasPrefix(rec.Text, "TY  - ") {
			return nil, []Fault{{Line: 1, What: "a list of references without summaries; export the articles with their text"}}
		}
		return []Record{rec}, nil
	})
	return err
}

func isMarkdown(ext string) bool { return ext == ".md" || ext == ".markdown" }

func blank(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == utf8.RuneError || r == 0 }) == ""
}

// decode takes data for the text.
func (r *Record) decode(data []byte) {
	var fault string
	if r.Text, r.Charset, fault = identify(data); fault != "" {
		r.Faults = append(r.Faults, fault)
	}
}

// frontMatter is Markdown, or text, that begins with fields between lines of
// three dashes (YAML) or plus signs (TOML).
type frontMatter struct{}

// Kind names it.
func (frontMatter) Kind() string { return "Markdown with front matter" }

// Claims takes Markdown whose first line is a fence.
func (frontMatter) Claims(ext string, head []byte) bool {
	if !isMarkdown(ext) {
		return false
	}
	head = bytes.TrimPrefix(head, bomUTF8)
	return fence(head) != ""
}

// fence returns the fence that is the first line, "" for none.
func fence(b []byte) string {
	line, _, _ := bytes.Cut(b, []byte("\n"))
	switch f := string(bytes.TrimRight(line, " \t\r")); f {
	case "---", "+++":
		return f
	}
	return ""
}

// Cut emits the file as one part.
func (frontMatter) Cut(in *Input, emit func(Part)) error {
	data, err := in.all(MaxRecord)
	if len(data) == 0 && err != nil {
		return err
	}
	names := in.names()
	emit(func() ([]Record, []Fault) {
		var all Record
		all.decode(data)
		rec, ferr := newClerk(names).readFrontMatter(all.Text)
		if ferr != nil {
			all.Faults = append(all.Faults, "front matter: "+ferr.Error()+"; the whole file is taken as text")
		}
		rec.Line, rec.SHA256, rec.Charset, rec.Faults = 1, sum(data), all.Charset, all.Faults
		if blank(rec.Text) {
			return nil, []Fault{{What: "the file holds no text below its front matter"}}
		}
		return []Record{rec}, nil
	})
	return err
}

// dropClipping takes out the day on which a clipper made a note of a page: it
// stands beside the page's address and is not the article's.
func dropClipping(fields map[string]any) {
	if source, _ := fields["source"].(string); isURL(source) {
		delete(fields, "created")
	}
}

// errUnclosed is front matter whose second fence is missing.
var errUnclosed = errors.New("no closing line of the fence")

// maxFrontMatter bounds the bytes between the fences.
const maxFrontMatter = 256 << 10

// readFrontMatter parts the fields from the text. On an error the whole of s is
// the record's text.
func (c *clerk) readFrontMatter(s string) (rec Record, err error) {
	whole := Record{Text: s, TextLine: 1}
	open := fence([]byte(s[:min(len(s), 16)]))
	at := strings.IndexByte(s, '\n') + 1
	if open == "" || at == 0 {
		return whole, errUnclosed
	}
	from, line := at, 2
	for at < len(s) && at-from < maxFrontMatter {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			end = len(s) - at
		}
		l := strings.TrimRight(s[at:at+end], " \t\r")
		next := min(at+end+1, len(s))
		line++
		if l == open || open == "---" && l == "..." {
			fields, err := parseFields(open, s[from:at])
			if err != nil {
				return whole, err
			}
			dropClipping(fields)
			f := c.filler()
			f.take(fields, 0)
			rec := f.record()
			rec.Byline = strings.NewReplacer("[[", "", "]]", "").Replace(rec.Byline) // links to notes about the writers
			rec.Text, rec.TextLine, rec.Excerpt = s[next:], line, false
			if rec.Outlet != "" {
				rec.OutletFrom = "front matter"
			}
			return rec, nil
		}
		at = next
	}
	return whole, errUnclosed
}
