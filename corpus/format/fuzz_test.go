package format

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
)

// What encoding/json reads, the scanner reads, and reads the same.
func FuzzScan(f *testing.F) {
	for _, s := range []string{
		`{"a":"b\n\u00e9\ud83d\ude00","c":[1,2,{"d":null}],"e":-1.5e3}`, `{}`, `{"a":"\\\""}`, ` { "a" : true } `, `{"a":"x`, `{"a":{"b":[}]}}`, "{\"a\":\"\\u12\"}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > maxPatch {
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

// No input of any kind makes a reader fail without saying why.
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

// The bounds on what the parsers meet, in bytes. The fuzzer tries to leave out every stretch of
// an input that has found something, which of two thousand bytes takes it a minute: what it
// changes is therefore a short piece of a file, and not all of it.
const (
	maxSeed  = 2 << 10
	maxPatch = 256
	maxWhole = 4 << 10 // of a file that has an index at its end
)

// fuzzParser lets a parser meet what no program writes: it returns, whatever it is
// given, and says nothing that is no text. It is given the files of the patterns, unpacked and
// of those that may break off the beginning, with one stretch of bytes in the place of another;
// and that stretch alone.
func fuzzParser(f *testing.F, patterns string, parse func([]byte) ([]intake.Record, []intake.Fault)) {
	f.Helper()
	files := [][]byte{nil}
	for pattern := range strings.FieldsSeq(patterns) {
		found, err := filepath.Glob(filepath.Join("..", "testdata", "*", pattern))
		if err != nil || len(found) == 0 {
			f.Fatal(pattern, err)
		}
		for _, name := range found {
			if seed := fuzzSeed(f, name); len(seed) <= maxWhole {
				files = append(files, seed)
			}
		}
	}
	if len(files) == 1 {
		f.Fatal("no file is short enough")
	}
	for i, data := range files {
		f.Add(uint8(i), uint16(0), uint16(0), []byte(nil))
		f.Add(uint8(i), uint16(len(data)/2), uint16(3), []byte("<&\x00\"\\{[("))
	}
	f.Fuzz(func(t *testing.T, which uint8, at, gone uint16, patch []byte) {
		if len(patch) > maxPatch {
			return
		}
		data := files[int(which)%len(files)]
		from := min(int(at), len(data))
		to := min(from+int(gone), len(data))
		recs, faults := parse(slices.Concat(data[:from], patch, data[to:]))
		for _, r := range recs {
			if intake.Blank(r.Text) {
				t.Errorf("a record without text: %+v", r)
			}
		}
		for _, f := range faults {
			if f.What == "" {
				t.Error("a fault without a reason")
			}
		}
	})
}

// fuzzSeed is a file, unpacked. What has no index at its end, nor is one whole, is cut short.
func fuzzSeed(f *testing.F, name string) []byte {
	f.Helper()
	data, err := os.ReadFile(name)
	if err == nil && filepath.Ext(name) == ".gz" {
		var r io.Reader
		if r, err = gzip.NewReader(bytes.NewReader(data)); err == nil {
			data, err = io.ReadAll(r)
		}
	}
	if err != nil {
		f.Fatal(err)
	}
	switch filepath.Ext(name) {
	case ".docx", ".odt", ".epub", ".zip", ".parquet", ".pdf":
		return data
	}
	return data[:min(len(data), maxSeed)]
}

// cutBy is a format as a function from bytes to records.
func cutBy(f intake.Format, mappings ...intake.Mapping) func([]byte) ([]intake.Record, []intake.Fault) {
	names := intake.NewNames(mappings)
	return func(b []byte) (recs []intake.Record, faults []intake.Fault) {
		in, err := Open("x", bytes.NewReader(b))
		if err == nil {
			in.Names = func(string) *intake.Names { return names }
			err = f.Cut(in, func(p intake.Part) {
				rs, fs := p()
				recs, faults = append(recs, rs...), append(faults, fs...)
			})
		}
		if err != nil {
			faults = append(faults, intake.Fault{What: err.Error()})
		}
		return recs, faults
	}
}

// of is the format that has a name of its own among the kinds.
func of(kind string) intake.Format {
	for _, f := range kinds() {
		if f.Kind() == kind {
			return f
		}
	}
	panic("no kind " + kind)
}

func FuzzFeed(f *testing.F)     { fuzzParser(f, "feed.*", cutBy(of("feed"))) }
func FuzzNewsXML(f *testing.F)  { fuzzParser(f, "n*.xml", cutBy(of("news XML"))) }
func FuzzLetter(f *testing.F)   { fuzzParser(f, "*.eml *.emlx", cutBy(of("mail message"))) }
func FuzzMHTML(f *testing.F)    { fuzzParser(f, "*.mhtml", cutBy(of("mail message"))) }
func FuzzMailbox(f *testing.F)  { fuzzParser(f, "*.mbox", cutBy(of("mailbox"))) }
func FuzzSheet(f *testing.F)    { fuzzParser(f, "*.[ct]sv", cutBy(of("table"))) }
func FuzzRichText(f *testing.F) { fuzzParser(f, "*.rtf", cutBy(of("RTF"))) }
func FuzzWARC(f *testing.F)     { fuzzParser(f, "*.warc.gz", cutBy(of("web archive (WARC)"))) }
func FuzzWire(f *testing.F)     { fuzzParser(f, "*.iptc", cutBy(of("wire story (IPTC 7901)"))) }
func FuzzFlat(f *testing.F)     { fuzzParser(f, "*.fodt courier-word*.xml", cutBy(of("XML document"))) }

func FuzzZip(f *testing.F)     { fuzzParser(f, "*.docx *.odt *.epub *.zip", cutBy(of("ZIP archive"))) }
func FuzzParquet(f *testing.F) { fuzzParser(f, "*.parquet", cutBy(of("Parquet"))) }
func FuzzTape(f *testing.F)    { fuzzParser(f, "*.tar.gz", cutBy(of("tar archive"))) }

func FuzzDatabase(f *testing.F) {
	fuzzParser(f, "*.txt", func(b []byte) ([]intake.Record, []intake.Fault) { return databaseRecords(string(b)), nil })
}

// The library's reader only: pdftotext is a program of its own.
func FuzzPDF(f *testing.F) {
	fuzzParser(f, "*.pdf", func(b []byte) ([]intake.Record, []intake.Fault) {
		if s, err := pdfText(b); err == nil {
			reflow(s)
		}
		return nil, nil
	})
}

func FuzzPDFBlocks(f *testing.F) {
	f.Add("<page><flow><block><line xMin=\"1\" yMin=\"2\" xMax=\"9\" yMax=\"4\"><word>a&amp;</word><word>b-</word></line><line xMin=\"2\"><word>c</word></line></block></flow></page>")
	f.Add(strings.Repeat("<block xMin=\"1\" xMax=\"4\" yMin=\"2\"><line/><line/><line/><line/><word>a</word></block><block xMin=\"6\" xMax=\"9\" yMin=\"NaN\"><line/><line/><line/><line/></block>", 2))
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2*maxPatch {
			return
		}
		text, _ := blockText(strings.NewReader(s))
		if len(unwrap(text)) > 4*len(s)+16 {
			t.Errorf("%q became %q", s, text)
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("caf\xe9"))
	f.Add([]byte("\xff\xfeA\x00"))
	f.Add([]byte("\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > maxPatch {
			return
		}
		s, fault := characters.Decode(b)
		if utf8.Valid(b) && characters.UTF16(b) == nil && (fault != "" || s != strings.TrimPrefix(string(b), "\ufeff")) {
			t.Errorf("%q became %q, %q", b, s, fault)
		}
		if !utf8.ValidString(s) && fault == "" {
			t.Errorf("%q is no text and nothing is said of it", b)
		}
		markup.PlainText(s)
	})
}
