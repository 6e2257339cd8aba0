package note

import (
	"bytes"
	"errors"
	"strings"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
)

// Text is a text file: all of it is one article's text.
type Text struct {
	Exports intake.Exports
	// Known reports whether the head of a file shows that it is a text, whatever its name; nil for
	// never.
	Known func(head []byte) bool
}

// Kind implements intake.Format.
func (Text) Kind() string { return "text" }

// Claims accepts .txt and .text, lists of references, Markdown without front matter, and files
// without an extension.
func (p Text) Claims(ext string, head []byte) bool {
	return ext == ".txt" || ext == ".text" || ext == ".ris" || ext == "" || isMarkdown(ext) || p.Known != nil && p.Known(head)
}

// Cut emits the file as one part.
func (p Text) Cut(in *intake.Input, emit func(intake.Part)) error {
	data, err := in.All(intake.MaxRecord)
	if len(data) == 0 && err != nil {
		return err
	}
	emit(func() ([]intake.Record, []intake.Fault) {
		rec := intake.Record{Line: 1, TextLine: 1, SHA256: intake.Sum(data)}
		rec.Decode(data)
		if recs, faults, ok := p.Exports.Of(rec.Text); ok {
			return recs, faults
		}
		if isMarkdown(intake.Extension(in.Name)) {
			rec.Text = shown(rec.Text)
		}
		if intake.Blank(rec.Text) {
			return nil, []intake.Fault{{What: "the file holds no text"}}
		}
		if strings.HasPrefix(rec.Text, "TY  - ") || p.Known != nil && p.Known([]byte(rec.Text[:min(len(rec.Text), intake.HeadSize)])) {
			return nil, []intake.Fault{{Line: 1, What: "a list of references without summaries; export the articles with their text"}}
		}
		return []intake.Record{rec}, nil
	})
	return err
}

func isMarkdown(ext string) bool { return ext == ".md" || ext == ".markdown" }

// FrontMatter is Markdown, or text, that begins with fields between lines of three dashes (YAML) or
// plus signs (TOML).
type FrontMatter struct{}

// Kind implements intake.Format.
func (FrontMatter) Kind() string { return "Markdown with front matter" }

// Claims accepts Markdown whose first line is a fence, and text that has a field after it and a second fence.
func (FrontMatter) Claims(ext string, head []byte) bool {
	s, _ := characters.Decode(head)
	f := fence([]byte(s))
	switch {
	case f == "":
		return false
	case isMarkdown(ext):
		return true
	case ext != ".txt" && ext != ".text" && ext != "":
		return false
	}
	sign := ":"
	if f == "+++" {
		sign = "="
	}
	_, rest, _ := strings.Cut(s, "\n")
	field, _, _ := strings.Cut(rest, "\n")
	name, _, found := strings.Cut(field, sign)
	return found && name != "" && !strings.Contains(strings.TrimSpace(name), " ") && strings.Contains(strings.ReplaceAll(rest, "\r", ""), "\n"+f+"\n")
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
func (FrontMatter) Cut(in *intake.Input, emit func(intake.Part)) error {
	data, err := in.All(intake.MaxRecord)
	if len(data) == 0 && err != nil {
		return err
	}
	names := in.FieldNames()
	emit(func() ([]intake.Record, []intake.Fault) {
		var all intake.Record
		all.Decode(data)
		rec, ferr := readFrontMatter(intake.NewClerk(names), all.Text)
		if ferr != nil {
			all.Faults = append(all.Faults, "front matter: "+ferr.Error()+"; the whole file is taken as text")
		}
		rec.Line, rec.SHA256, rec.Charset, rec.Faults = 1, intake.Sum(data), all.Charset, all.Faults
		if intake.Blank(rec.Text) {
			return nil, []intake.Fault{{What: "the file holds no text below its front matter"}}
		}
		return []intake.Record{rec}, nil
	})
	return err
}

// dropClipping removes the day on which a clipper saved a page: it accompanies the page's address
// and is not the article's.
func dropClipping(fields map[string]any) {
	if source, _ := fields["source"].(string); intake.IsURL(source) {
		delete(fields, "created")
	}
}

// errUnclosed is the error for front matter whose second fence is missing.
var errUnclosed = errors.New("no closing line of the fence")

// maxFrontMatter limits what is between the fences, in bytes.
const maxFrontMatter = 256 << 10

// readFrontMatter separates the fields from the text. On an error the whole of s is the record's
// text.
func readFrontMatter(c *intake.Clerk, s string) (rec intake.Record, err error) {
	whole := intake.Record{Text: s, TextLine: 1}
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
			f := c.Filler()
			f.Take(fields, 0)
			rec := f.Record()
			rec.Byline = strings.NewReplacer("[[", "", "]]", "").Replace(rec.Byline) // links to notes about the writers
			rec.Text, rec.TextLine, rec.Excerpt = shown(s[next:]), line, false
			if rec.Outlet != "" {
				rec.OutletFrom = "front matter"
			}
			return rec, nil
		}
		at = next
	}
	return whole, errUnclosed
}
