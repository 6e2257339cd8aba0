package annotated

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lineup/model"
)

func TestParse(t *testing.T) {
	const source = `style: wire

Dam holds, keeper [[Ada Quill|“relieved”]]

[[Ada Quill|“It held,”]] Ada Quill said of [[-|“Old Nell.”]] [[Ada Quill|“My boy’s ‘ark’ floats.]]

[[Ada Quill|“So do we.”]]

A neighbour was glad: [[a neighbour; ?|‘It’s over.’]] It was [[~|"over."]]
`
	m, err := parse("a.txt", source)
	if err != nil {
		t.Fatal(err)
	}
	if want := "Dam holds, keeper “relieved”\n\n“It held,” Ada Quill said of “Old Nell.” “My boy’s ‘ark’ floats.\n\n“So do we.”\n\n" +
		"A neighbour was glad: ‘It’s over.’ It was \"over.\"\n"; m.text != want {
		t.Errorf("text %q, want %q", m.text, want)
	}
	var got []string
	for _, s := range m.said {
		got = append(got, s.span.Of(m.text)+" "+s.by[0].Name)
	}
	want := []string{"“relieved” Ada Quill", "“It held,” Ada Quill", "“My boy’s ‘ark’ floats. Ada Quill", "“So do we.” Ada Quill", "‘It’s over.’ "}
	if !slices.Equal(got, want) {
		t.Errorf("said %q, want %q", got, want)
	}
	by := m.said[4].by
	if len(by) != 2 || len(by[0].Mentions) != 1 || by[0].Mentions[0].Of(m.text) != "A neighbour" || by[1].Name != "" || by[1].Mentions != nil {
		t.Errorf("the neighbour is %+v", by)
	}
	if len(m.skipped) != 1 || m.skipped[0].Of(m.text) != `"over."` {
		t.Errorf("skipped %v", m.skipped)
	}
	if a := (Article{Article: &model.Article{ID: "a.txt", Text: m.text}, above: m.above}); a.Place(m.said[4].span.Start) != "a.txt:9" {
		t.Errorf("the last quotation is at %s", a.Place(m.said[4].span.Start))
	}
}

func TestParseRefuses(t *testing.T) {
	const head = "style: wire\n\n"
	for _, c := range []struct{ name, source, want string }{
		{"no head", "Ada Quill spoke.", "a.txt:1: no empty line"},
		{"no style", "marks: none\n\nText", "a.txt:1: the head has no “style"},
		{"a line of another kind", "style: wire\ntitel: Dam\n\nText", "a.txt:2: the head has"},
		{"open brackets", head + "One.\n[[Ada Quill|“It held”] said Ada Quill.\n", "a.txt:4: [[ without"},
		{"brackets over two lines", head + "[[Ada Quill|“It held.\nAll night.”]] said Ada Quill.", "a.txt:3: [[ without"},
		{"no bar", head + "[[“It held”]] said Ada Quill.", "a.txt:3: [[ without"},
		{"closing brackets alone", head + "“It held”]] said Ada Quill.", "a.txt:3: ]] without"},
		{"brackets in brackets", head + "[[Ada Quill|“It [[-|“held”]]”]] said Ada Quill.", "a.txt:3: [[ without"},
		{"a mark nobody has annotated", head + "One.\n\nThe dam “held” all night.", "a.txt:5: the mark in \"“held” all night.\""},
		{"a straight one", head + `The dam "held".`, "a.txt:3: the mark"},
		{"a single one", head + "The dam ‘held’.", "a.txt:3: the mark"},
		{"a single straight one", head + "The dam 'held'.", "a.txt:3: the mark"},
		{"no mark inside", head + "[[Ada Quill|It held,]] said Ada Quill.", "a.txt:3: \"It held,\" does not begin"},
		{"a space in unmarked speech", "style: talk\nmarks: none\n\nADA QUILL:[[Ada Quill| It held.]]", "a.txt:4: \" It held.\" begins or ends"},
		{"two quotations in one", head + "[[Ada Quill|“It held,” said Ada Quill, “all night.”]]", "holds two quotations"},
		{"two straight ones", head + `[[Ada Quill|"It held," said Ada Quill, "all night."]]`, "holds two quotations"},
		{"no words", head + "[[-|“…”]]", "a.txt:3: \"“…”\" has no words"},
		{"no closing mark", head + "[[Ada Quill|“It held,]] said Ada Quill.", "a.txt:3: \"“It held,\" has no closing mark"},
		{"the full stop behind it", head + "[[-|“Old Nell”.]]", "a.txt:3: \"“Old Nell”.\" holds two"},
		{"open, and somebody else goes on", head + "Ada Quill, Bo Tarn\n[[Ada Quill|“It held.]]\n\n[[Bo Tarn|“It did.”]]", "a.txt:4: \"“It held.\" has no closing mark"},
		{"open, and the next one is not at the start", head + "Ada Quill\n[[Ada Quill|“It held.]]\n\nSo [[Ada Quill|“it did.”]]", "a.txt:4: \"“It held.\" has no closing mark"},
		{"a name the article does not have", head + "[[Ada Quil|“It held,”]] said Ada Quill.", "a.txt:3: the article does not have \"Quil\" of the name \"Ada Quil\""},
		{"a description it does not have", head + "[[a neighbor|“It held,”]] said a neighbour.", "a.txt:3: nobody is described as \"a neighbor\""},
		{"a description with a capital", head + "[[The neighbour|“It held,”]] said The neighbour.", "a.txt:3: \"The neighbour\" is neither"},
		{"nobody", head + "[[|“It held,”]] said Ada Quill.", "a.txt:3: \"\" is no speaker"},
		{"a space too many", head + "[[Ada Quill |“It held,”]] said Ada Quill.", "a.txt:3: \"Ada Quill \" is no speaker"},
	} {
		if _, err := parse("a.txt", c.source); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

func TestParseLetsApostrophesBe(t *testing.T) {
	const source = "style: wire\n\nThe boys’ boats, the ’80s and Ada Quill's dams. Ms Achieng' left 'em 5' of rope.\n"
	if _, err := parse("a.txt", source); err == nil || !strings.Contains(err.Error(), "'em 5'") {
		t.Errorf("got %v, want the elision rejected, since it looks like a mark", err)
	}
	if _, err := parse("a.txt", strings.Replace(source, "'em", "’em", 1)); err != nil {
		t.Error(err)
	}
}

func TestMarkedTellsEveryFault(t *testing.T) {
	_, err := Marked(t.Context(), fstest.MapFS{
		"README.md": {Data: []byte("Not an article.")},
		"a.txt":     {Data: []byte("style: wire\n\nThe “dam” held.")},
		"b.txt":     {Data: []byte("style: wire\n\nIt held.")},
		"c.md":      {Data: []byte("The dam held.")},
	})
	if err == nil || !strings.Contains(err.Error(), "a.txt:3: ") || !strings.Contains(err.Error(), "c.md:1: ") {
		t.Errorf("got %v, want the faults of both files", err)
	}
	if _, err := Marked(t.Context(), fstest.MapFS{}); err == nil {
		t.Error("no articles: got no error")
	}
}

// TestOwnArticles checks that the project's own annotated articles are as their README promises.
func TestOwnArticles(t *testing.T) {
	set, err := Marked(t.Context(), os.DirFS("../score/data"))
	if err != nil {
		t.Fatal(err)
	}
	said := 0
	for i := range set {
		a := &set[i]
		said += len(a.Stretches())
		if n := len(strings.Fields(a.Text)); n < 150 || n > 500 {
			t.Errorf("%s has %d words, want 150 to 500", a.ID, n)
		}
		last := 0
		for _, s := range a.whole {
			if s.span.Start < last || s.span.End > len(a.Text) {
				t.Errorf("%s: a stretch at %v after one that ends at %d, in a text of %d", a.ID, s.span, last, len(a.Text))
			}
			last = s.span.End
		}
	}
	if len(set) < 70 || said < 700 {
		t.Errorf("%d articles, %d quotations, want 70 and 700", len(set), said)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("style: wire\n\n[[Ada Quill|“It held,”]] said Ada Quill of [[-|‘Nell’]].\n")
	f.Add("style: talk\nmarks: none\n\nQ: [[a man|Who?]]\nA man.")
	f.Add("style: x\n\n[[?|“one]]\n\n[[?|“two”]]")
	f.Fuzz(func(t *testing.T, source string) {
		m, err := parse("a.txt", source)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "a.txt:") {
				t.Errorf("%v has no file and line", err)
			}
			return
		}
		last := 0
		for _, s := range m.said {
			if s.span.Start < last || s.span.IsZero() || s.span.End > len(m.text) || len(s.by) == 0 {
				t.Fatalf("%+v in a text of %d", s, len(m.text))
			}
			for _, by := range s.by {
				for _, p := range by.Mentions {
					_ = p.Of(m.text)
				}
			}
			last = s.span.End
		}
	})
}
