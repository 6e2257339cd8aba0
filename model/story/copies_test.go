package story

import (
	"math"
	"strings"
	"testing"

	"lineup/model"
)

// copiesOf groups two articles that certainly report one event and returns the copies found.
func copiesOf(t *testing.T, outlets [2]string, texts [2]string) []model.Copy {
	t.Helper()
	stories := Group([]*model.Article{
		article("1", outlets[0], "2031-05-06", "Ferry runs aground off Port Ellary", texts[0]),
		article("2", outlets[1], "2031-05-07", "Ferry runs aground off Port Ellary", texts[1]),
	}, nil)
	if len(stories) != 1 {
		t.Fatalf("%d stories, want 1", len(stories))
	}
	return stories[0].Copies
}

func TestCopies(t *testing.T) {
	const (
		opening = "The ferry Marbella Star ran onto a sandbank off Port Ellary on Tuesday with 214 people aboard. "
		second  = "On Tuesday the Marbella Star, carrying 214, got stuck outside Port Ellary in rough water. "
		words   = "We were told to put on our vests, to leave everything behind and to walk, not to run, to the upper deck, " +
			"where the crew counted us twice before the first boat came alongside in the dark"
		ports = "Ellary, Tarn, Holm, Marlow, Port Selby, Corrin, Dunmere, Fenwick, Carrow Point, Orlen, Selwyn, Gant, Ibsen, Venn, Ortel and Lund"
		links = "\n\nSee the ten oldest lighthouses of the Ellary coast and who keeps them" +
			"\n\nIn pictures: Storms that took the pier of Port Ellary since the war\n\nHow to tell a sandbank from the shore by the colour of the sea" +
			"\n\nCaptains of Corvane who became mayors, and one who did not"
	)
	paragraphs := strings.Split(ferryAgency, "\n\n")
	for _, tt := range []struct {
		name    string
		outlets [2]string
		texts   [2]string
		share   float64 // 0 for no copy
	}{
		{"whole", [2]string{"Corvane", "Tarn Courier"}, [2]string{ferryAgency, ferryAgency}, 1},
		{"with its own end", [2]string{"Corvane", "Tarn Courier"}, [2]string{ferryAgency, ferryAgency + "\n\n" + ferryOwn}, .59},
		{"one paragraph of it", [2]string{"Corvane", "Tarn Courier"}, [2]string{ferryAgency, ferryOwn + "\n\n" + paragraphs[3]}, .33},
		{"its own words", [2]string{"Corvane", "Tarn Courier"}, [2]string{ferryAgency, ferryOwn}, 0},
		{
			"two briefs with a sentence in common",
			[2]string{"Corvane", "Tarn Courier"},
			[2]string{opening + "The crew of Port Ellary is blamed for it by the harbour board there.", "Four were hurt, a doctor said on the quay last night. " + opening},
			0,
		},
		{
			"the same words of a witness",
			[2]string{"Corvane", "Tarn Courier"},
			[2]string{opening + "“" + words + ",” said a teacher.\n\n" + paragraphs[1], second + "A passenger said: “" + words + ".”\n\n" + ferryOwn},
			0,
		},
		{
			"the same post",
			[2]string{"Corvane", "Tarn Courier"},
			[2]string{
				ferryAgency + "\n\n" + words + ".\n\n— Jonas Wexcombe (@jwexcombe) May 6, 2031",
				ferryOwn + "\n\n" + words + ".\n\n— Jonas Wexcombe (@jwexcombe) May 6, 2031",
			},
			0,
		},
		{
			"the same transcript",
			[2]string{"Corvane", "Tarn Courier"},
			[2]string{ferryAgency + "\n\nWEXCOMBE: " + words + ".", ferryOwn + "\n\nWEXCOMBE: " + words + "."},
			0,
		},
		{
			"the same list of names",
			[2]string{"Corvane", "Tarn Courier"},
			[2]string{opening + "It calls at " + ports + ".\n\n" + paragraphs[1], second + "The line serves " + ports + "."},
			0,
		},
		{"links of an outlet's pages", [2]string{"Corvane", "Corvane"}, [2]string{"The ferry year in pictures." + links, "The ferry year as we saw it." + links}, 0},
		{"an outlet's own background", [2]string{"Corvane", "Corvane"}, [2]string{ferryAgency, ferryAgency + "\n\n" + ferryOwn}, 0},
		{"an outlet's own article again", [2]string{"Corvane", "Corvane"}, [2]string{ferryAgency, ferryAgency + "\n\nUpdated at noon."}, .97},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := copiesOf(t, tt.outlets, tt.texts)
			switch {
			case tt.share == 0 && len(got) > 0:
				t.Errorf("got copies %v, want none", got)
			case tt.share > 0 && (len(got) != 1 || math.Abs(got[0].Share-tt.share) > .05):
				t.Errorf("copies %v, want one with a share of %.2f", got, tt.share)
			case tt.share > 0 && (got[0].Article != 1 || got[0].Of != 0):
				t.Errorf("%v, want the later article to be the copy", got[0])
			}
		})
	}
}

func TestOriginal(t *testing.T) {
	agency := article("z", "Corvane", "2031-05-08", "", "short")
	agency.Outlet.Agency = true
	articles := []*model.Article{
		agency,
		article("a", "Tarn Courier", "2031-05-06", "", "short"),
		article("b", "Ellary Mail", "2031-05-07", "", "the longer text of that day"),
		article("c", "Gant Journal", "2031-05-07", "", "short"),
		article("d", "Holm Radio", "", "", "the longest text of all, of an unknown day"),
	}
	g := &grouping{articles: articles}
	for i := range articles {
		for j := range articles {
			got := g.original(int32(i), int32(j))
			if i < j && got >= 0 || i > j && got <= 0 || i == j && got != 0 {
				t.Errorf("%s before %s: %d", articles[i].ID, articles[j].ID, got)
			}
		}
	}
}

// TestBefore checks that, if an article's day is unknown, the fuller text is the original, unless one of the two is
// an agency's.
func TestBefore(t *testing.T) {
	agency := article("z", "Corvane", "", "", "short")
	agency.Outlet.Agency = true
	g := &grouping{articles: []*model.Article{
		article("a", "Tarn Courier", "2031-05-06", "", "short"), article("b", "Ellary Mail", "", "", "the longer text"), agency,
	}}
	for _, pair := range [][2]int32{{1, 0}, {2, 0}, {2, 1}} {
		if !g.before(pair[0], pair[1]) || g.before(pair[1], pair[0]) {
			t.Errorf("article %d is not the original of %d", pair[0], pair[1])
		}
	}
}

func TestMarks(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{`He said "no" twice.`, `"no`},
		{"She “meant “this” as” well.", "“meant “this"},
		{"„So“, sagte er.", "„So"},
		{"« Non », dit-il.", "« Non "},
		{"An open “mark\n\nends there.", "“mark"},
		{"No” mark.", ""},
		{"QUILL: We vote now.", "QUILL: We vote now."},
		{"Note: nothing.", ""},
		{"The vote is on.\n\n— Isolde Quill (@isoldeq)", "The vote is on.|— Isolde Quill (@isoldeq)"},
	} {
		a := article("a", "", "", "", tt.in)
		var got []string
		for _, s := range newMarks(a, nil) {
			got = append(got, s.Of(a.Text))
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, s, tt.want)
		}
	}
}

func FuzzMarks(f *testing.F) {
	f.Add("He said \"no\" “twice”.\n\nQUILL: No.\n\n— x (@y)")
	f.Add("““„«\"")
	f.Add("(@\n\n(@")
	f.Fuzz(func(t *testing.T, s string) {
		a := article("a", "", "", "", strings.ToValidUTF8(s, "?"))
		end := 0
		for _, m := range newMarks(a, nil) {
			if m.Start < end || m.End < m.Start || m.End > len(a.Text) {
				t.Fatalf("span %v after %d in %d bytes", m, end, len(a.Text))
			}
			end = m.End
		}
	})
}

// TestUnnamedWire: an agency's text under no outlet's name is what an outlet with the same credit has its words from, though the
// outlet dates it earlier.
func TestUnnamedWire(t *testing.T) {
	printed := article("1", "Tarn Courier", "2031-05-06", "Ferry runs aground off Port Ellary", ferryAgency+"\n\n"+ferryOwn)
	wire := article("2", "", "2031-05-07", "Ferry runs aground off Port Ellary", ferryAgency)
	printed.Wire, wire.Wire = "Corvane", "Corvane"
	stories := Group([]*model.Article{printed, wire}, nil)
	if len(stories) != 1 || len(stories[0].Copies) != 1 || stories[0].Copies[0].Article != 0 || stories[0].Copies[0].Of != 1 {
		t.Errorf("%+v", stories)
	}
}
