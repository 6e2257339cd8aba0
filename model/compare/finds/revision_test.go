package finds_test

import (
	"strings"
	"testing"
	"time"

	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/compare/finds"
)

// changed are the finds of an article that an outlet changed an hour and a half later.
func changed(t *testing.T, was, is *model.Article) (*model.Corpus, []model.Find) {
	t.Helper()
	was.ID, is.ID = "was", "is"
	is.RevisionOf, is.Revision, was.Revision, was.Superseded = "was", 2, 1, true
	was.Updated = model.Date{Time: was.Published.Time.Add(time.Hour), Precision: model.ToMinute}
	is.Updated = model.Date{Time: was.Published.Time.Add(150 * time.Minute), Precision: model.ToMinute}
	c, err := analyse.Run(t.Context(), []*model.Article{was, is}, nil, analyse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c, of(c, model.FindRevision)
}

// TestRevision holds what an outlet changed in its own text, and what of it is worth an editor's
// minute.
func TestRevision(t *testing.T) {
	const said = "“All bridges of that class may be closed until the iron has been examined,” Ada Quill told the council."
	const plain = "The baker on Quay Street sells eleven kinds of bread, and lost his morning trade to the frost."
	for name, tt := range map[string]struct {
		was, is string
		why     string // of the one find; "" for none
		minor   bool
	}{
		"a condition of a quote": {said, strings.Replace(said, " of that class", "", 1), "Evening Whistle dropped “of that class” from a quote of Ada Quill between 13:00 and 14:30.", false},
		"a figure":               {plain, strings.Replace(plain, "eleven", "nine", 1), "Evening Whistle changed “eleven” to “nine” between 13:00 and 14:30.", false},
		"a passage":              {said + "\n\n" + plain, said, "Evening Whistle dropped “The baker on Quay Street sells eleven kinds of bread, and lost his morning …” between 13:00 and 14:30.", false},
		"more of it":             {said, said + "\n\n" + plain, "Evening Whistle added “The baker on Quay Street sells eleven kinds of bread, and lost his morning …” between 13:00 and 14:30.", true},
		"another place":          {said + "\n\n" + plain, plain + "\n\n" + said, "", false},
		"spelling and marks":     {"The grey harbour was quiet, he said.", "The gray harbor was quiet he said.", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			c, found := changed(t, article("Evening Whistle", opening, tt.was), article("Evening Whistle", opening, tt.is))
			if len(c.Stories) != 1 || len(c.Stories[0].Articles) != 1 || c.Stories[0].Independent != 1 || len(c.Stories[0].Outlets) != 1 {
				t.Errorf("%+v", c.Stories[0])
			}
			if tt.why == "" {
				if len(found) > 0 {
					t.Errorf("%s", found[0].Why)
				}
				return
			}
			if len(found) != 1 {
				t.Fatalf("%d finds: %+v", len(found), found)
			}
			f := found[0]
			if f.Why != tt.why || f.Minor != tt.minor || c.Articles[f.Base.Article].ID != "was" || c.Articles[f.Here.Article].ID != "is" {
				t.Errorf("%s, %v", f.Why, f)
			}
		})
	}
}

// TestHeadlineRevision holds that a headline with other words is a find, whose spans are of the
// headline, and that one with other marks is none that matters.
func TestHeadlineRevision(t *testing.T) {
	was, is := article("Evening Whistle", opening), article("Evening Whistle", opening)
	is.Title = "Bridge stays shut for good"
	c, found := changed(t, was, is)
	if len(found) != 1 || found[0].Minor || found[0].Here.Quoted(c) != is.Title || found[0].Base.Text(c) != was.Title || !found[0].Here.Headline {
		t.Fatalf("%+v", found)
	}
	if want := "Evening Whistle changed its headline from “" + was.Title + "” to “" + is.Title + "” between 13:00 and 14:30."; found[0].Why != want {
		t.Error(found[0].Why)
	}
	was, is = article("Evening Whistle", opening), article("Evening Whistle", opening)
	is.Title = strings.Replace(is.Title, "why", "– why", 1)
	if _, found = changed(t, was, is); len(found) != 1 || !found[0].Minor {
		t.Errorf("%+v", found)
	}
}

// TestSuperseded holds that an earlier state is neither a version, an omission nor a copy.
func TestSuperseded(t *testing.T) {
	const quote = "No lorry will cross the north span before I have walked it myself with a lamp and a hammer,"
	post := saying("Harbour Post", quote)
	was, is := saying("Evening Whistle", quote), saying("Evening Whistle", strings.Replace(quote, "No lorry", "No cart", 1))
	was.ID, is.ID, is.RevisionOf, is.Revision, was.Revision, was.Superseded = "was", "is", "was", 2, 1, true
	c, err := analyse.Run(t.Context(), []*model.Article{post, was, is}, nil, analyse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if s := c.Stories[0]; len(c.Stories) != 1 || len(s.Articles) != 2 || len(s.Superseded) != 1 || c.StoryOf[1] != 0 {
		t.Fatalf("%+v", s)
	}
	for _, u := range c.Utterances {
		for _, v := range u.Versions {
			if v.Article == 1 {
				t.Errorf("%+v", u)
			}
		}
		if len(c.Absent(u)) > 0 {
			t.Errorf("%v lack %+v", c.Absent(u), u)
		}
	}
	if s := c.States(2); len(s) != 2 || s[0] != 1 || s[1] != 2 {
		t.Errorf("states %v", s)
	}
	// Of a selection without the last state the one before counts.
	c, err = analyse.Run(t.Context(), c.Articles[:2], nil, analyse.Options{})
	if err != nil || len(c.Stories[0].Articles) != 2 || c.Articles[1].Superseded || !was.Superseded {
		t.Errorf("%+v, %v", c.Stories[0], err)
	}
	_ = finds.Of(c)
}
