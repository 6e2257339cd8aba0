package quote

import (
	"testing"

	"lineup/model"
)

// doubtful formats a reading as told does, with " ?" after a speaker who is less likely right than wrong.
func doubtful(a *model.Article, r model.Reading) []string {
	out := told(a, model.Reading{Quotes: direct(r), People: r.People}, false)
	for i, q := range direct(r) {
		if q.Person != model.None && q.Confidence < .5 {
			out[i] += " ?"
		}
	}
	return out
}

// direct returns the quotes of a reading between marks.
func direct(r model.Reading) []model.Quote {
	var out []model.Quote
	for _, q := range r.Quotes {
		if q.Kind != model.Indirect {
			out = append(out, q)
		}
	}
	return out
}

// TestOneSurname: a surname alone belongs to the person the article keeps it for; where it may also be
// another's, the speaker is doubtful.
func TestOneSurname(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a daughter who has just spoken", "The mayor, Carl Orr, opened the pier. His daughter Jane Orr spoke. “I know him,” Orr said.", []string{
			"I know him, | Jane Orr ?",
		}},
		{"kin who are only mentioned", "Carl Orr, the mayor, opened the pier. A photograph shows his late father, Gus Orr. “It will last,” Orr said.", []string{
			"It will last, | Carl Orr",
		}},
		{"the one whom the article is about", "“It is done,” Orr said. Carl Orr, the mayor, opened the pier. His wife, Ella Orr, left. She was ill. It rained. It was cold. “It will last,” Orr said.", []string{
			"It is done, | Carl Orr", "It will last, | Carl Orr",
		}},
		{"kin by the given name", "Dan Orr was held. His sister, Kay Orr, came. “He sang,” Kay said. “I did,” Orr said.", []string{
			"He sang, | Kay Orr", "I did, | Dan Orr",
		}},
		{"a title", "Senator Amy Orr met Sheriff Lou Orr. “A start,” Senator Orr said. “No,” Sheriff Orr said.", []string{
			"A start, | Amy Orr", "No, | Lou Orr",
		}},
		{"Mr. and Mrs.", "Tom Orr and his wife, Ruth Orr, came. “I paint,” Mr. Orr said. “I clean,” Mrs. Orr said.", []string{
			"I paint, | Tom Orr", "I clean, | Ruth Orr",
		}},
		{"a state before a name", "Gov. Tom Vale of Georgia and Nora Pask met. “We tried,” Pask said.", []string{"We tried, | Nora Pask"}},
		{"a couple of one surname", "Gil and Nora Orr run an inn. “We tried,” Mr Orr said. “I did,” Nora Orr said.", []string{
			"We tried, | Gil Orr", "I did, | Nora Orr",
		}},
		{"whoever spoke", "Paul Orr and Ned Orr own a yard. “I sell,” said Ned Orr. “That is it,” Orr said.", []string{
			"I sell, | Ned Orr", "That is it, | Ned Orr ?",
		}},
		{"a heading's word is no given name", "Understated Orr wins. Thomas Orr is the mayor. “I won,” Orr said.", []string{"I won, | Thomas Orr"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := article(test.text)
			compare(t, test.text, doubtful(a, Read(a, 0)), test.want)
		})
	}
}

// TestApart: people of one surname whom the article distinguishes refer to each other as distinct.
func TestApart(t *testing.T) {
	for _, test := range []struct {
		name, text string
		apart      bool
	}{
		{"kin", "Bob Orr left. His nephew, Robert Orr, stayed.", true},
		{"side by side", "Bob Orr and Robert Orr left.", true},
		{"ages", "Bob Orr, 40, left. Robert Orr, 70, stayed.", true},
		{"nothing tells", "Bob Orr left. Robert Orr stayed.", false},
		{"other surnames", "Bob Orr left. His nephew, Robert Vale, stayed.", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := Read(article(test.text), 0).People
			if got := len(p) == 2 && len(p[0].Apart) == 1 && len(p[1].Apart) == 1; got != test.apart {
				t.Errorf("%s: apart %t, of %+v", test.text, got, p)
			}
		})
	}
}

// TestBesideKin: a surname alone does not mean somebody whom the article introduces as kin of its bearer.
func TestBesideKin(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a family", "President Orr picked a judge. Members of Orr’s family, including Kirk Orr and Dale Orr Jr., were in the room. “Was that a surprise?” Orr asked.", []string{"Was that a surprise? | Orr"}},
		{"a son", "Mayor Orr asked a court to free her son, Sam Orr. “He is a good boy,” Orr said.", []string{"He is a good boy, | Orr"}},
		{"a wife beside him", "Mr. Orr and first lady Mia Orr opened the fair. “Welcome,” Mr. Orr said.", []string{"Welcome, | Orr"}},
		{"a first lady", "President Orr opened the summit. He thanked first lady Mia Orr. “Welcome,” Orr said.", []string{"Welcome, | Orr"}},
		{"no title", "Orr opened the fair, without his wife, Mia Orr. “Welcome,” Orr said.", []string{"Welcome, | Orr"}},
		{"named in full later", "Mayor Orr opened the fair. Sam Orr has been mayor for a year. “Welcome,” Orr said.", []string{"Welcome, | Sam Orr"}},
		{"the same title in full", "Mayor Orr spoke. Her sister, Mayor Sam Orr, listened. “Welcome,” Mayor Orr said.", []string{"Welcome, | Sam Orr"}},
		{"somebody else's son", "Mayor Vale opened the fair. Her son, Sam Orr, stayed away. “Welcome,” Orr said.", []string{"Welcome, | Sam Orr"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := article(test.text)
			compare(t, test.text, told(a, model.Reading{Quotes: direct(Read(a, 0)), People: Read(a, 0).People}, false), test.want)
		})
	}
}
