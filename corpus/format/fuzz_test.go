package format

import (
	"strings"
	"testing"

	"lineup/corpus/format/formattest"
	"lineup/corpus/format/intake"
)

// No input of any kind makes a reader fail without a reason.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"a.jsonl|{\"text\":\"x\"}\n{", "a.json|[{\"text\":\"x\"},{\"body\":\"<p>y\"}]", "a.json|{\"articles\":[{\"content\":\"<b>x</b>\"}]}",
		"a.md|---\ntitle: x\ndate: 2025-01-01\n---\ntext", "a.md|+++\ntitle = 1\n+++\ntext", "a.txt|\xff\xfea\x00b\x00", "a.txt|caf\xe9", "a|{\"text\":1}", "a.gz|\x1f\x8b\x08\x00",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > maxPatch {
			return
		}
		name, data, _ := strings.Cut(s, "|")
		recs, faults, err := read(t, name, strings.NewReader(data))
		if len(recs) == 0 && len(faults) == 0 && err == nil && !strings.HasSuffix(strings.ToLower(name), "l") && strings.Trim(data, " \n\r\t[]{}\ufeff,") != "" && !strings.Contains(data, "[") {
			t.Errorf("%q gave neither an article nor a reason", s)
		}
		for _, r := range recs {
			if intake.Blank(r.Text) || r.Line < 1 {
				t.Errorf("%q gave %+v", s, r)
			}
		}
		for _, f := range faults {
			if f.What == "" {
				t.Errorf("%q has a fault without a reason", s)
			}
		}
	})
}

// maxPatch is the maximum length of an input, in bytes.
const maxPatch = 256

// Archives with documents in them.
func FuzzZip(f *testing.F) {
	formattest.Fuzz(f, "*.docx *.odt *.epub *.zip", formattest.Cut(of("ZIP archive")))
}

// of returns the format of that kind.
func of(kind string) intake.Format {
	for _, f := range kinds() {
		if f.Kind() == kind {
			return f
		}
	}
	panic("no kind " + kind)
}
