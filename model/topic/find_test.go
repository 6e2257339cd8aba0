package topic

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"lineup/model"
	"lineup/model/text"
)

func corpus(texts ...string) *model.Corpus {
	c := &model.Corpus{}
	for i, t := range texts {
		title, body, _ := strings.Cut(t, "\n")
		c.Articles = append(c.Articles, &model.Article{ID: model.ArticleID(strconv.Itoa(i)), Title: title, Text: body, Paragraphs: text.Paragraphs(body)})
		c.StoryOf = append(c.StoryOf, i/2)
	}
	return c
}

func names(topics []model.Topic) []string {
	var out []string
	for _, t := range topics {
		out = append(out, t.Name)
	}
	slices.Sort(out)
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		want  []string
	}{
		{"a name of several words", []string{
			"One\nThe Harbour Safety Board met on Tuesday.",
			"Two\nFerries were held by the Harbour Safety Board again.",
		}, []string{"Harbour Safety Board"}},
		{"words in small letters, in the plural and singular", []string{
			"One\nThey asked for a fuel levy that pays.",
			"Two\nThe fuel levies of the port were cut. Nobody likes fuel levies.",
		}, []string{"fuel levy"}},
		{"both spellings", []string{
			"One\nThe harbour defence is weak, he said.",
			"Two\nThe harbor defense is weak, he said.",
		}, []string{"harbor defense"}},
		{"a number belongs to the name", []string{
			"One\nUnder Clause 9 the pilots may leave.",
			"Two\nClause Nine was never read. Clause 9-like rules were.",
		}, []string{"Clause 9"}},
		{"what joins two capitals", []string{
			"One\nIt went to the Court of Tides in Varna.",
			"Two\nThe Court of Tides heard it.",
		}, []string{"Court of Tides"}},
		{"a name of usual words says nothing", []string{
			"One\nIt was agreed by Congress and the White House. The Supreme Court heard of it.",
			"Two\nAides of the White House told Congress. At the Supreme Court nobody knew.",
		}, []string{"Supreme Court"}},
		{"sources and their trades are no subject", []string{
			"One\nThey raised the tax credits, said legal experts, and somebody opened fire.",
			"Two\nSome legal experts like the tax credits. Somebody opened fire again.",
		}, []string{"tax credits"}},
		{"what goes with anything is none", []string{
			"One\nLast year many people said so. The same thing happened last week.",
			"Two\nLast year many people said so. The same thing happened last week.",
		}, nil},
		{"no days, months and openings of sentences", []string{
			"One\nFerries left on Monday. Yesterday was calm, in August.",
			"Two\nFerries left on Monday. Yesterday was calm, in August.",
		}, nil},
		{"one article makes no topic", []string{
			"One\nThe Harbour Safety Board met.", "Two\nIt rained.",
		}, nil},
		{"a part of a longer name is none", []string{
			"One\nHe chairs the Old Mill Street Fund in town.",
			"Two\nShe left the Old Mill Street Fund in May.",
		}, []string{"Old Mill Street Fund"}},
		{"names go over an ampersand and a plural's apostrophe", []string{
			"One\nShe left Quill & Sons after the Coopers' Guild had met.",
			"Two\nHe wrote to Quill & Sons and to the Coopers' Guild.",
		}, []string{"Coopers' Guild", "Quill & Sons"}},
		{"what somebody did is none", []string{
			"One\nThe harbour bank shook and a sailor caught fire.",
			"Two\nThen the harbour bank stood and the sailor caught fire.",
		}, []string{"harbour bank"}},
		{"nor is a word that is shouted", []string{
			"One\nHe wrote: GREAT TIDES AHEAD.", "Two\nHe wrote: GREAT TIDES AHEAD.",
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := names(Find(corpus(c.texts...))); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestFindBars checks that speakers and outlets are not topics, nor a person after a title.
func TestFindBars(t *testing.T) {
	body := "The talks with President Mara Okonjo and Tilda Brask of New Varna were told to the Estuary Post in a letter."
	c := corpus("One\n"+body, "Two\n"+body)
	c.Articles[0].Outlet.Name = "Estuary Post"
	c.Speakers = []*model.Speaker{{Name: "Mara Okonjo"}, {Name: "Brask", Spellings: []model.Spelling{{Text: "Tilda Brask"}}}}
	if got := names(Find(c)); !slices.Equal(got, []string{"New Varna"}) {
		t.Errorf("got %q", got)
	}
}

// TestFindHouse checks that what one outlet alone calls its desks and programmes, in stories that others report too, is
// no topic; in a story of its own, or where others say it too, it is one.
func TestFindHouse(t *testing.T) {
	const asks = " It was first heard on Morning Desk."
	texts := []string{"One\nThe mill burned down." + asks, "One\nThe mill burned.", "Two\nThe weir broke." + asks, "Two\nThe weir broke."}
	outlets := []string{"Estuary Post", "Hill Gazette", "Estuary Post", "Hill Gazette"}
	for _, x := range []struct {
		name    string
		outlets []string
		stories []int
		more    string
		want    bool
	}{
		{"an outlet's own", outlets, []int{0, 0, 1, 1}, "", false},
		{"of all articles there are", []string{"Estuary Post", "Estuary Post", "Estuary Post", "Estuary Post"}, []int{0, 0, 1, 1}, "", true},
		{"of stories that only it reports", outlets, []int{0, 1, 2, 3}, "", true},
		{"of one story", []string{"Estuary Post", "Hill Gazette", "Estuary Post", "Hill Gazette"}, []int{0, 0, 0, 0}, "", true},
		{"said by another too", outlets, []int{0, 0, 1, 1}, asks, true},
	} {
		some := slices.Clone(texts)
		some[1] += x.more
		c := corpus(some...)
		c.StoryOf, c.Stories = x.stories, make([]*model.Story, 4)
		for i := range c.Stories {
			c.Stories[i] = &model.Story{}
		}
		for i, s := range x.stories {
			c.Articles[i].Outlet.Name = x.outlets[i]
			c.Stories[s].Articles = append(c.Stories[s].Articles, i)
		}
		if got := names(Find(c)); slices.Contains(got, "Morning Desk") != x.want {
			t.Errorf("%s: %q", x.name, got)
		}
	}
}

// TestFindOrder checks that the best article comes first, and the stories in the same order.
func TestFindOrder(t *testing.T) {
	c := corpus(
		"Rain\nThe levee fund was named once.",
		"Rain\nNothing of it.",
		"Levee fund is empty\nThe levee fund is empty. The levee fund was full.",
	)
	topics := Find(c)
	if len(topics) != 1 || !slices.Equal(topics[0].Articles, []int{2, 0}) || !slices.Equal(topics[0].Stories, []int{1, 0}) {
		t.Errorf("got %+v", topics)
	}
}

func TestKey(t *testing.T) {
	for in, want := range map[string]string{
		"Guarantees": "guarantee", "taxes": "tax", "parties": "party", "U.S.": "us", "Senate’s": "senate", "glass": "glass",
		"labour": "labor", "organisation": "organization", "centres": "center", "Café": "cafe", "is": "is", "'s": "'s",
	} {
		if got := string(appendKey(nil, in)); got != want {
			t.Errorf("key of %q is %q, want %q", in, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Levee Fund", "The Levee Fund’s “Clause Nine” is U.S. law.\n\nÉcole d’État 5-like.")
	f.Add("", "‘’“”…—A.B.C. 's -x 1,2.3 \xf0")
	f.Fuzz(func(t *testing.T, title, body string) {
		body = text.Clean(body)
		a := &model.Article{Title: title, Text: body, Paragraphs: text.Paragraphs(body)}
		at := 0
		for _, tok := range newVocabulary().scan(nil, body, 0, len(body)) {
			if tok.start < at || tok.end <= tok.start || tok.end > len(body) {
				t.Fatalf("token [%d, %d) after %d of %d", tok.start, tok.end, at, len(body))
			}
			at = tok.end
		}
		c := &model.Corpus{Articles: []*model.Article{a, a}, StoryOf: []int{0, 0}}
		for _, topic := range Find(c) {
			if topic.Name == "" || len(topic.Articles) != 2 || len(topic.Stories) != 1 {
				t.Errorf("got %+v", topic)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	words := strings.Fields("The levee fund of New Varna was cut by the Harbour Safety Board after a long strike, pilots and port officials say, while ferries wait in the Old Strait. Its chair Mara Okonjo wants fuel levies")
	var texts []string
	for i := range 400 {
		var t strings.Builder
		t.WriteString("Levee fund\n")
		for j := range 900 {
			t.WriteString(words[(j*7+i*j)%len(words)])
			t.WriteByte(' ')
		}
		texts = append(texts, t.String())
	}
	c := corpus(texts...)
	b.SetBytes(int64(size(c)))
	b.ResetTimer()
	for b.Loop() {
		Find(c)
	}
}
