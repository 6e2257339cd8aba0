package record

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"lineup/corpus/format/formattest"
	"lineup/corpus/format/intake"
)

// What encoding/json reads, the scanner reads, and reads the same.
func FuzzScan(f *testing.F) {
	for _, s := range []string{
		`{"a":"b\n\u00e9\ud83d\ude00","c":[1,2,{"d":null}],"e":-1.5e3}`, `{}`, `{"a":"\\\""}`, ` { "a" : true } `, `{"a":"x`, `{"a":{"b":[}]}}`, "{\"a\":\"\\u12\"}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > formattest.MaxPatch {
			return
		}
		got := map[string]string{}
		err := members(b, func(key string, value []byte) {
			if value[0] == '"' {
				got[key] = unquote(value)
			} else {
				delete(got, key)
			}
		})
		var want map[string]any
		if json.Unmarshal(b, &want) != nil || want == nil || bytes.Count(b, []byte("{")) > maxDepth {
			return
		}
		if err != nil || trailing(b) != nil {
			t.Fatalf("%q cannot be scanned", b)
		}
		if !utf8.Valid(b) {
			return
		}
		for k, v := range want {
			if s, ok := v.(string); ok && got[k] != s {
				t.Errorf("%q: %q is %q, want %q", b, k, got[k], s)
			}
		}
	})
}

// Files that were joined are read as the several that they were.
func TestJoined(t *testing.T) {
	const one, two = `{"title":"Pier shut","text":"The pier shut."}`, `{"title":"Boat late","text":"The boat was late."}`
	const table = "title,text\n\"Pier shut\",The pier shut.\n"
	for name, c := range map[string]struct {
		format intake.Format
		data   string
		lines  []int
	}{
		"no end of line between":       {Lines{}, one + two + "\n", []int{1, 1}},
		"a mark within":                {Lines{}, "\uFEFF" + one + "\n\uFEFF" + two + "\n", []int{1, 2}},
		"a mark alone":                 {Lines{}, one + "\n\uFEFF\n" + two + "\n\uFEFF", []int{1, 3}},
		"lines end as on an old Mac":   {Lines{}, one + "\r" + two + "\r", []int{1, 2}},
		"a mark within JSON":           {JSON{}, one + "\n\uFEFF" + two, []int{1, 2}},
		"two lists":                    {JSON{}, "[" + one + "]\uFEFF[" + two + "]", []int{1, 1}},
		"a NUL byte":                   {Lines{}, strings.Replace(one, "pier", "pi\x00er", 1) + "\n" + two, []int{1, 2}},
		"two tables":                   {Table{}, "\uFEFF" + table + "\uFEFF" + table, []int{2, 4}},
		"a table of an old Mac":        {Table{}, strings.ReplaceAll(table+"Boat late,It was late.\n", "\n", "\r"), []int{2, 3}},
		"what is broken behind a good": {Lines{}, one + `{"title":` + "\n" + two, []int{1, 2}},
	} {
		recs, _ := formattest.Cut(c.format)([]byte(c.data))
		var lines []int
		for _, r := range recs {
			if lines = append(lines, r.Line); r.Title == "" || r.Text == "" {
				t.Errorf("%s: %+v", name, r)
			}
		}
		if !slices.Equal(lines, c.lines) {
			t.Errorf("%s: lines %v", name, lines)
		}
	}
}
