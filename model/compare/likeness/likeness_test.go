package likeness

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/text"
)

func sentencesOf(texts ...string) []Sentence {
	list := make([]Sentence, 0, 8)
	for column, s := range texts {
		list = append(list, Sentences(&model.Article{Text: s, Paragraphs: text.Paragraphs(s)}, column)...)
	}
	return list
}

func TestSentences(t *testing.T) {
	const s = "What happens now?\n\nThe dam at Corrin held. Yes. “It held because we opened it,” said the keeper of the gates.\n\n“Nobody will ever believe it,” he said. “Nobody."
	type row struct {
		Text    string
		Quoted  bool
		Heading bool
	}
	got := make([]row, 0, 3)
	for _, x := range sentencesOf(s) {
		got = append(got, row{x.Span.Of(s), x.Quoted > .5, x.Heading})
	}
	want := []row{
		{"What happens now?", false, true},
		{"The dam at Corrin held. Yes. “It held because we opened it,” said the keeper of the gates.", false, false},
		{"“Nobody will ever believe it,” he said. “Nobody.", true, false},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("sentences (-want +got):\n%s", d)
	}
}

// TestHeadline checks that a headline which the text repeats is no sentence, even if the record took more of the text for
// the headline; a first paragraph with other words is a sentence.
func TestHeadline(t *testing.T) {
	const s = "Dam at Corrin holds after a night of rain\nThe dam at Corrin held when the river came on Sunday night."
	for _, tt := range []struct {
		title string
		want  int
	}{
		{"Dam at Corrin holds after a night of rain", 1},
		{"DAM AT CORRIN HOLDS AFTER A NIGHT OF RAIN", 1},
		{"Dam at Corrin holds after a night of rain\nThe dam at Corrin held when the ri", 1},
		{"Dam at Corrin holds", 2},
		{"", 2},
	} {
		if got := Sentences(&model.Article{Title: tt.title, Text: s, Paragraphs: text.Paragraphs(s)}, 0); len(got) != tt.want {
			t.Errorf("under %q: %d sentences, want %d", tt.title, len(got), tt.want)
		}
	}
}

// TestOdds checks that a fact's sentence in another outlet scores higher than one that only has words in common.
func TestOdds(t *testing.T) {
	const event = `The Orlen council voted 7 to 2 on Monday to sell the water tower to Brightline Homes.
Residents gathered 3,000 signatures against the sale of the tower.
Mayor Ilse Brandt called the price of $4 million fair.
The tower was built in 1911 and has stood empty since the flood.`
	for _, tt := range []struct{ name, same, other string }{
		{"numbers and names", "Brightline Homes will buy the water tower after a 7 to 2 vote of the council in Orlen.", "Brightline Homes was founded by two brothers in another town."},
		{"other words", "Opponents collected 3,000 names on a petition to stop the sale.", "The sale of tickets for the fair begins in May."},
		{"an amount", "The price, $4 million, is fair, according to Brandt.", "The mayor of a neighbouring town was not asked."},
	} {
		list := sentencesOf(event, tt.same+"\n"+tt.other)
		p := Find(list)
		same, other := -100., -100.
		for i, o := range p.Odds() {
			_, b := p.Pair(i)
			if b == len(list)-2 {
				same = max(same, o)
			} else {
				other = max(other, o)
			}
		}
		if same < other+1 {
			t.Errorf("%s: log odds %.2f for the same fact, %.2f for another", tt.name, same, other)
		}
	}
}

func TestSpellings(t *testing.T) {
	list := sentencesOf("The talks with Petrenskiy went on.", "The talks with Petrensky went on.", "The talks with Petrov went on.")
	_, v := read(list)
	names := map[string]int{}
	for _, x := range v.terms {
		if x.name {
			names[x.key] = len(x.holders)
		}
	}
	if d := cmp.Diff(map[string]int{"petrenskiy": 2, "petrenski": 0, "petrov": 1}, names); d != "" {
		t.Errorf("holders of names (-want +got):\n%s", d)
	}
}

// TestPairsAreFew checks the number of pairs of many sentences that all have words in common.
func TestPairsAreFew(t *testing.T) {
	const outlets = 8
	texts := make([]string, 0, outlets)
	for range outlets {
		texts = append(texts, strings.Repeat("The envoy of Holm spoke of the bridge and the harvest.\n", 40))
	}
	list := sentencesOf(texts...)
	p := Find(list)
	if most := len(list) * len(texts) * mostPartners; p.Len() > most {
		t.Errorf("%d pairs of %d sentences, want at most %d", p.Len(), len(list), most)
	}
	for i := range p.Len() {
		if a, b := p.Pair(i); a >= b || list[a].Column == list[b].Column || p.find(a, b) != i {
			t.Fatalf("pair %d of %d and %d: find returned %d", i, a, b, p.find(a, b))
		}
	}
}
