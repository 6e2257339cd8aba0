package quote

import (
	"strings"
	"testing"

	"lineup/model"
)

// TestNobodySpeaksOverAHeading: a quotation after a heading, or in the next entry of a live page, stays a
// quote, of the speaker named there, else of nobody.
func TestNobodySpeaksOverAHeading(t *testing.T) {
	const holt = "“The bridge is shut,” Dana Holt said.\n\n"
	const note = "“Crowds of three hundred stand along the harbour wall.”"
	blank := []string{"The bridge is shut, | Dana Holt", "Crowds of three hundred stand along the harbour wall. | "}
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the time of an entry", holt + "10:15 p.m.\n\n" + note, blank},
		{"time and head of an entry", holt + "Update at 10:15 p.m. ET. Word From The Harbour:\n\nThis note just came in from the harbour.\n\n" + note, blank},
		{"an entry that begins with its time", holt + "17.40 GMT - The ferries turned back at noon.\n\n" + note, blank},
		{"a heading", holt + "Word from the harbour\n\n" + note, blank},
		{"several pieces", holt + "Word from the harbour\n\n“Nobody may cross it today.” And: " + note, []string{
			"The bridge is shut, | Dana Holt", "Nobody may cross it today. | ", "Crowds of three hundred stand along the harbour wall. | ",
		}},
		{"no heading", holt + "Word came from the harbour late at night.\n\n" + note, []string{
			"The bridge is shut, | Dana Holt", "Crowds of three hundred stand along the harbour wall. | Dana Holt",
		}},
		{"a speaker of its own", holt + "10:15 p.m.\n\nPeter Marsh wrote from the harbour:\n\n" + note, []string{
			"The bridge is shut, | Dana Holt", "Crowds of three hundred stand along the harbour wall. | Peter Marsh",
		}},
		{"a heading with words that somebody says below it", holt + "A wall of ‘three hundred’\n\n“There were three hundred of them,” Peter Marsh said.", []string{
			"The bridge is shut, | Dana Holt", "three hundred | Peter Marsh", "There were three hundred of them, | Peter Marsh",
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := article(test.text)
			compare(t, test.text, told(a, Read(a, 0), false), test.want)
		})
	}
}

// TestTimeAmongFurniture: the time over an entry is not part of the article, but still divides it; an
// advertisement does not.
func TestTimeAmongFurniture(t *testing.T) {
	for line, want := range map[string]string{"10:15 p.m.": "", "Advertisement": "Dana Holt"} {
		s := "“The bridge is shut,” Dana Holt said.\n\n" + line + "\n\n“Crowds of three hundred stand along the harbour wall.”"
		a := article(s)
		at := strings.Index(s, line)
		a.Furniture = []model.Span{{Start: at, End: at + len(line)}}
		got := told(a, Read(a, 0), false)
		if last := got[len(got)-1]; !strings.HasSuffix(last, "| "+want) {
			t.Errorf("%q between two quotes: %q, want the speaker %q", line, last, want)
		}
	}
}

// TestNobodyIsSureOfNobody: a quote without a speaker has no confidence, nor has its continuation, and the
// evidence shows it.
func TestNobodyIsSureOfNobody(t *testing.T) {
	r := Read(article("“The bridge is shut,” Dana Holt said.\n\nWord from the harbour\n\n“Crowds stand along the wall.\n\n“They sing of the old ferries.”"), 0)
	q := r.Quotes[len(r.Quotes)-1]
	if q.Person != model.None || q.Confidence != 0 || len(q.Pieces) != 2 {
		t.Errorf("got person %d, confidence %v, %d pieces; want nobody, 0, 2", q.Person, q.Confidence, len(q.Pieces))
	}
	if len(q.Evidence) == 0 {
		t.Error("nothing tells why nobody is named")
	}
}

func TestSignedBelow(t *testing.T) {
	const one, two = "“The bridge is safe and will stay open all year.”", "“No ferry has ever been so late as this one.”"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"lines below the quotes", "Some doubt it.\n\n" + one + "\n\nDana Holt, The Ansel Post\n\n" + two + "\n\nPeter Marsh, Harbour Times", []string{
			one[3:len(one)-3] + " | Dana Holt", two[3:len(two)-3] + " | Peter Marsh",
		}},
		{"at the end of the paragraph", "Some doubt it.\n\n" + one + " Dana Holt, The Ansel Post\n\nThe ferries went.", []string{one[3:len(one)-3] + " | Dana Holt"}},
		{
			"names that stand over what follows", "Dana Holt, Mayor of Ansel\n\nShe came early.\n\n“We wait,” she said.\n\n" + one +
				"\n\nPeter Marsh, Ferry Captain\n\nHe came late.\n\nCarl Orr, Harbour Master\n\nHe never came.",
			[]string{"We wait, | Dana Holt", one[3:len(one)-3] + " | Dana Holt"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := article(test.text)
			compare(t, test.text, told(a, Read(a, 0), false), test.want)
		})
	}
}
