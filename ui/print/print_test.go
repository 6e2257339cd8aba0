package print

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/search"
	"lineup/ui/safe"
)

var update = flag.Bool("update", false, "write the golden files anew")

// views returns all views of the hand-made corpus.
func views(c *model.Corpus) map[string]func() View {
	return map[string]func() View{
		"articles":   func() View { return Articles(c) },
		"quotes":     func() View { return Quotes(c, false) },
		"speakers":   func() View { return Speakers(c) },
		"stories":    func() View { return Stories(c) },
		"utterances": func() View { return Utterances(c, false) },
		"finds":      func() View { return Finds(c, hedges(c), true) },
		"compare":    func() View { return Compare(c, "Ilse Tarn", versions(c)) },
		"story":      func() View { return Compare(c, "Harbour talks", passages(c)) },
		"topics":     func() View { return Topics(c) },
		"check":      func() View { return Check(c, sources()) },
		"search": func() View {
			return Search(c, search.Result{Searched: "quay", Hits: []search.Hit{{
				Kind: search.QuoteHit, Text: "We will not close the quay,", Matches: []model.Span{{Start: 22, End: 26}}, Score: 1, Why: "word in a quote",
			}}})
		},
	}
}

// hedges returns the find of the utterance in the hand-made corpus.
func hedges(c *model.Corpus) []model.Find {
	d := c.Utterances[0].Versions[1].Differences[0]
	return []model.Find{{
		ID: "f-1", Kind: model.FindModality, About: "the hedge", Class: d.Class, Why: "Whistle drops the hedge “for now”.", Score: .375,
		Base: model.FindSide{
			Place: d.Base, Words: []model.Span{{Start: d.Base.Start + len(", "), End: d.Base.End - len(",")}}, Sentence: c.Articles[0].Paragraphs[0],
		},
		Here: model.FindSide{Article: 1, Place: d.Here, Sentence: c.Articles[1].Paragraphs[0]},
	}}
}

// TestGolden compares every view in every format with its golden. The goldens are what users and other programs get,
// so any change of one must be reported.
func TestGolden(t *testing.T) {
	c := harbour(t)
	for name, view := range views(c) {
		for _, f := range Formats() {
			t.Run(name+"/"+string(f), func(t *testing.T) {
				var b safe.Builder
				if err := Write(&b, view(), Options{Format: f, Width: 80}); err != nil {
					t.Fatal(err)
				}
				golden(t, name+"."+string(f), b.Done().String())
			})
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got):\n%s", name, d)
	}
}

// TestJSONKeepsText checks that text escaped on output is restored when parsed.
func TestJSONKeepsText(t *testing.T) {
	c := harbour(t)
	c.Articles[2].Text += "\U000E0041 <b>&\u2028"
	var b safe.Builder
	if err := Write(&b, Articles(c), Options{Format: JSONL}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(b.Done().String()), "\n")
	var r articleRecord
	if err := json.Unmarshal([]byte(lines[2]), &r); err != nil {
		t.Fatal(err)
	}
	if r.Text != c.Articles[2].Text {
		t.Errorf("text came back as %q", r.Text)
	}
}

// TestWidth checks that text fits the given width, down to unrealistically narrow ones.
func TestWidth(t *testing.T) {
	c := harbour(t)
	for _, w := range []int{20, 40, 80, 200} {
		for name, view := range views(c) {
			var b safe.Builder
			if err := Write(&b, view(), Options{Format: Text, Width: w, Color: true}); err != nil {
				t.Fatal(err)
			}
			for l := range strings.SplitSeq(b.Done().String(), "\n") {
				if n := widthOf(l); n > w {
					t.Errorf("%s at %d: %d cells in %q", name, w, n, l)
				}
			}
		}
	}
}

func TestNothingToWrite(t *testing.T) {
	for _, f := range Formats() {
		var b safe.Builder
		if err := Write(&b, Speakers(&model.Corpus{}), Options{Format: f}); !errors.Is(err, ErrNothing) {
			t.Errorf("%s: got %v", f, err)
		}
	}
	var unfitErr *UnfitFormatError
	if err := Write(&safe.Builder{}, Speakers(&model.Corpus{}), Options{Format: "pdf"}); !errors.As(err, &unfitErr) {
		t.Errorf("pdf: got %v", err)
	}
}

// TestRuns checks the words around a version in a cell.
func TestRuns(t *testing.T) {
	const said, own = "We will close the quay", ", said the mayor of the town, who has held the office for nine years and means to stand again in the spring, "
	long := said + strings.Repeat(own, 4) + said
	parts := []model.Span{{End: len(said)}, {Start: len(long) - len(said), End: len(long)}}
	rs := runs(long, model.Span{End: len(long)}, nil, parts...)
	if len(rs) != 3 || rs[0].text != said || rs[2].text != said || !rs[1].around || !strings.Contains(rs[1].text, leftOut) || len(rs[1].text) > 200 {
		t.Errorf("%+v", rs)
	}
	short := said + own + said
	parts[1] = model.Span{Start: len(said + own), End: len(short)}
	if rs := runs(short, model.Span{End: len(short)}, nil, parts...); len(rs) != 3 || rs[1].text != own {
		t.Errorf("%+v", rs)
	}
	if rs := runs(short, model.Span{End: len(short)}, nil); len(rs) != 1 || rs[0].around {
		t.Errorf("%+v", rs)
	}
}

// TestNothingFound checks that a search without hits suggests alternatives in every format, and is still
// distinguishable from a failure.
func TestNothingFound(t *testing.T) {
	r := search.Result{Instead: []search.Instead{{Query: "Ada Quill", Name: "Ada Quill"}, {Query: "ferry", Without: "outlet:ledger", Hits: 3}}}
	for _, f := range Formats() {
		var b safe.Builder
		err := Write(&b, Search(&model.Corpus{}, r), Options{Format: f})
		if !errors.Is(err, ErrNothing) || err.Error() != "nothing matched; did you mean Ada Quill?; without “outlet:ledger”: 3 hits" {
			t.Errorf("%s: %v", f, err)
		}
	}
}
