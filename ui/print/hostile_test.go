package print

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"lineup/model"
	"lineup/model/search"
	"lineup/model/text"
	"lineup/ui/safe"
	"lineup/ui/safe/safetest"
)

// hostile returns a corpus of a quote in two articles and a third article, with s in every place that untrusted text
// can reach: between the words of articles and quotes, before and after differences, and in every other string.
func hostile(t *testing.T, s string) (*model.Corpus, []model.Source) {
	t.Helper()
	p := text.Clean(s) // as a text is stored
	words, base := "We will not"+p+" close the quay", "We will not"+p+", for"+p+" now,"+p+" close the quay"
	one := article("one", "", "2031-04-02", p+"“"+base+"”"+p+", "+p+"Tarn"+p+" said"+p+".", "="+p)
	two := article("two", "", "2031-04-03", "“"+words+"”, Tarn"+p+" said.")
	three := article("three", "", "", p+"The quay was open."+p)
	c := harbour(t)
	c.Articles = []*model.Article{one, two, three}
	three.Furniture = []model.Span{{Start: len(p), End: len(p) + len("The quay")}}
	for i, a := range c.Articles[:2] {
		q := c.Quotes[i]
		said := [...]string{base, words}[i]
		start := strings.LastIndex(a.Text, "“"+said) + len("“")
		q.Pieces = []model.Span{{Start: start, End: start + len("We will not"+p)}, {Start: start + len("We will not"+p), End: start + len(said)}}
		q.Mention, q.Cue = at(t, a, "Tarn"+p), at(t, a, " said"+p[:0])
		c.Utterances[0].Versions[i].Pieces = q.Pieces
		a.Problems = []model.Problem{{Line: 1}}
	}
	d := &c.Utterances[0].Versions[1].Differences[0]
	d.Base = model.Span{Start: c.Quotes[0].Pieces[0].End, End: c.Quotes[0].Pieces[0].End + len(", for"+p+" now,"+p)}
	d.Here = model.Span{Start: c.Quotes[1].Pieces[0].End, End: c.Quotes[1].Pieces[0].End}
	for k := model.MarkedQuote; k <= model.MarkedArticle; k++ {
		c.Bookmarks = append(c.Bookmarks, model.Bookmark{Kind: k})
	}
	c.Problems = append(c.Problems, model.Problem{Line: 3})
	src := sources()
	same := func(string) string { return s }
	safetest.Fill(c, same, "Text", "Language")
	safetest.Fill(&src, same)
	for i := range c.Speakers {
		for k := range c.Speakers[i].Spellings {
			c.Speakers[i].Spellings[k].Text = s
		}
	}
	return c, src
}

// hostileViews returns all views of such a corpus.
func hostileViews(c *model.Corpus, sources []model.Source, s string) []View {
	side := func(article int) model.FindSide {
		q := c.Quotes[article]
		return model.FindSide{Article: article, Place: q.Pieces[0], Words: q.Pieces[:1], Sentence: q.Span(), Also: []int{2}}
	}
	find := model.Find{ID: model.FindID(s), Base: side(0), Here: side(1), Others: []model.FindSide{side(1)}, Why: s}
	return []View{
		Finds(c, []model.Find{find}, true), Articles(c), Quotes(c, true), Speakers(c), Stories(c), Utterances(c, true), Topics(c), Bookmarks(c),
		Fetches([]Fetched{{What: s, Outlet: s, Title: s, Published: s, URL: s, Reached: s, Page: s, Feed: s, File: s, SHA256: s}}),
		Check(c, sources), Compare(c, s, versions(c)), Compare(c, s, passages(c)),
		Search(c, search.Result{Searched: s, Relaxed: s, Hits: []search.Hit{
			{Kind: search.QuoteHit, Text: s, Why: s, Matches: []model.Span{{End: len(s)}}},
			{Kind: search.ArticleHit, Text: s, Why: s},
			{Kind: search.TopicHit, Article: model.None, Text: s, Why: s},
		}}),
	}
}

// safely prints all views of a corpus that contains s in some formats, and checks that nothing forbidden gets out,
// and that output for programs can be parsed.
func safely(t *testing.T, s string, formats ...Format) {
	t.Helper()
	c, src := hostile(t, s)
	for _, f := range formats {
		for i, v := range hostileViews(c, src, s) {
			if f == ClaimReview && v.claims == nil {
				continue
			}
			var b safe.Builder
			if err := Write(&b, v, Options{Format: f, Width: 80, Color: i%2 == 0}); err != nil && !errors.Is(err, ErrNothing) {
				t.Fatalf("%s of %q: %v", f, v.title, err)
			}
			out := b.Done().String()
			if !utf8.ValidString(out) {
				t.Fatalf("%s of %q is not UTF-8", f, v.title)
			}
			if leak := safetest.Leak(out, f == Text && i%2 == 0); leak != "" {
				t.Fatalf("%s of view %d: %+q got out", f, i, leak)
			}
			switch f {
			case JSONL, ClaimReview:
				readsAsJSON(t, out)
			case CSV:
				readsAsCSV(t, out)
			case HTML:
				readsAsHTML(t, out)
			default:
			}
		}
	}
}

func readsAsJSON(t *testing.T, out string) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(out))
	for {
		var v any
		if err := d.Decode(&v); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%v: %q", err, out)
		}
	}
}

func readsAsCSV(t *testing.T, out string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll() // rows of different lengths are an error
	if err != nil {
		t.Fatalf("%v: %q", err, out)
	}
	for _, row := range rows {
		for _, cell := range row {
			if s := strings.TrimSpace(cell); s != "" && strings.ContainsAny(s[:1], "=+-@") {
				t.Fatalf("%q is a formula", cell)
			}
		}
	}
}

// readsAsHTML checks that a page contains only the elements that the program writes.
func readsAsHTML(t *testing.T, out string) {
	t.Helper()
	tags := strings.Fields("html meta title style h1 h2 p b ul li article blockquote table thead tbody tr th td small span mark a details summary")
	for z := html.NewTokenizer(strings.NewReader(out)); z.Next() != html.ErrorToken; {
		switch tok := z.Token(); tok.Type {
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			if !slices.Contains(tags, tok.Data) {
				t.Fatalf("found <%s>", tok.Data)
			}
			for _, a := range tok.Attr {
				if a.Key == "href" && !strings.HasPrefix(a.Val, "#row-") || a.Key == "src" || strings.HasPrefix(a.Key, "on") || a.Key == "style" {
					t.Fatalf("found %s=%q", a.Key, a.Val)
				}
			}
		case html.CommentToken:
			t.Fatalf("found a comment: %q", tok.Data)
		default:
		}
	}
}

// comesBack checks that JSON preserves every string, and that CSV has it as it may be shown.
func comesBack(t *testing.T, s string) {
	t.Helper()
	c, _ := hostile(t, s)
	var b safe.Builder
	if err := Write(&b, Articles(c), Options{Format: JSONL}); err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(strings.NewReader(b.Done().String()))
	for _, a := range c.Articles {
		var r articleRecord
		if err := d.Decode(&r); err != nil {
			t.Fatal(err)
		}
		if name := string([]rune(s)); r.Text != a.Text || r.Outlet != name || string(r.ID) != name || r.File != name {
			t.Fatalf("%+q came back as %+q and %+q", s, r.Outlet, r.Text)
		}
	}
	b = safe.Builder{}
	if err := Write(&b, Topics(c), Options{Format: CSV}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.Done().String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := rows[1][0], text.Visible(s); got != want && got != "'"+want {
		t.Fatalf("%+q came back as %+q", s, got)
	}
}

// TestNothingHostile prints everything that must not get out.
func TestNothingHostile(t *testing.T) {
	whole, all := safetest.Hostile(), append(Formats(), ClaimReview)
	safely(t, whole, all...)
	comesBack(t, whole)
	seen := map[rune]bool{}
	for _, r := range whole { // and each by itself
		if !seen[r] {
			seen[r] = true
			safely(t, string(r)+"=1", all...)
			comesBack(t, string(r))
		}
	}
	safely(t, "", all...)
}

// FuzzPrint prints its input in every place of a corpus, each time in one of the formats. Long texts find no more
// than short ones and take more time.
func FuzzPrint(f *testing.F) {
	for _, s := range []string{"\x1b[2J\u009b\u202e\u2063\u00ad", "<script>alert(1)</script>\"'&`", "", "\u200b=1+1", "\u00a0＝1", "1. a\n# b\n---\n| x |", "🏴\U000E0067\U000E007F", "\xed\xa0\x80\xf4\x90\x80\x80", "\r\n\r\u2028"} {
		for i := range byte(len(Formats()) + 1) {
			f.Add(i, s)
		}
	}
	const longest = 256 // bytes
	f.Fuzz(func(t *testing.T, format byte, s string) {
		s = s[:min(len(s), longest)]
		all := append(Formats(), ClaimReview)
		safely(t, s, all[int(format)%len(all)])
		comesBack(t, s)
	})
}
