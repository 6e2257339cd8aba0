package format

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lineup/corpus/format/intake"
)

// zipOf packs files into a ZIP archive; a name may be any string.
func zipOf(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, data := range files {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarOf(t *testing.T, headers ...tar.Header) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := range headers {
		h := &headers[i]
		h.Mode, h.Format = 0o644, tar.FormatPAX
		if h.Typeflag == tar.TypeReg {
			h.Size = int64(len(h.Name))
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if h.Typeflag == tar.TypeReg {
			if _, err := w.Write([]byte(h.Name)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestArchives(t *testing.T) {
	nested := "deep inside"
	for range 6 {
		nested = zipOf(t, map[string]string{"n": nested})
	}
	for _, c := range []struct {
		name, in string
		members  []string // expected in the records
		fault    string   // expected in a fault or the error; "" for none
	}{
		{"files", zipOf(t, map[string]string{"a/b.txt": "text", "__MACOSX/x": "x", ".hidden": "x", "p.html": "<html><p>A page with a paragraph in it.", "p_files/x.txt": "x"}), []string{"a/b.txt", "p.html"}, ""},
		{"out of the archive", zipOf(t, map[string]string{"../../x.txt": "text", "ok.txt": "text"}), []string{"ok.txt"}, "leads out"},
		{"out by backslash", zipOf(t, map[string]string{`..\x.txt`: "text"}), nil, "leads out"},
		{"absolute", zipOf(t, map[string]string{"/etc/x.txt": "text"}), nil, "leads out"},
		{"nested", zipOf(t, map[string]string{"a.zip": zipOf(t, map[string]string{"b.txt": "text"})}), []string{"a.zip/b.txt"}, ""},
		{"too deep", nested, nil, "nested more than"},
		{"broken", "PK\x03\x04" + strings.Repeat("x", 100), nil, "broken ZIP"},
		{"a member of another kind", zipOf(t, map[string]string{"a.png": "\x89PNG\r\n"}), nil, "PNG"},
		{"a spreadsheet", zipOf(t, map[string]string{"xl/workbook.xml": "<x/>"}), nil, "save it as CSV"},
		{"tar", tarOf(t, tar.Header{Name: "a/", Typeflag: tar.TypeDir}, tar.Header{Name: "a/b.txt", Typeflag: tar.TypeReg}), []string{"a/b.txt"}, ""},
		{"tar link", tarOf(t, tar.Header{Name: "l", Linkname: "/etc/passwd", Typeflag: tar.TypeSymlink}), nil, "a link"},
		{"tar device", tarOf(t, tar.Header{Name: "d", Typeflag: tar.TypeChar}), nil, "a device"},
		{"tar out", tarOf(t, tar.Header{Name: "../x", Typeflag: tar.TypeReg}), nil, "leads out"},
		{"tar cut off", tarOf(t, tar.Header{Name: "a.txt", Typeflag: tar.TypeReg}, tar.Header{Name: "b.txt", Typeflag: tar.TypeReg})[:1200], []string{"a.txt"}, "broken tar"},
	} {
		recs, faults, err := read(t, "x", strings.NewReader(c.in))
		var members []string
		for _, r := range recs {
			members = append(members, r.Member)
		}
		if len(members) != len(c.members) || len(members) > 0 && strings.Join(members, " ") != strings.Join(c.members, " ") && len(members) == 1 {
			t.Errorf("%s: members %q, want %q", c.name, members, c.members)
		}
		var all strings.Builder
		for _, f := range faults {
			all.WriteString(f.Member + ": " + f.What + "\n")
		}
		told := all.String()
		if err != nil {
			told += err.Error()
		}
		if c.fault == "" && told != "" || !strings.Contains(told, c.fault) {
			t.Errorf("%s: reported %q, want %q", c.name, told, c.fault)
		}
	}
}

// A small file that unpacks to a large one is rejected before it is unpacked.
func TestBomb(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	zeros := []byte("text,title" + strings.Repeat("\n", 2<<20))
	for range (64<<20)/len(zeros) + 8 {
		if _, err := w.Write(zeros); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.jsonl.gz", "a.csv.gz"} {
		if _, _, err := read(t, name, bytes.NewReader(packed.Bytes())); err == nil || !strings.Contains(err.Error(), "unpacks to more") {
			t.Errorf("%s: %v", name, err)
		}
	}
	in := zipOf(t, map[string]string{"a.csv": "text,title" + strings.Repeat("\n", (64<<20)+16<<20)})
	if _, _, err := read(t, "a.zip", strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), "unpacks to more") {
		t.Errorf("zip: %v", err)
	}
}

// Content decides the kind: a wrong name, or none, changes nothing.
func TestContentBeforeName(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "testdata", "same", "*"))
	if err != nil || len(files) < 30 {
		t.Fatal(len(files), err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want, _, _ := read(t, filepath.Base(name), bytes.NewReader(data))
		if strings.HasSuffix(name, ".md") {
			continue // the marks of Markdown are only read where the name says so
		}
		got, _, err := read(t, "noname", bytes.NewReader(data))
		if err != nil || len(got) != len(want) || len(got) == 0 || got[0].Text != want[0].Text {
			t.Errorf("%s without its name: %d records, %v", name, len(got), err)
		}
	}
}

// A part yields the same whenever it is read: the rest of the input may have been cut by then. A
// reason belongs to its own place.
func TestPartsReadLater(t *testing.T) {
	inputs := map[string]string{
		"a.json":  "{\"title\":\"one\",\"text\":\"x\"}\n{\"text\": tru\n{\"text\":\"y\"}\n{\"a\":\"b\" \"c\"\n{\"text\":\"z\"}\n{\"text\":nul",
		"b.jsonl": "{\"text\":tru}\n{\"text\":\"x\"}\n{\"a\":\"b\" \"c\"}\n" + strings.Repeat(" ", 1<<20) + "\n{]",
	}
	files, err := filepath.Glob(filepath.Join("..", "testdata", "*", "*.*"))
	if err != nil || len(files) < 30 {
		t.Fatal(len(files), err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		inputs[filepath.Base(name)] = string(data)
	}
	for name, data := range inputs {
		now, nowFaults, nowErr := read(t, name, strings.NewReader(data))
		var parts []intake.Part
		in, err := Open(name, strings.NewReader(data))
		if err == nil {
			err = cutWhole(in, func(p intake.Part) { parts = append(parts, p) })
		}
		var recs []intake.Record
		var faults []intake.Fault
		for _, p := range parts {
			rs, fs := p()
			recs, faults = append(recs, rs...), append(faults, fs...)
		}
		ignored := cmpopts.IgnoreFields(intake.Record{}, "Format")
		if d := cmp.Diff(now, recs, ignored) + cmp.Diff(nowFaults, faults); d != "" || (err == nil) != (nowErr == nil) {
			t.Errorf("%s, read later: %s", name, d)
		}
	}
}

func TestReasonsOfTheirPlaces(t *testing.T) {
	_, faults, _ := read(t, "a.json", strings.NewReader("{\"text\":\"x\"}\n{\"text\": tru\n{\"text\":\"y\"}\n{\"a\":\"b\" \"c\"\n{\"text\":\"z\"}\n"))
	want := []intake.Fault{
		{Line: 2, What: `broken JSON: invalid character '\n' in literal true (expecting 'e')`},
		{Line: 4, What: `broken JSON: invalid character '"' after object key:value pair`},
	}
	if d := cmp.Diff(want, faults); d != "" {
		t.Error(d)
	}
}
