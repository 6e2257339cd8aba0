package format

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// lists are the members under which an object keeps its records: NewsAPI,
// Guardian, JSON Feed, and what people call them.
const lists = " response articles items results records docs documents data news entries stories hits posts "

// readValue reads one JSON value that starts at a line: a record, or what holds
// records.
func (c *clerk) readValue(b []byte, line int) ([]Record, []Fault) {
	return c.readNested(b, line, 0)
}

func (c *clerk) readNested(b []byte, line, depth int) ([]Record, []Fault) {
	if b[0] == '[' {
		var recs []Record
		var faults []Fault
		err := elements(b, func(from, to int) {
			if depth < 3 {
				rs, f := c.readNested(b[from:to], line, depth+1)
				recs, faults = append(recs, rs...), tell(faults, f...)
			}
		})
		if err != nil {
			faults = append(faults, broken(b, line))
		}
		return recs, faults
	}
	if b[0] != '{' {
		return nil, []Fault{{Line: line, What: "not a record: JSON that is neither an object nor a list"}}
	}
	return c.readObject(b, line, depth)
}

// readObject reads an object that is a record or has a member that holds some.
func (c *clerk) readObject(b []byte, line, depth int) ([]Record, []Fault) {
	raw := b
	set := utf8Name
	var faults []string
	if !utf8.Valid(b) {
		var s, fault string
		if s, set, fault = identify(b); fault != "" {
			faults = append(faults, fault)
		}
		b = []byte(s)
	}
	f := c.filler()
	var held []byte
	err := members(b, func(key string, value []byte) {
		name := FoldName(key)
		f.met.meet(key, func() string { return jsonString(value, use{}) })
		for _, u := range f.names.uses[name] {
			if f.wants(u, 0) {
				f.put(u, 0, jsonString(value, u))
			}
		}
		object := value[0] == '{'
		if object && (f.met != nil || f.names.into[name] || strings.Contains(nests, " "+name+" ")) {
			var inner map[string]any
			if buildable(value) && json.Unmarshal(value, &inner) == nil {
				f.object(key, name, inner, 1)
			}
		}
		if (object || listOfObjects(value)) && strings.Contains(lists, " "+name+" ") {
			held = value
		}
	})
	if err == nil {
		err = trailing(b)
	}
	if err != nil {
		return nil, []Fault{broken(b, line)}
	}
	rec := f.record()
	if len(rec.Text) > MaxRecord {
		return nil, []Fault{{Line: line, What: fmt.Sprintf("a record larger than %d MiB", MaxRecord>>20)}}
	}
	if blank(rec.Text) {
		if held != nil && depth < 3 {
			recs, more := c.readNested(held, line, depth+1)
			if feed := f.value[slotTitle]; isJSONFeed(b) {
				nameFeed(recs, feed)
			}
			return recs, more
		}
		return nil, []Fault{{Line: line, What: withoutText(&rec), Fields: rec.Fields}}
	}
	rec.Line, rec.SHA256, rec.Faults, rec.Charset = line, sum(raw), faults, set
	return []Record{rec}, nil
}

// isJSONFeed says that an object is a feed: its version is the address of the
// specification.
func isJSONFeed(b []byte) bool {
	return bytes.Contains(b[:min(len(b), HeadSize)], []byte("://jsonfeed.org/version/"))
}

// nameFeed gives the items of a feed its title as their outlet.
func nameFeed(recs []Record, title string) {
	for i := range recs {
		set(&recs[i].Outlet, title)
		recs[i].fromField()
	}
}

// listOfObjects says that a value is a list whose first element is an object.
func listOfObjects(b []byte) bool {
	if b[0] != '[' {
		return false
	}
	i := space(b, 1)
	return i < len(b) && b[i] == '{'
}

// trailing says that something stands behind the object b starts with.
func trailing(b []byte) error {
	if end := skip(b, space(b, 0)); end < 0 || space(b, end) < len(b) {
		return errSyntax
	}
	return nil
}

// jsonString is the value of a field as one string.
func jsonString(value []byte, u use) string {
	switch {
	case value[0] == '"':
		return unquote(value)
	case value[0] == '{', value[0] == '[':
		var v any
		if !buildable(value) || json.Unmarshal(value, &v) != nil {
			return ""
		}
		return flat(v, u)
	case value[0] == '-' || value[0] >= '0' && value[0] <= '9':
		return string(value)
	}
	return ""
}

// maxValues is how many values a field may hold: those of a field of an article are a few
// hundred at most, and each takes some fifty bytes.
const maxValues = 200_000

// buildable says that a list or an object is one that a field of an article may hold. In prose
// a comma stands behind some eighty letters.
func buildable(b []byte) bool {
	n := bytes.Count(b, []byte(",")) + bytes.Count(b, []byte("[")) + bytes.Count(b, []byte("{"))
	return n <= maxValues || n < len(b)/32
}

// broken tells what is wrong with a piece of JSON, in the words of encoding/json.
func broken(b []byte, line int) Fault {
	what := "broken JSON"
	var v struct{}
	if err := json.Unmarshal(b[:min(len(b), MaxRecord)], &v); err != nil {
		what += ": " + strings.TrimPrefix(err.Error(), "json: ")
	}
	return Fault{Line: line, What: what}
}

// withoutText tells of a record that has none: many a list names the pages alone.
func withoutText(rec *Record) string {
	if rec.URL == "" {
		return "a record without text"
	}
	return "a record without text; save the page of " + rec.URL
}
