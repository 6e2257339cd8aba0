package finds_test

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/model/compare/finds"
)

// TestKinds has a pair for every kind of difference of wording, and what the words are.
func TestKinds(t *testing.T) {
	for _, tt := range []struct {
		post, whistle string
		kind          model.FindKind
		base, here    string
	}{
		{
			"The keeper's statements to the council were read into the record of the meeting that night,",
			"The keeper's misstatements to the council were read into the record of the meeting that night,",
			model.FindNegation, "statements", "misstatements",
		},
		{
			"The north span may fall into the channel when the next freighter passes below the pier,",
			"The north span will fall into the channel when the next freighter passes below the pier,",
			model.FindModality, "may", "will",
		},
		{
			"The bolts of the north span were, as far as I know, tested by the engineers last autumn,",
			"The bolts of the north span were tested by the engineers last autumn,",
			model.FindModality, "as far as I know", "",
		},
		{
			"Lorries can cross the bridge on Friday if the engineers find no crack in the south girder,",
			"Lorries can cross the bridge on Friday,",
			model.FindCondition, "if the engineers find no crack in the south girder", "",
		},
		{
			"The engineers walked along the north span in January with lamps to look at the bolts,",
			"The engineers walked along the north span in October with lamps to look at the bolts,",
			model.FindNumber, "January", "October",
		},
		{
			"It was the night watchman who warned Brandt that the girder had cracked in the frost,",
			"It was the night watchman who warned Osei that the girder had cracked in the frost,",
			model.FindName, "Brandt", "Osei",
		},
		{
			"Everybody on the pier saw some lorries cross the bridge after the girder had cracked,",
			"Everybody on the pier saw all lorries cross the bridge after the girder had cracked,",
			model.FindScope, "some", "all",
		},
		{
			"The frost was extremely dangerous for a bridge whose girders are a hundred years old,",
			"The frost was dangerous for a bridge whose girders are a hundred years old,",
			model.FindStrength, "extremely", "",
		},
		{
			"The girder had cracked in the frost, and we told the mayor before the lorries came over,",
			"The girder had cracked in the frost, and they told the mayor before the lorries came over,",
			model.FindAgent, "we", "they",
		},
		{
			"The engineers wanted to close the bridge for the rest of the winter and the spring,",
			"The engineers want to close the bridge for the rest of the winter and the spring,",
			model.FindTense, "wanted", "want",
		},
		{
			"The engineers walked along the north span with lamps and hammers to look at the bolts,",
			"The engineers walked along the north span to look at the bolts,",
			model.FindCut, "with lamps and hammers", "",
		},
		{
			"The engineers found a painter asleep beside the winch of the north span at dawn,",
			"The engineers found a smuggler asleep beside the winch of the north span at dawn,",
			model.FindWording, "painter", "smuggler",
		},
		{ // the last word of a sentence, however little it says by itself
			"It is a question whether the girder holds the lorries, and if it does not it is a question of when.",
			"It is a question whether the girder holds the lorries, and if it does not it is a question of how much.",
			model.FindScope, "when", "how much",
		},
		{ // a contraction beside the words that it is made of
			"The north span stays shut in the frost, and he won't walk the girder before the spring,",
			"The north span stays shut in the frost, and he’s not walk the girder before the spring,",
			model.FindTense, "he won't", "he’s not",
		},
		{ // an ellipsis, and other words in the place of those left out
			"The engineers found a painter asleep beside the winch of the north span at dawn,",
			"The engineers found … drunken smugglers, dancing of the north span at dawn,",
			model.FindWording, "a painter asleep beside the winch", "drunken smugglers, dancing",
		},
	} {
		c, all := found(t, tt.post, tt.whistle)
		if len(all) == 0 {
			t.Errorf("%s: nothing is found", tt.post)
			continue
		}
		f := all[0]
		if base, here := f.Base.Quoted(c), f.Here.Quoted(c); f.Kind != tt.kind || base != tt.base || here != tt.here {
			t.Errorf("%s %q -> %q, want %s %q -> %q", f.Kind, base, here, tt.kind, tt.base, tt.here)
		}
	}
}

// TestRules holds every rule against its example, the one way and the other.
func TestRules(t *testing.T) {
	for _, x := range finds.Table() {
		for _, pair := range [][2]string{{x.Base, x.Here}, {x.Here, x.Base}} {
			c := corpus(t, article("Harbour Post", opening, pair[0]), article("Evening Whistle", opening, pair[1]))
			if got := finds.Deciders(c); len(got) != 1 || got[0] != x.Rule {
				t.Errorf("%s: %q is decided for %q and %q", x.Rule, got, pair[0], pair[1])
			}
		}
	}
}

// TestNone has pairs in which nothing is to be found.
func TestNone(t *testing.T) {
	const said = "The engineers walked along the north span with lamps and hammers to look at the bolts,"
	for name, whistle := range map[string]string{
		"the same":                said,
		"a marked cut":            "The engineers walked along the north span … to look at the bolts,",
		"a bracket":               "[They] walked along the north span with lamps and hammers to look at the bolts,",
		"an accent":               "The éngineers walked along the north span with lamps and hammers to look at the bolts,",
		"a marked cut and a word": "The engineers walked … to look closely at the bolts,",
		"another mark":            "The engineers walked along the north span — with lamps and hammers — to look at the bolts,",
	} {
		c, all := found(t, said, whistle)
		for _, f := range all {
			if f.Score > .3 {
				t.Errorf("%s: %s %q -> %q (%.2f)", name, f.Kind, f.Base.Quoted(c), f.Here.Quoted(c), f.Score)
			}
		}
	}
}

// TestClauses: two clauses behind the same words, and what a quotation begins with in the middle of a sentence, are no change of
// a date or of who acts.
func TestClauses(t *testing.T) {
	c := corpus(t,
		article("Harbour Post", opening, "“They walk the span tomorrow because we have been working with the harbour board,” Ada Quill said."),
		article("Evening Whistle", opening, "“They walk the span tomorrow because engineers are due here on Friday morning,” Ada Quill said."))
	for _, f := range finds.Of(c) {
		if f.Kind != model.FindWording || !f.Minor {
			t.Errorf("%s: %s", f.Kind, f.Why)
		}
	}
	c = corpus(t,
		article("Harbour Post", opening, "“We must not be closing the north span and the south span in the frost of the winter,” Ada Quill said."),
		article("Evening Whistle", opening, "Ada Quill said the plan “would mean closing the north span and the south span in the frost of the winter.”"))
	for _, f := range finds.Of(c) {
		t.Errorf("%s: %s", f.Kind, f.Why)
	}
}

// TestFollowsOn: words that an outlet sets behind its own, as a sentence of their own, are not gone.
func TestFollowsOn(t *testing.T) {
	const said = "“The board told us there were bolts in every girder of the north span, there were none,” Ada Quill told the council."
	for whistle, want := range map[string]int{
		"“The board told us there were bolts in every girder of the north span,” Ada Quill told the council. “And there were none.”": 0,
		"“The board told us there were bolts in every girder of the north span,” Ada Quill told the council, and left the room.":     1,
	} {
		c := corpus(t, article("Harbour Post", opening, said), article("Evening Whistle", opening, whistle))
		gone := 0
		for _, f := range finds.Of(c) {
			if f.Base.Quoted(c) == "there were none" && len(f.Here.Words) == 0 {
				gone++
			}
		}
		if gone != want {
			t.Errorf("%s: %d finds, want %d", whistle, gone, want)
		}
	}
}

// TestOwnWords: what an outlet has in words of its own beside the marks, or leaves to a page, is not gone from the quotation.
func TestOwnWords(t *testing.T) {
	for name, tt := range map[string]struct{ post, whistle, gone string }{
		"before a piece": {
			"“No lorry crosses before Friday. The council's patient plans for the bridge are a sound and careful answer that every engineer agreed with,” Ada Quill said.",
			"“No lorry crosses before Friday,” Ada Quill said. She said the plans for the bridge “are a sound and careful answer” that every engineer agreed with.",
			"The council's patient plans for the bridge",
		},
		"light words": {
			"Ada Quill said the girders “could be painted by the children to please the harbour board for a winter, and why would we do that?”",
			"Ada Quill said the girders could be “painted” by pupils “to please the harbour board for a winter, and why would we do that?”",
			"could be",
		},
		"before a colon": {
			"“We were able to agree on the following point: the harbour board will pay for the iron of the north span,” Ada Quill said.",
			"“We were able to agree on the point: the harbour board will pay for the iron of the north span,” Ada Quill said.",
			"following",
		},
		"the first word of a fragment": {
			"“Given that the frost was in charge of the north span, will it be closed for the rest of the winter?” Ada Quill said.",
			"Ada Quill said the span “should be closed for the rest of the winter.”",
			"should",
		},
		"a word shared by chance": {
			"“Osric Brandt and the watchman came onto the span with lamps. There was frost on every bolt. The iron sang. I walked behind them and was accidentally going to fall into the channel,” Ada Quill said.",
			"Ada Quill said she “thought that Brandt was accidentally going to fall into the channel.”",
			"There was frost on every bolt",
		},
		"a link of the page": {
			"“The whole town knows that Osric Brandt Osric BrandtNorth span stays shut, board says MORE walked the girder with a lamp at dawn,” Ada Quill said.",
			"“The whole town knows that Osric Brandt walked the girder with a lamp at dawn,” Ada Quill said.",
			"Osric BrandtNorth span stays shut, board says MORE",
		},
	} {
		c := corpus(t, article("Harbour Post", opening, tt.post), article("Evening Whistle", opening, tt.whistle))
		for _, f := range finds.Of(c) {
			if strings.Contains(f.Base.Quoted(c)+f.Here.Quoted(c), tt.gone) && f.Score > .1 {
				t.Errorf("%s: %s %.2f", name, f.Why, f.Score)
			}
		}
	}
}

// TestOneOutlet: two articles of one outlet that are nearly the same are two articles; that one is a state of the other only
// the loader knows.
func TestOneOutlet(t *testing.T) {
	const more = "The treasurer counted the lanterns twice before the councillors went home through the snow along the quay. "
	of := func(id model.ArticleID, words string) *model.Article {
		a := article("Harbour Post", opening, "“The bolts of the north span "+words+" tested by the engineers last autumn,” Ada Quill told the council.", strings.Repeat(more, 3))
		a.ID = id
		return a
	}
	for _, f := range finds.Of(corpus(t, of("one", "were"), of("two", "were not"))) {
		if f.Kind == model.FindRevision {
			t.Errorf("%s", f.Why)
		}
	}
}

// TestPosted: what one outlet takes from a post and another from a speech is less certain to be one statement.
func TestPosted(t *testing.T) {
	sure := func(whistle string) float64 {
		c, all := found(t, "We wanted to thank the smugglers of the harbour for mending the north span of the bridge in the frost, with Brandt,", whistle)
		for _, f := range all {
			if f.Base.Quoted(c) == "smugglers" {
				return f.Score
			}
		}
		return 0
	}
	spoken := sure("We wanted to thank the painters of the harbour for mending the north span of the bridge in the frost, with Brandt,")
	posted := sure("We wanted to thank the painters of the harbour for mending the north span of the bridge in the frost, with @Brandt,")
	if posted >= spoken {
		t.Errorf("a post is worth %.2f, a speech %.2f", posted, spoken)
	}
}

// TestHomely: that a nation's name is gone is worth less than that another is.
func TestHomely(t *testing.T) {
	worth := func(post, whistle string) float64 {
		_, all := found(t, post, whistle)
		if len(all) == 0 {
			return 0
		}
		return all[0].Score
	}
	const plain = "The engineers of the bridge walked along the north span with lamps to look at the bolts,"
	american := worth("The American engineers of the bridge walked along the north span with lamps to look at the bolts,", plain)
	halden := worth("The Haldenmoor engineers of the bridge walked along the north span with lamps to look at the bolts,", plain)
	if american >= halden {
		t.Errorf("worth %.2f and %.2f", american, halden)
	}
}

// TestProperties: ids are unique and the same in a second run, spans lie in the articles, the best come first.
func TestProperties(t *testing.T) {
	c := corpus(t,
		saying("Harbour Post", "The north span may fall into the channel when the next freighter passes below the pier,"),
		saying("Evening Whistle", "The north span will fall into the channel when the next freighter passes the pier,"),
		saying("Tribune", "The span may fall into the channel when the next big freighter passes below the pier,"))
	all, again := finds.Of(c), finds.Of(c)
	if len(all) < 3 {
		t.Fatalf("%d finds", len(all))
	}
	seen := map[model.FindID]bool{}
	for i := range all {
		f := &all[i]
		if f.ID != again[i].ID || seen[f.ID] {
			t.Errorf("id %s is not the same again, or not the only one", f.ID)
		}
		seen[f.ID] = true
		if i > 0 && f.Score > all[i-1].Score {
			t.Errorf("find %d is better than the one before", i)
		}
		if f.Why == "" || f.Score <= 0 || f.Score > 1 {
			t.Errorf("%q scores %v", f.Why, f.Score)
		}
		for _, s := range append([]model.FindSide{f.Base, f.Here}, f.Others...) {
			text := c.Articles[s.Article].Text
			for _, p := range append([]model.Span{s.Place, s.Sentence}, s.Words...) {
				if p.Start < 0 || p.Start > p.End || p.End > len(text) {
					t.Errorf("%s: %v is outside the text", f.Why, p)
				}
			}
			if !s.Nowhere() && (s.Place.Start < s.Sentence.Start || s.Place.End > s.Sentence.End) {
				t.Errorf("%s: the place %v is not in its sentence %v", f.Why, s.Place, s.Sentence)
			}
		}
	}
}

// TestID: an article that is added, and becomes the base, leaves the id of a find as it is; another place or other words do not.
func TestID(t *testing.T) {
	const post, whistle = "The north span may fall into the channel when the next freighter passes below the pier,",
		"The north span will fall into the channel when the next freighter passes below the pier,"
	id := func(articles ...*model.Article) model.FindID {
		t.Helper()
		c := corpus(t, articles...)
		all := finds.Of(c)
		if len(all) != 1 || all[0].Kind != model.FindModality {
			t.Fatalf("%+v", all)
		}
		return all[0].ID
	}
	want := id(saying("Harbour Post", post), saying("Evening Whistle", whistle))
	if got := id(saying("Tribune", post), saying("Harbour Post", post), saying("Evening Whistle", whistle)); got != want {
		t.Errorf("%s with one more that has the words of the base, want %s", got, want)
	}
	if got := id(saying("Evening Whistle", whistle), saying("Harbour Post", post)); got != want {
		t.Errorf("%s the other way round, want %s", got, want)
	}
	if got := id(saying("Harbour Post", post), saying("Evening Whistle", strings.Replace(whistle, "will", "must", 1))); got == want {
		t.Errorf("%s for other words too", got)
	}
	if got := id(saying("Harbour Post", strings.Replace(post, "north", "south", 1)), saying("Evening Whistle", strings.Replace(whistle, "north", "south", 1))); got == want {
		t.Errorf("%s for another place too", got)
	}
}

// TestAlso: an article is said to have the same words only if it prints them.
func TestAlso(t *testing.T) {
	const said = "As far as I know, the bolts of the north span were tested by the engineers last autumn,"
	for name, tt := range map[string]struct {
		courier string
		want    bool
	}{
		"the same":      {"“" + said + "” Ada Quill told the council.", true},
		"spelled":       {"“As far as I know, the bolts of the north span were tested by the engineers last autumn”, Ada Quill told the council.", true},
		"own words":     {"Ada Quill told the council that the bolts of the north span were tested by the engineers last autumn.", false},
		"a fragment":    {"Ada Quill told the council that the bolts were “tested by the engineers last autumn”.", false},
		"another hedge": {"“As far as anyone knows, the bolts of the north span were tested by the engineers last autumn,” Ada Quill told the council.", false},
	} {
		c := corpus(t, saying("Harbour Post", said), saying("Evening Whistle", "The bolts of the north span were tested by the engineers last autumn,"),
			article("Courier", opening, tt.courier))
		for _, f := range finds.Of(c) {
			if f.Base.Quoted(c) != "As far as I know" || c.Articles[f.Here.Article].Outlet.Name != "Evening Whistle" {
				continue
			}
			if got := len(f.Base.Also) == 1 && c.Articles[f.Base.Also[0]].Outlet.Name == "Courier"; got != tt.want {
				t.Errorf("%s: the Courier has the same: %t", name, got)
			}
			if len(f.Here.Also) > 0 {
				t.Errorf("%s: the Whistle's words are also in %d", name, len(f.Here.Also))
			}
		}
	}
}
