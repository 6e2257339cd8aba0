package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
)

// lists are the members under which an object keeps its records: in NewsAPI, Guardian and JSON
// Feed, and common names.
const lists = " response articles items item results records docs documents data news entries stories hits posts "

// readValue reads one JSON value that starts at a line: a record, or a container of records.
func readValue(c *intake.Clerk, b []byte, line int) ([]intake.Record, []intake.Fault) {
	return readNestedValue(c, b, line, 0)
}

func readNestedValue(c *intake.Clerk, b []byte, line, depth int) ([]intake.Record, []intake.Fault) {
	if b[0] == '[' {
		var recs []intake.Record
		var faults []intake.Fault
		err := elements(b, func(from, to int) {
			if depth < 3 {
				rs, f := readNestedValue(c, b[from:to], line, depth+1)
				recs, faults = append(recs, rs...), intake.Tell(faults, f...)
			}
		})
		if err != nil {
			faults = append(faults, broken(b, line))
		}
		return recs, faults
	}
	if b[0] != '{' {
		return nil, []intake.Fault{{Line: line, What: "not a record: JSON that is neither an object nor a list; rename the file if it is something else"}}
	}
	return readObject(c, b, line, depth)
}

// readObject reads an object that is a record or has a member with records.
func readObject(c *intake.Clerk, b []byte, line, depth int) ([]intake.Record, []intake.Fault) {
	raw := b
	set := characters.UTF8
	var faults []string
	if !utf8.Valid(b) || bytes.IndexByte(b, 0) >= 0 {
		var s, fault string
		if s, set, fault = characters.Identify(b); fault != "" {
			faults = append(faults, fault)
		}
		b = []byte(s)
	}
	f := c.Filler()
	var held []byte
	err := members(b, func(key string, value []byte) {
		f.Meet(key, func() string { return jsonString(value, intake.Use{}) })
		f.Offer(key, func(u intake.Use) string { return jsonString(value, u) })
		object := value[0] == '{'
		if object && f.Opens(key) {
			var inner map[string]any
			if intake.Buildable(value) && json.Unmarshal(value, &inner) == nil {
				f.Open(key, inner)
			}
		}
		if (object || listOfObjects(value)) && strings.Contains(lists, " "+intake.FoldName(key)+" ") {
			held = value
		}
	})
	if err == nil {
		err = trailing(b)
	}
	if err != nil {
		return nil, []intake.Fault{broken(b, line)}
	}
	rec := f.Record()
	if len(rec.Text) > intake.MaxRecord {
		return nil, []intake.Fault{{Line: line, What: fmt.Sprintf("a record larger than %d MiB", intake.MaxRecord>>20)}}
	}
	if intake.Blank(rec.Text) {
		if held != nil && depth < 3 {
			recs, more := readNestedValue(c, held, line, depth+1)
			if feed := f.Title(); isJSONFeed(b) {
				nameFeed(recs, feed)
			}
			return recs, more
		}
		return nil, []intake.Fault{{Line: line, What: withoutText(&rec), Fields: rec.Fields}}
	}
	rec.Line, rec.SHA256, rec.Faults, rec.Charset = line, intake.Sum(raw), faults, set
	return []intake.Record{rec}, nil
}

// isJSONFeed reports whether an object is a feed: its version is the address of the
// specification.
func isJSONFeed(b []byte) bool {
	return bytes.Contains(b[:min(len(b), intake.HeadSize)], []byte("://jsonfeed.org/version/"))
}

// nameFeed gives the items of a feed its title as their outlet.
func nameFeed(recs []intake.Record, title string) {
	for i := range recs {
		intake.Set(&recs[i].Outlet, title)
		recs[i].FromField()
	}
}

// listOfObjects reports whether a value is a list whose first element is an object.
func listOfObjects(b []byte) bool {
	if b[0] != '[' {
		return false
	}
	i := space(b, 1)
	return i < len(b) && b[i] == '{'
}

// trailing returns an error if anything follows the object at the start of b.
func trailing(b []byte) error {
	if end := skip(b, space(b, 0)); end < 0 || space(b, end) < len(b) {
		return errSyntax
	}
	return nil
}

// jsonString returns the value of a field as one string.
func jsonString(value []byte, u intake.Use) string {
	switch {
	case value[0] == '"':
		return unquote(value)
	case value[0] == '{', value[0] == '[':
		var v any
		if !intake.Buildable(value) || json.Unmarshal(value, &v) != nil {
			return ""
		}
		return intake.Flat(v, u)
	case value[0] == '-' || value[0] >= '0' && value[0] <= '9':
		return string(value)
	}
	return ""
}

// broken returns the fault for a piece of JSON, in the words of encoding/json.
func broken(b []byte, line int) intake.Fault {
	what := "broken JSON"
	var v struct{}
	if err := json.Unmarshal(b[:min(len(b), intake.MaxRecord)], &v); err != nil {
		if what += ": " + strings.TrimPrefix(err.Error(), "json: "); strings.HasSuffix(what, "unexpected end of JSON input") {
			what = "a record that breaks off; export or download the file again"
		}
	}
	return intake.Fault{Line: line, What: what}
}

// withoutText returns the fault for a record without text: many lists only name pages.
func withoutText(rec *intake.Record) string {
	if rec.URL == "" {
		return "a record without text"
	}
	return "a record without text; save the page of " + rec.URL
}
