package quote

import "testing"

// TestNamesakes: sex, kin, suffixes, middle names and ages distinguish people of one surname.
func TestNamesakes(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"kin tell the sex", "Tolu Orr and his daughter, Anneke Vale, run a shop. “We are open,” she said. “We are shut,” he said.", []string{
			"We are open, | Anneke Vale", "We are shut, | Tolu Orr",
		}},
		{"whose wife", "Tolu Orr, whose wife, Folami, left, lost his shop. “I am shut,” he said.", []string{"I am shut, | Tolu Orr"}},
		{"Sr. and Jr.", "Dan Orr Sr., 80, met his son Dan Orr Jr., 50. “I am old,” Orr Sr. said. “I am not,” Orr Jr. said.", []string{
			"I am old, | Dan Orr Sr.", "I am not, | Dan Orr Jr.",
		}},
		{"middle initials", "“I am old,” Dan R. Orr said. His cousin, Dan T. Orr, was there. “I am not,” Dan T. Orr said.", []string{
			"I am old, | Dan R. Orr", "I am not, | Dan T. Orr",
		}},
		{"one middle name", "“I am old,” Dan Robert Orr said. “I am,” Dan R. Orr said. “Very,” Dan Orr said.", []string{
			"I am old, | Dan Robert Orr", "I am, | Dan Robert Orr", "Very, | Dan Robert Orr",
		}},
		{"the elder by kin", "Dan Orr and his father, Hugo Orr, came. “I am old,” the elder Orr said. “I am not,” the younger Orr said.", []string{
			"I am old, | Hugo Orr", "I am not, | Dan Orr",
		}},
		{"the elder by age", "Dan Orr, 50, and Hugo Orr, 80, came. “I am old,” the older Orr said.", []string{"I am old, | Hugo Orr"}},
		{"nothing tells the elder", "Dan Orr and Hugo Orr came. “I am old,” the elder Orr said.", []string{"I am old, | "}},
		{"a dateline is a place", "PORT ANSEL, March 12 - The board met. “We are shut,” she said.", []string{"We are shut, | "}},
		{"a surname that is a verb", "“It is weaker,” said Dr. Naomi Sang of the Orr Institute. “Much,” Sang said.", []string{
			"It is weaker, | Naomi Sang", "Much, | Naomi Sang",
		}},
		{"Sir and a given name", "Sir Dan Orr will sing. “I am old,” Sir Dan said.", []string{"I am old, | Dan Orr"}},
		{"the end of a long surname", "Dan Pell Orban sang. “I am old,” Pell Orban said. “I am,” Pell said.", []string{
			"I am old, | Dan Pell Orban", "I am, | Dan Pell Orban",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := article(test.text)
			compare(t, test.text, told(a, Read(a, 0), false), test.want)
		})
	}
}
