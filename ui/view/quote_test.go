package view

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/text"
)

// TestDifferences checks the difference between two versions: whether it matters or is minor, its sign, its label and
// its wording.
func TestDifferences(t *testing.T) {
	const whole = "No barge of that size will enter the harbor until the crane is mended,"
	for _, x := range []struct {
		name, base, here string
		want             []string
	}{
		{"the same", whole, whole, []string{"= Same words: Lantern prints the same words as Post"}},
		{"cut", whole, "No barge will enter the harbor until the crane is mended,", []string{"! − Cut, not marked: Lantern drops “of that size”"}},
		{"cut openly", whole, "No barge … will enter the harbor until the crane is mended,", []string{"! … Cut, marked: Lantern replaces “of that size” with an ellipsis"}},
		{
			"another word", whole, "No barge of that size will enter the harbor until the winch is mended,",
			[]string{"! ~ Another word: Lantern prints “winch” where Post has “crane”"},
		},
		{
			"more words", whole, "No barge of that enormous size will enter the harbor until the crane is mended,",
			[]string{"! + Only here: Lantern prints “enormous”, which no other version has"},
		},
		{
			"ends within a sentence", whole, "No barge of that size will enter the harbor,",
			[]string{"! − Ends earlier: Lantern stops before “until the crane is mended” without marking the cut"},
		},
		{
			"begins within a sentence", "As far as anyone here knows, " + strings.ToLower(whole[:1]) + whole[1:], whole,
			[]string{"! − Begins later: Lantern leaves off “As far as anyone here knows”"},
		},
		{
			"ends with a sentence", "No barge of that size will enter the harbor. We are waiting for the crane to be mended.", "No barge of that size will enter the harbor.",
			[]string{"− Ends earlier: Lantern stops before “We are waiting for the crane to be mended”"},
		},
		{
			"begins with a sentence", "We are waiting for the crane to be mended. No barge of that size will enter the harbor.", "No barge of that size will enter the harbor.",
			[]string{"− Begins later: Lantern begins after “We are waiting for the crane to be mended”"},
		},
		{
			"goes on", "No barge of that size will enter the harbor.", "No barge of that size will enter the harbor. We are waiting for the crane to be mended.",
			[]string{"+ Quotes more: Lantern also quotes “We are waiting for the crane to be mended”, which Post does not"},
		},
		{
			"in brackets", whole, "No barge of that size will enter the harbor until the [loading] crane is mended,",
			[]string{"+ In brackets: Lantern adds “[loading]”"},
		},
		{
			"minor", "We are not going to let five barges in, and that’s that.", "We're not going to let 5 barges in and that’s that.",
			[]string{"- ~ Spelling: Lantern prints “5” for “five”", "- ~ Contraction: Lantern prints “We're” for “We are”", "- ~ Punctuation: Lantern has no “,”"},
		},
		{
			"ends within a sentence, by a word that says nothing", whole, "No barge of that size will enter the harbor until the crane is mended, because",
			[]string{"+ Quotes more: Lantern also quotes “because”, which Post does not"},
		},
		{"a word that says nothing", whole[:len(whole)-1] + " and", whole, []string{"− Ends earlier: Lantern stops before “and” without marking the cut"}},
		{"one that turns it", "Not " + strings.ToLower(whole[:1]) + whole[1:], whole, []string{"! − Begins later: Lantern leaves off “Not”"}},
		{"half in brackets", whole, "[N]o barge will enter the harbor until the crane is mended,", []string{"! − Cut, not marked: Lantern drops “of that size”", "+ In brackets: Lantern prints “[N]o” where Post has “No”"}},
		{"in part", whole, "until the crane is mended,", []string{"◐ Quoted in part: Lantern quotes only “until the crane is mended”"}},
	} {
		c := twice(t, x.base, x.here)
		q := c.Quote(0, nil)
		if d := cmp.Diff(x.want, differencesOf(&q)); d != "" {
			t.Errorf("%s (-want +got):\n%s", x.name, d)
		}
	}
}

// differencesOf returns the differences of a quote as lines; one that matters begins with !, a minor one with -.
func differencesOf(q *Quote) []string {
	var out []string
	for _, l := range [][]Difference{q.Differences, q.Minor} {
		for i := range l {
			d := &l[i]
			line := d.Sign + " " + d.Label + ": " + q.Sentence(d).String()
			switch {
			case d.Matters:
				line = "! " + line
			case d.Kind.Minor():
				line = "- " + line
			}
			out = append(out, line)
		}
	}
	return out
}

// harbor returns a story reported by six articles of five outlets, with one quote.
func harbor(tb testing.TB) *Corpus {
	tb.Helper()
	const said = "As far as I know today, no barge of that size will enter the harbor until the crane is mended,"
	return corpusOf(tb,
		testArticle{
			outlet: "Estuary Public Radio", title: "Harbor stays shut", published: "2031-04-02T09:00:00Z", quotes: []int{0},
			body: "The harbor stays shut.\n\n“" + said + "” Ada Quill told Estuary Public Radio.\n\nThe crane fell on Monday.\n\nA barge waits.\n\nTwo more are coming.",
		},
		testArticle{
			wire: "Meridian Wire", title: "Harbor master keeps barges out", published: "2031-04-02T10:00:00Z", quotes: []int{0},
			body: "“No barge of that size will enter the harbor until the crane is mended,” Ada Quill said.",
		},
		testArticle{
			outlet: "Kestrel Tribune", published: "2031-04-03", quotes: []int{0}, copyOf: "Meridian Wire",
			body: "“No barge of that size will enter the harbor until the crane is mended,” Ada Quill said.",
		},
		testArticle{
			outlet: "Evening Whistle", title: "BARGED OUT", published: "2031-04-03", quotes: []int{0},
			body: "“No barge will enter the harbor until the crane is mended,” boomed Ada Quill.",
		},
		testArticle{
			outlet: "The Harbor Courier", title: "Barges wait at sea", published: "2031-04-03T06:00:00Z",
			body: "Three barges wait at sea. The harbor master spoke to nobody.",
		},
		testArticle{
			outlet: "Estuary Public Radio", title: "What the crane cost", published: "2031-04-09", quotes: []int{0}, indirect: "the harbor would stay shut to large barges while the crane lay broken",
			body: "Ada Quill had said the harbor would stay shut to large barges while the crane lay broken.",
		},
	)
}

func TestQuote(t *testing.T) {
	c := harbor(t)
	q := c.Quote(0, nil)
	if q.Speaker != "Ada Quill" || q.Role != "harbor master" || q.Date != "2 April 2031" {
		t.Errorf("%q, %q, %q", q.Speaker, q.Role, q.Date)
	}
	if got := Dots(q.Tally.Parts()...); got != "4 outlets, 5 versions · 4 independent · left out by 1" {
		t.Errorf("%s", got)
	}
	want := []string{
		"! − Cut, not marked: Whistle drops “of that size”",
		"! − Begins later: Wire copy leaves off “As far as I know today”; so do Tribune and Whistle",
		"≈ Own words: Radio 9 Apr reports it in its own words",
		"= Copy: Tribune prints the text of Wire",
	}
	if d := cmp.Diff(want, differencesOf(&q)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	if q.Matter() != 2 || !slices.Equal(q.Differences[1].Who, []int{1, 2, 3}) {
		t.Errorf("%d matter, %v begin later", q.Matter(), q.Differences[1].Who)
	}
	roles := []Part{{Text: "drops ", Article: model.None}, {Text: "of that size", Role: Cut, Article: model.None}}
	if d := cmp.Diff(Sentence(roles), q.Differences[0].Said); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	var hows strings.Builder
	for _, v := range q.Versions {
		hows.WriteString(v.How.Sign())
	}
	if hows.String() != "●−=−≈" {
		t.Errorf("%s", hows.String())
	}
	if len(q.LeftOut) != 1 || q.LeftOut[0].Name.Full != "The Harbor Courier" || q.LeftOut[0].Note != "does not mention Ada Quill" || q.LeftOut[0].When != "3 Apr 06:00" {
		t.Errorf("%+v", q.LeftOut)
	}
	v := q.Versions[0]
	if len(v.Context) != 1 || len(v.After) != 2 || !strings.HasPrefix(v.Context[0].Of(c.Articles[0].Text), "“As far") || v.CopyOf != model.None || q.Versions[2].CopyOf != 1 {
		t.Errorf("%+v", v)
	}
}

// TestQuoteWithFinds checks that a find gives its difference kind and weight, and that differences without a find
// lose theirs.
func TestQuoteWithFinds(t *testing.T) {
	c := harbor(t)
	u := c.Utterances[0]
	hedge, size := u.Versions[1].Differences[0], u.Versions[3].Differences
	cut := size[slices.IndexFunc(size, func(d model.Difference) bool { return d.Class == model.ClassSilentCut })]
	find := func(id model.FindID, k model.FindKind, article int, d model.Difference) model.Find {
		return model.Find{
			ID: id, Kind: k, Class: d.Class, Speaker: 0, Base: model.FindSide{Place: d.Base, Words: []model.Span{d.Base}},
			Here: model.FindSide{Article: article, Place: d.Here},
		}
	}
	small := find("b", model.FindScope, 3, cut)
	small.Minor = true
	all := []model.Find{find("a", model.FindModality, 1, hedge), small, find("c", model.FindNegation, 3, cut)}
	all[0].About = aboutHedge
	for _, x := range []struct {
		name      string
		dismissed map[model.FindID]bool
		finds     []model.Find
		want      string
	}{
		{"none made", nil, nil, "! − Cut, not marked: Whistle drops “of that size”"},
		{"a hedge", nil, all[:1], "! − Begins later, hedge lost: Wire copy leaves off “As far as I know today”; so do Tribune and Whistle"},
		{"a negation", nil, []model.Find{all[2]}, "! − Cut, not marked, negation: Whistle drops “of that size”"},
		{"dismissed", map[model.FindID]bool{"c": true}, []model.Find{all[2]}, "! − Begins later: Wire copy leaves off “As far as I know today”; so do Tribune and Whistle"},
		{"minor", nil, []model.Find{small}, "! − Begins later: Wire copy leaves off “As far as I know today”; so do Tribune and Whistle"},
	} {
		c.Dismissed = x.dismissed
		var fs *Finds
		if x.finds != nil {
			fs = c.Index(x.finds)
		}
		q := c.Quote(0, fs)
		if got := differencesOf(&q)[0]; got != x.want {
			t.Errorf("%s: %s\nwant %s", x.name, got, x.want)
		}
	}
}

// TestGivenToAnother checks that an article that gives the words to somebody else is among the differences, though it
// has them in a separate quote.
func TestGivenToAnother(t *testing.T) {
	c := harbor(t)
	c.Speakers = append(c.Speakers, &model.Speaker{Name: "Ivo Brand", Named: true})
	words := []model.Span{c.Utterances[0].Versions[1].Pieces[0]}
	f := model.Find{
		Kind: model.FindSpeaker, Base: model.FindSide{Article: 1, Words: words, Place: words[0]},
		Here: model.FindSide{Article: 4, Speaker: 1, Words: []model.Span{c.Articles[4].Paragraphs[0]}},
	}
	q := c.Quote(0, c.Index([]model.Find{f}))
	const want = "! @ Attributed to another: Courier gives “Three barges wait at sea. The harbor master spoke to nobody.” to Ivo Brand, Wire copy to Ada Quill"
	if got := differencesOf(&q)[0]; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// TestRebased compares with another base: a cut version becomes what the others are compared with.
func TestRebased(t *testing.T) {
	c := twice(t, "No barge of that size will enter the harbor,", "No barge will enter the harbor,")
	u := *c.Utterances[0]
	u.Base = 1
	u.Versions = slices.Clone(u.Versions)
	d := u.Versions[1].Differences[0]
	u.Versions[1].Differences = nil
	u.Versions[0].Differences = []model.Difference{{Class: model.ClassAdded, Base: d.Here, Here: d.Base}}
	fs := c.Index([]model.Find{{Kind: model.FindCondition, Base: model.FindSide{Place: d.Base, Words: []model.Span{d.Base}}, Here: model.FindSide{Article: 1, Place: d.Here}}})
	q := c.QuoteOn(0, &u, fs)
	if got := differencesOf(&q); len(got) != 1 || got[0] != "! ~ Modality: Post prints “of that size”, which no other version has" {
		t.Errorf("%q", got)
	}
}

// TestUnclear checks that nothing is claimed of an excerpt, and that an outlet that has the quote in another article
// does not leave it out.
func TestUnclear(t *testing.T) {
	c := corpusOf(t,
		testArticle{outlet: "Harbor Post", body: "“We wait for the crane,” Ada Quill said.", quotes: []int{0}},
		testArticle{outlet: "Evening Lantern", body: "“We wait for the crane,” Ada Quill said.", quotes: []int{0}},
		testArticle{outlet: "Harbor Post", body: "Barges wait."},
		testArticle{outlet: "Valley Courier", body: "Barges wait.", excerpt: true},
		testArticle{outlet: "Estuary Radio", body: "Ada Quill, the harbor master, was not to be reached. “No,” she said later.", quotes: []int{model.None}},
		testArticle{outlet: "Kestrel Tribune", body: "Mr. Quill, who sells crabs, said nothing."},
		testArticle{body: "Ada Quill was seen."},
		testArticle{body: "Nobody was seen."},
	)
	q := c.Quote(0, nil)
	if !slices.Equal(q.Unclear, []int{3}) {
		t.Errorf("unclear: %v", q.Unclear)
	}
	var got []string
	for _, a := range q.LeftOut {
		got = append(got, a.Name.Short+": "+a.Note)
	}
	want := []string{"Radio: quotes Ada Quill, but not this", "Tribune: ", "unknown: mentions Ada Quill", "unknown: does not mention Ada Quill"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// FuzzQuote compares any two versions: whatever they are, something is said about them, in non-empty parts.
func FuzzQuote(f *testing.F) {
	f.Add("No barge of that size will enter the harbor, I think.", "No barge … will enter the harbor")
	f.Add("We wait. Nobody asked us.", "Nobody asked us. [They] wait!")
	f.Add("é", "“ ”")
	f.Fuzz(func(t *testing.T, base, here string) {
		base, here = text.Clean(base), text.Clean(here)
		if strings.ContainsAny(base+here, "“”\n") || base == "" || here == "" {
			t.Skip()
		}
		c := twice(t, base, here)
		q := c.Quote(0, nil)
		for _, l := range [][]Difference{q.Differences, q.Minor} {
			for i := range l {
				for _, p := range q.Sentence(&l[i]) {
					if p.Text == "" {
						t.Errorf("%q has an empty part", q.Sentence(&l[i]))
					}
				}
			}
		}
		c.Story(0, nil)
	})
}

// TestPieced: marks close where the outlet goes on in its own words, and not between paragraphs of one speech.
func TestPieced(t *testing.T) {
	for txt, want := range map[string]string{
		"“We lost the mast,” Varga said. “Nobody sang.”": "We lost the mast,” … “Nobody sang.",
		"“We lost the mast.\n\n“Nobody sang.”":           "We lost the mast. Nobody sang.",
		"“We lost the mast.”":                            "We lost the mast.",
	} {
		v := &model.Version{}
		for at := 0; ; {
			from := strings.Index(txt[at:], "“")
			if from < 0 {
				break
			}
			from += at + len("“")
			to := from + strings.IndexAny(txt[from:], "”\n")
			v.Pieces, at = append(v.Pieces, model.Span{Start: from, End: to}), to
		}
		c := &Corpus{Corpus: &model.Corpus{Articles: []*model.Article{{Text: txt}}}}
		if got := c.Pieced(v); got != want {
			t.Errorf("%q: %q, want %q", txt, got, want)
		}
	}
}
