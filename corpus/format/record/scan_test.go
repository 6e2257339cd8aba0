package record

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"lineup/corpus/format/formattest"
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
