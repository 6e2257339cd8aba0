package finds_test

import (
	"slices"
	"strings"
	"testing"

	"lineup/model"
	"lineup/model/compare/finds"
)

// of are the finds of a kind.
func of(c *model.Corpus, kind model.FindKind) []model.Find {
	return slices.DeleteFunc(finds.Of(c), func(f model.Find) bool { return f.Kind != kind })
}

func TestContradiction(t *testing.T) {
	hurt := func(outlet, sentence string) *model.Article { return article(outlet, opening, sentence) }
	for name, tt := range map[string]struct {
		post, whistle string
		want          bool
	}{
		"other figures":  {"Four people were hurt when a girder of the north span fell on the pier.", "Six people were hurt when a girder of the north span fell on the pier.", true},
		"the same":       {"Four people were hurt when a girder of the north span fell on the pier.", "Some 4 people were hurt when a girder of the north span fell on the pier.", false},
		"another event":  {"Four people were hurt when a girder of the north span fell on the pier.", "Six people were killed when a girder of the north span fell on the pier.", false},
		"rounded":        {"The girder of the north span fell on 12,300 bottles of the brewery.", "The girder of the north span fell on 12,000 bottles of the brewery.", false},
		"too far":        {"A girder of the north span fell on two crates on the pier.", "A girder of the north span fell on ninety crates on the pier.", false},
		"something else": {"A girder of the north span fell on four crates on the pier.", "A girder of the north span fell on six barrels on the pier.", false},
	} {
		c := corpus(t, hurt("Harbour Post", tt.post), hurt("Evening Whistle", tt.whistle))
		all := of(c, model.FindContradiction)
		if (len(all) == 1) != tt.want || len(all) > 1 {
			t.Errorf("%s: %d contradictions", name, len(all))
			continue
		}
		if tt.want && (all[0].Why != "How many hurt: Harbour Post Four · Evening Whistle Six." || all[0].About != "How many hurt") {
			t.Errorf("%s: %s", name, all[0].Why)
		}
	}
}

// TestUnnamedOutlets: two articles that name no outlet may be by two.
func TestUnnamedOutlets(t *testing.T) {
	one := article("", opening, "Four people were hurt when a girder of the north span fell on the pier.")
	other := article("", opening, "Six people were hurt when a girder of the north span fell on the pier.")
	one.ID, other.ID = "one", "other"
	if all := of(corpus(t, one, other), model.FindContradiction); len(all) != 1 || all[0].Why != "How many hurt: unknown (one) Four · unknown (other) Six." {
		t.Errorf("%+v", all)
	}
	one, other = article("Harbour Post", one.Text), article("Harbour Post", other.Text)
	other.ID = "other"
	if all := of(corpus(t, one, other), model.FindContradiction); len(all) > 0 {
		t.Errorf("of one outlet: %s", all[0].Why)
	}
}

// TestDenial: one article denies in nearly the same words what another reports.
func TestDenial(t *testing.T) {
	for name, tt := range map[string]struct{ post, whistle, want string }{
		"not":       {"The north span will not open until every bolt is checked, the keeper said.", "The north span will open when every bolt is checked, the keeper said.", "Yes or no: Evening Whistle will open when · Harbour Post will not open until."},
		"n't":       {"The north span won't carry lorries of the brewery this winter.", "The north span will carry lorries of the brewery this winter.", "Yes or no: Evening Whistle will carry · Harbour Post won't carry."},
		"no":        {"There were no lorries of the brewery on the north span at dawn.", "There were lorries of the brewery on the north span at dawn.", "Yes or no: Evening Whistle were lorries · Harbour Post were no lorries."},
		"both":      {"The north span will not open before every bolt is checked.", "The north span will not open before all bolts are checked.", ""},
		"not yet":   {"The keeper has not yet checked the bolts of the north span.", "The keeper has yet to check the bolts of the north span.", ""},
		"not alike": {"The north span will not open before every bolt is checked.", "A fair will open on the quay tonight, the treasurer said.", ""},
	} {
		all := of(corpus(t, article("Harbour Post", opening, tt.post), article("Evening Whistle", opening, tt.whistle)), model.FindContradiction)
		got := ""
		if len(all) > 0 {
			got = all[0].Why
		}
		if got != tt.want || len(all) > 1 {
			t.Errorf("%s: %d, %q", name, len(all), got)
		}
	}
}

// TestOmission: what three independent outlets quote and a full article does not; a brief leaves nothing out.
func TestOmission(t *testing.T) {
	const said = "No lorry will cross the north span before I have walked it myself with a lamp and a hammer,"
	own := []string{
		"The frost came down the estuary in the night, and the watchman heard the iron sing like a kettle before dawn. He woke his " +
			"brother, who rows the pilots out, and between them they set red lanterns on both approaches, so that by the time milk " +
			"carts arrived from Low Hathern nobody could say he had not been warned of what hung over the water.",
		"Fishermen who tie up under the arches said they had complained of rust since the last mayor left office in disgrace. " +
			"Their complaint lies, it turns out, beneath a paperweight shaped like a cod, along with three others, each stamped, none " +
			"answered, the oldest from a summer when half these men were still at school and herring fetched twice as much.",
		"A baker on Quay Street lost his morning trade, because his flour comes over the water with the first cart of the day. " +
			"His neighbour the cooper did better: by noon he had sold eleven barrels to people who meant to float across, or said so, " +
			"and a schoolmistress had marched her whole class down to draw the broken girder in charcoal for the winter fair.",
		"The town has no money for iron, the treasurer said, and the county has sent a letter where a cheque was hoped for.",
	}
	quote := func(outlet string, i int) *model.Article {
		return article(outlet, opening, own[i], "“"+said+"” Ada Quill told the council.")
	}
	long := strings.Repeat("The gulls were loud on the roof of the customs house while the councillors argued about the price of tar. ", 16)
	lacking := func(body string) *model.Corpus {
		return corpus(t, quote("Harbour Post", 0), quote("Evening Whistle", 1), quote("Tribune", 2), article("Courier", opening, own[3], body))
	}
	c := lacking(long)
	all := of(c, model.FindOmission)
	if len(all) != 1 || c.Articles[all[0].Here.Article].Outlet.Name != "Courier" || !all[0].Here.Nowhere() || all[0].Here.Quoted(c) != "" {
		t.Errorf("%+v", all)
	}
	if all := of(lacking("More follows."), model.FindOmission); len(all) > 0 {
		t.Errorf("a brief: %s", all[0].Why)
	}
}

func TestSpeaker(t *testing.T) {
	const said = "No lorry will cross the north span before it has been walked with a lamp and a hammer"
	given := func(outlet, name string) *model.Article {
		return article(outlet, opening, "The council also heard from "+name+", who keeps the lamps. “"+said+",” "+name+" said.")
	}
	c := corpus(t, given("Harbour Post", "Ada Quill"), given("Evening Whistle", "Osric Brandt"))
	all := of(c, model.FindSpeaker)
	if len(all) != 1 || c.SpeakerName(all[0].Base.Speaker) != "Ada Quill" || c.SpeakerName(all[0].Here.Speaker) != "Osric Brandt" {
		t.Errorf("%+v", all)
	}
	if all := of(corpus(t, given("Harbour Post", "Ada Quill"), given("Evening Whistle", "Ada Quill")), model.FindSpeaker); len(all) > 0 {
		t.Errorf("%s", all[0].Why)
	}
}

// TestMarks: the words of one outlet are between marks in another.
func TestMarks(t *testing.T) {
	const words = "the council had starved the bridge of paint and iron for thirty winters"
	c := corpus(t,
		article("Harbour Post", opening, "Ada Quill said "+words+", and that nobody had listened."),
		article("Evening Whistle", opening, "“"+strings.ToUpper(words[:1])+words[1:]+",” Ada Quill said, and nobody had listened."),
		article("Tribune", opening, "“"+strings.ToUpper(words[:1])+words[1:]+",” Ada Quill told them in the customs house."))
	all := of(c, model.FindMarks)
	if len(all) != 1 || c.Articles[all[0].Here.Article].Outlet.Name != "Evening Whistle" {
		t.Errorf("%+v", all)
	}
}
