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

// The scanner reads whatever encoding/json reads, with the same result.
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

// Files that were joined are read as the several files that they were.
func TestJoined(t *testing.T) {
	const one, two = `{"title":"Pier shut","text":"The pier shut."}`, `{"title":"Boat late","text":"The boat was late."}`
	const table = "title,text\n\"Pier shut\",The pier shut.\n"
	for name, c := range map[string]struct {
		format intake.Format
		data   string
		lines  []int
	}{
		"no line end between":          {Lines{}, one + two + "\n", []int{1, 1}},
		"a mark inside":                {Lines{}, "\uFEFF" + one + "\n\uFEFF" + two + "\n", []int{1, 2}},
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

// A truncated file keeps its whole records, and a broken record does not affect the others.
func TestRemains(t *testing.T) {
	const one, two, three = `{"title":"Pier shut","text":"The pier shut."}`, `{"title":"Boat late","text":"The boat was late."}`, `{"title":"Hall sold","text":"The hall was sold."}`
	for name, c := range map[string]struct {
		data   string
		titles string
		faults int
	}{
		"a list":                  {"[" + one + "," + two + "," + three[:30], "Pier shut|Boat late", 1},
		"a list over lines":       {"[\n" + one + ",\n" + two + ",\n" + three[:30] + "\n", "Pier shut|Boat late", 1},
		"an object with a list":   {`{"status":"ok","articles":[` + one + "," + two + "," + three[:12], "Pier shut|Boat late", 1},
		"a list two objects deep": {`{"response":{"total":3,"results":[` + one + "," + two + ",", "Pier shut|Boat late", 1},
		"broken in the middle":    {"[" + one + "," + `{"title":"Boat late","text":"The "boat" was late."},` + three + "]", "Pier shut|Hall sold", 1},
		"broken at the beginning": {`[{"title":"Boat late,"text":"x"},` + one + "," + three + "]", "Pier shut|Hall sold", 1},
		"a record alone":          {one[:40], "", 1},
	} {
		recs, faults := formattest.Cut(JSON{})([]byte(c.data))
		var titles []string
		for _, r := range recs {
			titles = append(titles, r.Title)
		}
		if got := strings.Join(titles, "|"); got != c.titles || len(faults) < c.faults {
			t.Errorf("%s: %s, %v", name, got, faults)
		}
	}
}

// What starts with records is JSON whatever its name; what starts with only a brace is not.
func TestClaimsJSON(t *testing.T) {
	for head, want := range map[string]bool{
		`{"title": "Pier"`: true, ` [ {"title":"Pier"}`: true, "\uFEFF[{\"a\":1}]": true, "{Pier} shut": false, `["Pier", "Boat"]`: false, "[A note] he said": false, `{"Shut," he said.}`: false, "": false,
	} {
		if got := (JSON{}).Claims(".txt", []byte(head)); got != want {
			t.Errorf("%s: %v", head, got)
		}
	}
	for head, want := range map[string]bool{"{\"a\":1}\n{\"a\":2}\n": true, "{\"a\":\n1}\n": false, "a,b\n": false} {
		if got := (Lines{}).Claims(".csv", []byte(head)); got != want {
			t.Errorf("%s: %v", head, got)
		}
	}
}

// Lines above a table's heads, an unclosed quotation mark, and another extension cost no row.
func TestOddTables(t *testing.T) {
	const heads = "title,text,url\n"
	const one, two, three = "Pier shut,\"The pier\nshut.\",u1\n", "Boat late,\"The boat, she said, was \"\"late\"\".\",u2\n", "Hall sold,It was sold.,u3\n"
	for name, c := range map[string]struct {
		data   string
		lines  []int
		titles string
		fault  string
	}{
		"plain":                    {heads + one + two + three, []int{2, 4, 5}, "Pier shut|Boat late|Hall sold", ""},
		"blank lines above":        {"\r\n  \r\n" + heads + one + three, []int{4, 6}, "Pier shut|Hall sold", ""},
		"the search above":         {"Report: Piers\n\nFrom,1 March 2025\n" + heads + one + three, []int{5, 7}, "Pier shut|Hall sold", ""},
		"an open mark":             {heads + one + "Lost,\"It was lost,u4\n" + two + three, []int{2, 5, 6}, "Pier shut|Boat late|Hall sold", "quotation mark"},
		"an open mark to the end":  {heads + "Lost,\"It was lost,u4\n" + three + three + "Gull seen,A gull.,u5\n", []int{3, 4, 5}, "Hall sold|Hall sold|Gull seen", "quotation mark"},
		"a text of lines":          {heads + "Pier shut,\"He said,\nas I, you, we know: \"\"no\"\",\nand, again, no.\",u1\n" + three, []int{2, 5}, "Pier shut|Hall sold", ""},
		"marks within, not closed": {heads + "Pier shut,He said \"no\" again.,u1\n" + three, []int{2, 3}, "Pier shut|Hall sold", ""},
	} {
		recs, faults := formattest.Cut(Table{})([]byte(c.data))
		var lines []int
		var titles []string
		for _, r := range recs {
			lines, titles = append(lines, r.Line), append(titles, r.Title)
		}
		if !slices.Equal(lines, c.lines) || strings.Join(titles, "|") != c.titles {
			t.Errorf("%s: %v %v, %v", name, lines, titles, faults)
		}
		if c.fault == "" && len(faults) > 0 || c.fault != "" && (len(faults) != 1 || !strings.Contains(faults[0].What, c.fault)) {
			t.Errorf("%s: %v", name, faults)
		}
	}
	for head, want := range map[string]bool{
		"title\ttext\turl\nPier\tIt shut.\tu\n": true, "title,text,url\nThe pier shut.\n": false, "Title, text and more\n\nIt shut.": false, "title,text\nPier,It shut.\n": false,
	} {
		if got := (Table{}).Claims(".txt", []byte(head)); got != want {
			t.Errorf("%q: %v", head, got)
		}
	}
}
