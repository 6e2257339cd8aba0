package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestConfidence uses articles in which the name beside the words is right, and the name in the sentence without a
// report is wrong, and judgements of further articles.
func TestConfidence(t *testing.T) {
	dir := t.TempDir()
	write := func(name, s string) string {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	const said = "“The bridge is shut for a year,” Dana Holt said on Monday. "
	const met = "Carl Orr walked home after the “very long goodbye” of the ferry."
	place := func(s string) int { return utf8.RuneCountInString((said + met)[:strings.Index(said+met, s)]) }
	var set, archive, judged strings.Builder
	for n := range 30 {
		fmt.Fprintf(&set, `{"id":"a%d","title":"Bridge %d","text":%q,"quotes":[{"qspans":[[0,%d]],"speaker_start":%d,"speaker_end":%d},`+
			`{"qspans":[[%d,%d]],"speaker_start":0,"speaker_end":3}]}`+"\n",
			n, n, said+met, place(" Dana"), place("Dana"), place(" said"), place("very"), place("” of"))
		fmt.Fprintf(&archive, `{"id":"b%d","title":"Ferry %d","text":%q}`+"\n", n, n, said+met)
		fmt.Fprintf(&judged, "b%d\t3\tDana Holt\tr\nb%d\t%d\tCarl Orr\tn\nb%d\t3\tAda Quill\tr\nb%d\t3\tAda Quill\tw\n", n, n, strings.Index(said+met, "very"), n, n)
	}
	annotated, articles, list := write("set.jsonl", set.String()), write("archive.jsonl", archive.String()), write("judged.tsv", judged.String())
	var out strings.Builder
	if err := run([]string{"confidence", "-judged", "2:" + list, "-archive", articles, "1:" + annotated}, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"set.jsonl | quote, speaker verb:    30 quotes, 1.000 right", "set.jsonl | subject of the sentence:    30 quotes, 0.000 right",
		"judged | quote, speaker verb:    60 quotes, 0.500 right", "judged | subject of the sentence:    30 quotes, 0.000 right", "rule: quote, speaker verb\t",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("printed no %q:\n%s", want, out.String())
		}
	}
	for _, args := range [][]string{
		{"-what"},
		{"1"},
		{"x:" + annotated},
		{"1:" + annotated + ".none"},
		{"-judged", list, "1:" + annotated},
		{"-judged", "1:" + list},
		{"-judged", "1:" + write("torn.tsv", "b1\there\tDana Holt\tr\n"), "-archive", articles},
	} {
		if run(append([]string{"confidence"}, args...), io.Discard) == nil {
			t.Errorf("%v: got no error", args)
		}
	}
}
