package quote

import "testing"

// TestReplies: the person asked, or answering, is not the previous speaker; where either may be, the speaker is
// doubtful.
func TestReplies(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"told, and either may go on", "“It will close,” Paul Orr told Dean Vale. “Then we walk,” he said.", []string{
			"It will close, | Paul Orr", "Then we walk, | Paul Orr ?",
		}},
		{"told, and goes on", "“I am leaving,” Paul Orr told Dean Vale. “I had enough,” he added.", []string{
			"I am leaving, | Paul Orr", "I had enough, | Paul Orr",
		}},
		{"asked", "Paul Orr asked Dean Vale whether it would close. “On Monday,” he said.", []string{"On Monday, | Dean Vale"}},
		{"asked by", "Dean Vale was asked by Paul Orr whether it would close. “Not this year,” he said.", []string{"Not this year, | Dean Vale"}},
		{"replied", "“Will it close?” Paul Orr asked Dean Vale. “It will not,” he replied.", []string{
			"Will it close? | Paul Orr", "It will not, | Dean Vale",
		}},
		{"back and forth", "“Will it?” Paul Orr asked. “No,” Dean Vale replied. “Are you sure?” Orr said. “Quite,” he answered.", []string{
			"Will it? | Paul Orr", "No, | Dean Vale", "Are you sure? | Paul Orr", "Quite, | Dean Vale",
		}},
		{"in reply", "Paul Orr accused Dean Vale of lying. In reply, he said: “I have the papers.”", []string{"I have the papers. | Dean Vale"}},
		{"nobody of the other sex", "“Where is it?” Paul Orr asked Mia Vale. “Where you left it,” she said.", []string{
			"Where is it? | Paul Orr", "Where you left it, | Mia Vale",
		}},
		{"a namesake answers", "Judge Clara Orr fined Peter Orr. “You were lucky,” Judge Orr said. “I know,” Orr replied.", []string{
			"You were lucky, | Clara Orr", "I know, | Peter Orr ?",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := article(test.text)
			compare(t, test.text, doubtful(a, Read(a, 0)), test.want)
		})
	}
}

// TestSecondHand: words attributed to somebody else are that person's.
func TestSecondHand(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Orla Finch quoted Karl Dietz as having said that the port was “rotten to the core”.", "Karl Dietz"},
		{"Orla Finch recalled Karl Dietz saying that the port was “rotten to the core”.", "Karl Dietz"},
		{"Orla Finch rejected a claim by Ida Lund that she had been “rotten to the core”.", "Ida Lund"},
		{"Orla Finch dismissed Ida Lund's claim that the port was “rotten to the core”.", "Ida Lund"},
		{"Orla Finch disputed what Ida Lund had called “rotten to the core”.", "Ida Lund"},
		{"Orla Finch remembered her father telling her it was “rotten to the core”.", "her father"},
		{"Orla Finch was told by Karl Dietz that the port was “rotten to the core”.", "Karl Dietz"},
		{"Orla Finch said that the port was “rotten to the core”.", "Orla Finch"},
	} {
		a := article(test.text)
		compare(t, test.text, doubtful(a, Read(a, 0)), []string{"rotten to the core | " + test.want})
	}
}
