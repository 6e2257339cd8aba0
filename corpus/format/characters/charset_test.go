package characters

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzDecode(f *testing.F) {
	f.Add([]byte("caf\xe9"))
	f.Add([]byte("\xff\xfeA\x00"))
	f.Add([]byte("\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 256 {
			return
		}
		s, fault := Decode(b)
		if utf8.Valid(b) && UTF16(b) == nil && (fault != "" || s != strings.TrimPrefix(string(b), "\ufeff")) {
			t.Errorf("%q became %q, %q", b, s, fault)
		}
		if !utf8.ValidString(s) && fault == "" {
			t.Errorf("%q is no text and nothing is said of it", b)
		}
	})
}
