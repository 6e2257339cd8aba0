package utterance

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"lineup/model"
	"lineup/model/text"

	"lineup/model/compare/wording"
)

// draft is an article for a test. Its quotes are what is between “ and ”, in the text's order; by gives the speaker
// of each paragraph's quotes, as "Name" or "Name|partial" or "Name|indirect" (which makes the whole paragraph the
// quote), "" if unknown. A lower-case name is a description. The mention at the quote may follow: "Name||she".
type draft struct {
	outlet string
	day    int // of March 2025; 0 for no date
	story  int
	body   []string
	by     []string
}

// corpus builds a corpus from drafts. Quotes of one paragraph are one quote.
func corpus(drafts ...draft) *model.Corpus {
	c := &model.Corpus{}
	speakers := map[string]int{}
	for i, d := range drafts {
		a := &model.Article{ID: model.ArticleID(fmt.Sprint(d.outlet, i)), Outlet: model.Outlet{Name: d.outlet}, Text: strings.Join(d.body, "\n\n")}
		a.Paragraphs = text.Paragraphs(a.Text)
		if d.day > 0 {
			a.Published = model.Date{Time: time.Date(2025, 3, d.day, 0, 0, 0, 0, time.UTC), Precision: model.ToDay}
		}
		for len(c.Stories) <= d.story {
			c.Stories = append(c.Stories, &model.Story{ID: model.StoryID(fmt.Sprint("s", len(c.Stories)))})
		}
		c.Stories[d.story].Articles = append(c.Stories[d.story].Articles, i)
		c.StoryOf = append(c.StoryOf, d.story)
		c.Articles = append(c.Articles, a)
		from := len(c.Quotes)
		for p, by := range d.by {
			q := quoteOf(a, p, by)
			if q == nil {
				continue
			}
			q.Article, q.Nth = i, int32(len(c.Quotes))
			name, _, _ := strings.Cut(by, "|")
			if name != "" {
				if _, ok := speakers[name]; !ok {
					speakers[name] = len(c.Speakers)
					c.Speakers = append(c.Speakers, &model.Speaker{ID: model.SpeakerID(name), Name: name, Named: wording.OpensHigh(name)})
				}
				q.Speaker = speakers[name]
			}
			c.Quotes = append(c.Quotes, q)
		}
		c.QuotesOf = append(c.QuotesOf, [2]int{from, len(c.Quotes)})
	}
	return c
}

// quoteOf reads the quote of a paragraph, nil if it has none.
func quoteOf(a *model.Article, p int, by string) *model.Quote {
	q := &model.Quote{Paragraph: p, Speaker: model.None, Person: model.None, Utterance: model.None}
	s := a.Paragraphs[p]
	_, kind, _ := strings.Cut(by, "|")
	kind, mention, _ := strings.Cut(kind, "|")
	if i := strings.Index(s.Of(a.Text), mention); mention != "" && i >= 0 {
		q.Mention = model.Span{Start: s.Start + i, End: s.Start + i + len(mention)}
	}
	switch kind {
	case "indirect":
		q.Kind = model.Indirect
		q.Pieces = []model.Span{s}
		return q
	case "partial":
		q.Kind = model.Partial
	}
	for at := s.Start; ; {
		i := strings.Index(a.Text[at:s.End], "“")
		if i < 0 {
			break
		}
		start := at + i + len("“")
		end := start + strings.Index(a.Text[start:], "”")
		q.Pieces = append(q.Pieces, model.Span{Start: start, End: end})
		at = end
	}
	if len(q.Pieces) == 0 {
		return nil
	}
	return q
}

// joined formats the utterances of several articles: the outlets, the base first, with a plus for each quote after
// the first, and the words.
func joined(c *model.Corpus) []string {
	c.Utterances = All(c)
	var out []string
	for i := range c.Utterances {
		u := c.Utterances[i]
		if len(u.Versions) < 2 {
			continue
		}
		order := append([]model.Version{u.Versions[u.Base]}, slices.Delete(slices.Clone(u.Versions), u.Base, u.Base+1)...)
		carry := make([]string, 0, len(order))
		for _, v := range order {
			carry = append(carry, c.Articles[v.Article].Outlet.Name+strings.Repeat("+", len(v.Quotes)-1))
		}
		s := strings.Join(carry, " ")
		out = append(out, s+": "+u.Versions[u.Base].Text(c))
	}
	return out
}

const (
	ona  = "Ona Varga"
	ilse = "Ilse Brandt"
)

func TestUtterances(t *testing.T) {
	for _, c := range []struct {
		name   string
		drafts []draft
		want   []string
	}{
		{"the same words", []draft{
			{"Post", 3, 0, []string{"“The old bridge will be shut until the divers have been down,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“The old bridge will be shut until the divers have been down,” Varga told us."}, []string{ona}},
		}, []string{"Post Echo: The old bridge will be shut until the divers have been down,"}},
		{"one version leaves the speaker open", []draft{
			{"Post", 3, 0, []string{"“The old bridge will be shut until the divers have been down,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“The old bridge will be shut until the divers have been down.”"}, []string{""}},
		}, []string{"Post Echo: The old bridge will be shut until the divers have been down,"}},
		{"another speaker", []draft{
			{"Post", 3, 0, []string{"“We must shut the bridge at once,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“We must shut the bridge at once,” Brandt said."}, []string{ilse}},
		}, nil},
		{"another speaker, by a pronoun", []draft{
			{"Post", 3, 0, []string{"“We must shut the bridge before the ice comes down,” Varga said."}, []string{ona + "||Varga"}},
			{"Echo", 3, 0, []string{"“We must shut the bridge before the ice comes down,” she said."}, []string{ilse + "||she"}},
		}, []string{"Post Echo: We must shut the bridge before the ice comes down,"}},
		{"another speaker, by a pronoun, of other words", []draft{
			{"Post", 3, 0, []string{"“We must shut the bridge before the ice comes down,” Varga said."}, []string{ona + "||Varga"}},
			{"Echo", 3, 0, []string{"“My father saw the bridge before the ice of that winter took it,” she said."}, []string{ilse + "||she"}},
		}, nil},
		{"somebody who is only described", []draft{
			{"Post", 3, 0, []string{"“We must shut the bridge at once,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“We must shut the bridge at once,” the minister said."}, []string{"the minister"}},
		}, []string{"Post Echo: We must shut the bridge at once,"}},
		{"several who are only described are not somebody with a name", []draft{
			{"Post", 3, 0, []string{"“We must shut the bridge at once, before the ice comes,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“that we must shut the bridge at once”, several pilots said."}, []string{"several pilots of the port|partial"}},
		}, nil},
		{"a name between marks", []draft{
			{"Post", 3, 0, []string{"“I wrote the Clean Harbour Dredging Act at my kitchen table,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"Brandt spoke of the “Clean Harbour Dredging Act”."}, []string{"the minister|partial"}},
		}, nil},
		{"a speaker left open between two that are known", []draft{
			{"Post", 3, 0, []string{"officials said “that the ferry was rammed by a grey steel dredger”."}, []string{"|partial"}},
			{"Echo", 3, 0, []string{
				"“We have heard that the ferry was rammed by a grey steel dredger,” Varga said.",
				"“There is no doubt the boat was rammed by a grey steel dredger,” Brandt said.",
			}, []string{ona, ilse}},
		}, []string{"Echo Post: We have heard that the ferry was rammed by a grey steel dredger,"}},
		{"a not between", []draft{
			{"Post", 3, 0, []string{"“The bridge is safe for lorries this winter,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“The bridge is not safe for lorries this winter,” Varga said."}, []string{ona}},
		}, []string{"Echo Post: The bridge is not safe for lorries this winter,"}},
		{"a not between, and other words", []draft{
			{"Post", 3, 0, []string{"“The bridge is safe for lorries this winter,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“The bridge is not safe for children when the river freezes,” Varga said."}, []string{ona}},
		}, nil},
		{"another number", []draft{
			{"Post", 3, 0, []string{"“We pulled nine people from the water,” Varga said."}, []string{ona}},
			{"Echo", 4, 0, []string{"“We pulled eleven people from the water,” Varga said."}, []string{ona}},
		}, []string{"Post Echo: We pulled nine people from the water,"}},
		{"a number one that denies nothing", []draft{
			{"Post", 3, 0, []string{"“We are the No. 1 harbour on this coast,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“We are the number one harbour on this coast,” Varga said."}, []string{ona}},
		}, []string{"Post Echo: We are the No. 1 harbour on this coast,"}},
		{"a false start", []draft{
			{"Post", 3, 0, []string{"“Nobody even told me about it,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“No … I, I — nobody even told me about it,” Varga said."}, []string{ona}},
		}, []string{"Echo Post: No … I, I — nobody even told me about it,"}},
		{"a word changed, no three in a row", []draft{
			{"Post", 3, 0, []string{"The guild “deeply regrets the disastrous mistake”."}, []string{ona + "|partial"}},
			{"Echo", 3, 0, []string{"The guild “deeply regrets this disastrous mistake”."}, []string{ona + "|partial"}},
		}, []string{"Post Echo: deeply regrets the disastrous mistake"}},
		{"a fragment of one word", []draft{
			{"Post", 3, 0, []string{"“They rowed out of fear, they rowed out of a deficiency of sense,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"Varga spoke of a “deficiency”."}, []string{ona + "|partial"}},
		}, []string{"Post Echo: They rowed out of fear, they rowed out of a deficiency of sense,"}},
		{"fragments of each other, one inflected", []draft{
			{"Post", 3, 0, []string{"Varga “respectfully disagrees”."}, []string{ona + "|partial"}},
			{"Echo", 3, 0, []string{"“I respectfully disagree”, Varga said."}, []string{ona + "|partial"}},
		}, []string{"Echo Post: I respectfully disagree"}},
		{"a fragment run together", []draft{
			{"Post", 3, 0, []string{"Varga spoke of “waterlogged barges”."}, []string{ona + "|partial"}},
			{"Echo", 3, 0, []string{"“The flood left a hundred water-logged barges on the quay,” Varga said."}, []string{ona}},
		}, []string{"Echo Post: The flood left a hundred water-logged barges on the quay,"}},
		{"a catchphrase of several sentences", []draft{
			{"Post", 3, 0, []string{
				"“The inquest is a goose chase from beginning to end,” Varga said.",
				"“My brother was ruined by this goose chase,” Varga said.",
			}, []string{ona, ona}},
			{"Echo", 3, 0, []string{"Varga called it a “goose chase”."}, []string{ona + "|partial"}},
		}, nil},
		{"a fragment by somebody else", []draft{
			{"Post", 3, 0, []string{"“They rowed out of fear, they rowed out of a deficiency of sense,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"Brandt spoke of a “deficiency”."}, []string{ilse + "|partial"}},
		}, nil},
		{"a title of a bill", []draft{
			{"Post", 3, 0, []string{"“The Clean Harbour Act will ruin the fish market,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"Varga voted for the “Clean Harbour Act”."}, []string{ona + "|partial"}},
		}, nil},
		{"two people who quote one", []draft{
			{"Post", 3, 0, []string{"“We have to mend the sluice, we have to mend it now.”"}, []string{ona}},
			{"Echo", 3, 0, []string{"Brandt said “we have to mend the sluice, we have to mend it now”."}, []string{ilse + "|partial"}},
		}, []string{"Post Echo: We have to mend the sluice, we have to mend it now."}},
		{"the same number, spelt out", []draft{
			{"Post", 3, 0, []string{"“We pulled four hundred people from the water,” Varga said."}, []string{ona}},
			{"Echo", 4, 0, []string{"“We pulled 400 people from the water,” Varga said."}, []string{ona}},
		}, []string{"Post Echo: We pulled four hundred people from the water,"}},
		{"another number, spelt out", []draft{
			{"Post", 3, 0, []string{"“We pulled four hundred people from the water,” Varga said."}, []string{ona}},
			{"Echo", 4, 0, []string{"“We pulled 500 people from the water,” Varga said."}, []string{ona}},
		}, nil},
		{"somebody by a given name", []draft{
			{"Post", 3, 0, []string{"“We must shut the bridge at once,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“We must shut the bridge at once,” Farmer Ona said."}, []string{"Farmer Ona"}},
		}, []string{"Post Echo: We must shut the bridge at once,"}},
		{"stop words only", []draft{
			{"Post", 3, 0, []string{"“It is what it is, and there we are with all of it,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“There we are with all of it, said the carpenter to the moon,” Varga said."}, []string{ona}},
		}, nil},
		{"a common phrase", []draft{
			{"Post", 3, 0, []string{"“The president of the harbour council has lied about the dredging contract,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"“I wrote to the president of the harbour council when my boat was taken,” Varga said."}, []string{ona}},
		}, nil},
		{"a few words in a sentence of the outlet's", []draft{
			{"Post", 3, 0, []string{"“The harbour wall is a paper lantern in a gale,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"Varga called the wall “a paper lantern”."}, []string{ona + "|partial"}},
		}, []string{"Post Echo: The harbour wall is a paper lantern in a gale,"}},
		{"different sentences around a common one", []draft{
			{"Post", 3, 0, []string{"“Nobody slept on the quay. The sirens never sounded in the lower town. We shall ask why.”"}, []string{ona}},
			{"Echo", 3, 0, []string{"“I rang the mayor twice. The sirens never sounded in the lower town. Then came the water, and the boats.”"}, []string{ona}},
		}, []string{"Echo Post: I rang the mayor twice. The sirens never sounded in the lower town. Then came the water, and the boats."}},
		{"the speaker goes on in the next paragraph", []draft{
			{"Post", 3, 0, []string{"“They’re meeting here tonight because they always meet here tonight. We asked the ferrymen to come. The mayor asked them to come,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{
				"“They’re not meeting here tonight to be shouted at. They’re meeting here tonight because we’ve been working with the pilots,” she said.",
				"“We asked the ferrymen to come.”",
			}, []string{ona, ona}},
		}, []string{"Echo+ Post: They’re not meeting here tonight to be shouted at. They’re meeting here tonight because we’ve been working with the pilots, We asked the ferrymen to come."}},
		{"a title in the next quote is not what is gone on with", []draft{
			{"Post", 3, 0, []string{"“Somebody shouts at your goats by night, and it was paid for by the president of the national government. I sold my boat.”"}, []string{ona}},
			{"Echo", 3, 0, []string{
				"“Somebody shouts at your goats by night, and it was paid for by the president of the national government.”",
				"“My roof fell in, my cousin drank the harvest, and nobody mended the quay for the president of the national government.”",
			}, []string{ona, ona}},
		}, []string{"Post Echo: Somebody shouts at your goats by night, and it was paid for by the president of the national government. I sold my boat."}},
		{"said again on another day", []draft{
			{"Post", 3, 0, []string{"“We will drain the marsh by autumn,” Varga said."}, []string{ona}},
			{"Echo", 21, 1, []string{"“We will drain the marsh by autumn,” Varga said."}, []string{ona}},
		}, nil},
		{"printed again on another day", []draft{
			{"Post", 3, 0, []string{"“No barge of that kind will pass the lock until somebody tells me why the gate opened,” Varga said."}, []string{ona}},
			{"Echo", 11, 1, []string{"“No barge of that kind will pass the lock until somebody tells me why the gate opened,” Varga had said."}, []string{ona}},
		}, []string{"Post Echo: No barge of that kind will pass the lock until somebody tells me why the gate opened,"}},
		{"a chain", []draft{
			{"Post", 3, 0, []string{"“The granary burned at midnight. The millers carried sacks in the dark until morning came.”"}, []string{ona}},
			{"Echo", 3, 0, []string{"“The millers carried sacks in the dark until morning came. My cousin lost his cart.”"}, []string{ona}},
			{"Mail", 3, 0, []string{"“My cousin lost his cart. The insurers sent a boy with a pencil.”"}, []string{ona}},
		}, []string{
			"Post Echo: The granary burned at midnight. The millers carried sacks in the dark until morning came.",
			"Mail Echo: My cousin lost his cart. The insurers sent a boy with a pencil.",
		}},
		{"two take different sentences from a speech", []draft{
			{"Post", 3, 0, []string{"“The granary burned at midnight. The millers carried sacks in the dark until morning came. My cousin lost his cart. The insurers sent a boy with a pencil. He drew the chimney.”"}, []string{ona}},
			{"Echo", 3, 0, []string{"“The millers carried sacks in the dark until morning came.”"}, []string{ona}},
			{"Mail", 3, 0, []string{"“The insurers sent a boy with a pencil.”"}, []string{ona}},
		}, []string{
			"Post Echo: The granary burned at midnight. The millers carried sacks in the dark until morning came. My cousin lost his cart.",
			"Post Mail: The insurers sent a boy with a pencil. He drew the chimney.",
		}},
		{"one takes a sentence from a speech that two print", []draft{
			{"Post", 3, 0, []string{"“The granary burned at midnight. The millers carried sacks in the dark until morning came. My cousin lost his cart.”"}, []string{ona}},
			{"Echo", 4, 0, []string{"“The granary burned at midnight. The millers carried sacks in the dark until morning came. My cousin lost his cart.”"}, []string{ona}},
			{"Mail", 5, 0, []string{"“My cousin lost his cart,” she said."}, []string{ona}},
		}, []string{"Post Echo Mail: The granary burned at midnight. The millers carried sacks in the dark until morning came. My cousin lost his cart."}},
		{"a sentence left out without a mark", []draft{
			{"Post", 3, 0, []string{"“The granary burned at midnight. Nobody had locked the yard. My cousin lost his cart and his good mule.”"}, []string{ona}},
			{"Echo", 4, 0, []string{"“The granary burned at midnight. My cousin lost his cart and his good mule.”"}, []string{ona}},
			{"Mail", 5, 0, []string{"“Nobody had locked the yard,” she said."}, []string{ona}},
		}, []string{
			"Post Echo: The granary burned at midnight. Nobody had locked the yard. My cousin lost his cart and his good mule.",
			"Post Mail: Nobody had locked the yard.",
		}},
		{"two sentences that every outlet parts with its own words", []draft{
			{"Post", 3, 0, []string{"“The granary burned at midnight,” Varga said. “My cousin lost his cart and his good mule.”"}, []string{ona}},
			{"Echo", 4, 0, []string{"“My cousin lost his cart and his good mule,” she said. “The granary burned at midnight.”"}, []string{ona}},
		}, []string{"Post Echo: The granary burned at midnight,", "Post Echo: My cousin lost his cart and his good mule."}},
		{"two sentences that one outlet parts", []draft{
			{"Post", 3, 0, []string{"“The granary burned at midnight,” Varga said. “My cousin lost his cart and his good mule.”"}, []string{ona}},
			{"Echo", 4, 0, []string{"“The granary burned at midnight. My cousin lost his cart and his good mule.”"}, []string{ona}},
		}, []string{"Post Echo: The granary burned at midnight, My cousin lost his cart and his good mule."}},
		{"a paraphrase", []draft{
			{"Post", 3, 0, []string{"“I have written to the lighthouse board three times about that lamp,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"She had written to the lighthouse board about the lamp three times, she said"}, []string{ona + "|indirect"}},
		}, []string{"Post Echo: I have written to the lighthouse board three times about that lamp,"}},
		{"another thought, reported", []draft{
			{"Post", 3, 0, []string{"“I have written to the lighthouse board three times about that lamp,” Varga said."}, []string{ona}},
			{"Echo", 3, 0, []string{"The lighthouse board should pay for the broken windows of the school"}, []string{ona + "|indirect"}},
		}, nil},
		{"two renderings", []draft{
			{"Post", 3, 0, []string{"“The river does not ask for a passport. Whoever closes it against his neighbour will one day be thirsty himself,” he said through an interpreter."}, []string{ona}},
			{"Echo", 3, 0, []string{"“A river asks nobody for a passport. He who shuts it before the neighbour will himself one day know thirst.”"}, []string{ona}},
		}, []string{"Post Echo: The river does not ask for a passport. Whoever closes it against his neighbour will one day be thirsty himself,"}},
		{"the same words twice in one article", []draft{
			{"Post", 3, 0, []string{"The wall is “a paper lantern”.", "“The harbour wall is a paper lantern in a gale,” Varga said."}, []string{ona + "|partial", ona}},
			{"Echo", 3, 0, []string{"“The harbour wall is a paper lantern in a gale,” Varga said."}, []string{ona}},
		}, []string{"Post Echo: The harbour wall is a paper lantern in a gale,"}},
	} {
		if got := joined(corpus(c.drafts...)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// river returns a story reported by four outlets: a copy, a cut, a partial quote, and one without the quote.
func river() *model.Corpus {
	c := corpus(
		draft{"Wire", 3, 0, []string{"“We lost the mast. Nobody was hurt. The crew sang all night,” Varga said.", "“It was a good ship.”"}, []string{ona, ona}},
		draft{"Copy", 3, 0, []string{"“We lost the mast. Nobody was hurt. The crew sang all night,” Varga said."}, []string{ona}},
		draft{"Late", 5, 0, []string{"“We lost the mast,” she said. “The crew sang all night. I shall not go to sea again.”"}, []string{ona}},
		draft{"Dull", 4, 0, []string{"The ship came home."}, []string{""}},
		draft{"Undated", 0, 0, []string{"“And I shall not go to sea again,” she said. “The crew sang all the night.”"}, []string{ona}},
		draft{"Part", 4, 0, []string{"There was singing, to be sure.", "“Ahoy,” it came."}, []string{"", "a voice"}},
	)
	c.Articles[5].Excerpt = true
	c.Stories[0].Copies = []model.Copy{{Article: 1, Of: 0, Share: .9}}
	c.Utterances = All(c)
	return c
}

func TestUtteranceFacts(t *testing.T) {
	c := river()
	described := len(c.Quotes) - 1
	u := c.Utterances[0]
	outlets := func(articles []int) string {
		s := make([]string, 0, len(articles))
		for _, a := range articles {
			s = append(s, c.Articles[a].Outlet.Name)
		}
		return strings.Join(s, " ")
	}
	carry := make([]int, 0, len(u.Versions))
	for _, v := range u.Versions {
		carry = append(carry, v.Article)
	}
	if got := outlets(carry); got != "Wire Copy Late Undated" {
		t.Errorf("versions by time: %s", got)
	}
	if got := outlets(c.Absent(u)); got != "Dull" {
		t.Errorf("absent: %s; an excerpt is never said to lack anything", got)
	}
	if got := outlets([]int{u.Versions[u.Base].Article}); got != "Wire" {
		t.Errorf("base: %s", got)
	}
	if u.Independent != 3 || u.From.String() != "2025-03-03" || c.SpeakerName(u.Speaker) != ona || u.Story != 0 {
		t.Errorf("independent %d, from %s, speaker %s, story %d", u.Independent, u.From, c.SpeakerName(u.Speaker), u.Story)
	}
	if got := (&worker{c: c}).speakerOf([]model.Version{{Quotes: []int{described}}, {Quotes: []int{0}}}, 0); c.SpeakerName(got) != ona {
		t.Errorf("got speaker %s, want the one that a version names", c.SpeakerName(got))
	}
	again := river()
	for i := range c.Utterances {
		if c.Utterances[i].ID != again.Utterances[i].ID {
			t.Errorf("ID %s, then %s", c.Utterances[i].ID, again.Utterances[i].ID)
		}
	}
}

// TestAbsent checks that an article is not said to lack what it may have in different words, or in words that did
// not count as a quote.
func TestAbsent(t *testing.T) {
	said := "“No barge of that class will pass the lock until I know why the gate did not stop,” Varga said."
	c := corpus(
		draft{"Post", 3, 0, []string{said}, []string{ona}},
		draft{"Echo", 3, 0, []string{said}, []string{ona}},
		draft{"Dull", 3, 0, []string{"The lock was built by her grandfather."}, []string{""}},
		draft{"Mail", 3, 0, []string{"boats of the same class would wait until she knew why the gate could not be brought to a stop"}, []string{ona + "|indirect"}},
		draft{"Star", 3, 0, []string{"Somebody had painted on the wall: will pass the lock until I know why."}, []string{""}},
	)
	c.Utterances = All(c)
	u := c.Utterances[0]
	if len(u.Versions) != 2 || len(c.Absent(u)) != 1 || c.Articles[c.Absent(u)[0]].Outlet.Name != "Dull" {
		t.Errorf("%d versions, absent %v", len(u.Versions), c.Absent(u))
	}
}

// TestRebase checks that another base reverses the differences and leaves the corpus unchanged.
func TestRebase(t *testing.T) {
	c := corpus(
		draft{"Post", 3, 0, []string{"“No vessel of that class will leave the harbour tonight,” Varga said."}, []string{ona}},
		draft{"Echo", 4, 0, []string{"“No vessel will leave the harbour tonight,” Varga said."}, []string{ona}},
		draft{"Mail", 5, 0, []string{"No vessel of that class would leave the harbour tonight, she said"}, []string{ona + "|indirect"}},
	)
	c.Utterances = All(c)
	classes := func(versions []model.Version) string {
		var s []string
		for _, v := range versions {
			of := []string{c.Articles[v.Article].Outlet.Name}
			for _, d := range v.Differences {
				of = append(of, d.Class.String())
			}
			s = append(s, strings.Join(of, " "))
		}
		return strings.Join(s, ", ")
	}
	before := classes(c.Utterances[0].Versions)
	for base, want := range []string{
		"Post, Echo silent-cut, Mail paraphrase",
		"Post added, Echo, Mail paraphrase",
		"Post paraphrase, Echo paraphrase, Mail",
	} {
		if got := classes(Rebase(c, 0, base)); got != want {
			t.Errorf("base %d: %s, want %s", base, got, want)
		}
	}
	if got := classes(c.Utterances[0].Versions); got != before {
		t.Errorf("the corpus changed: got %s, want %s", got, before)
	}
}

// TestAgain checks that something repeated on another day is another utterance, and that the two refer to each
// other.
func TestAgain(t *testing.T) {
	said := "“We will drain the marsh by autumn,” Varga said."
	c := corpus(
		draft{"Post", 3, 0, []string{said}, []string{ona}},
		draft{"Echo", 3, 0, []string{said}, []string{ona}},
		draft{"Mail", 21, 1, []string{"“We will drain the marsh by autumn,” Varga said."}, []string{ona}},
		draft{"Star", 21, 2, []string{"“We will never drain the marsh by autumn,” Varga said."}, []string{ona}},
		draft{"Crow", 21, 3, []string{said}, []string{ilse}},
	)
	c.Utterances = All(c)
	var got []string
	for _, u := range c.Utterances {
		for _, a := range u.Again {
			got = append(got, c.Articles[u.Versions[u.Base].Article].Outlet.Name+" "+c.Articles[c.Utterances[a].Versions[0].Article].Outlet.Name)
		}
	}
	if want := []string{"Post Mail", "Mail Post"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
