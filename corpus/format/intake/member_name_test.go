package intake

import (
	"io/fs"
	"strings"
	"testing"
)

// No member name leads out of the archive.
func FuzzMemberName(f *testing.F) {
	for _, name := range []string{"a/b.txt", "../x", `\\\\?\\C:\\x`, "a:b:$DATA", "aux.txt", "a\x00b", ".. /x", "x\xff"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		clean, why := MemberName(name)
		if why == "" && (!fs.ValidPath(clean) || strings.ContainsAny(clean, "\\\x00") || hasDrive(clean)) || why != "" && clean != "" {
			t.Errorf("%q is %q, %q", name, clean, why)
		}
	})
}
