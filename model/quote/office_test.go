package quote

import "testing"

// TestOffices: a description resolves to the person with the role it names, and to nobody with a different one.
func TestOffices(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a former minister is no minister", "Former minister Paul Orr walked out. “It will pass,” the minister said.", []string{"It will pass, | the minister"}},
		{"who is former stays so", "Former minister Paul Orr walked out. “It will pass,” the former minister said.", []string{"It will pass, | Paul Orr"}},
		{"former before a title", "On Monday former Vice President Paul Orr left. “It will pass,” the former vice president said.", []string{"It will pass, | Paul Orr"}},
		{"former before a title at the start", "Former Velmont Vice-President Paul Orr left. “It will pass,” the former vice-president said.", []string{
			"It will pass, | Paul Orr",
		}},
		{"nor an ex-mayor the mayor", "Ex-mayor Rita Orr was there. The mayor was not. “We knew,” the mayor said.", []string{"We knew, | the mayor"}},
		{"acting, and on leave", "Acting governor Sid Orr took over. The governor, Ellen Vale, is ill. “I am back,” the governor said. “I wait,” the acting governor said.", []string{
			"I am back, | Ellen Vale", "I wait, | Sid Orr",
		}},
		{"two chiefs", "Police chief Omar Orr and fire chief Lena Vale spoke. “Nobody,” the fire chief said. “Somebody,” the police chief said. “Well,” the chief said.", []string{
			"Nobody, | Lena Vale", "Somebody, | Omar Orr", "Well, | Lena Vale ?",
		}},
		{"what stands behind", "Club president Ida Orr met the president of the league, Tom Vale, on Friday. “No,” the league president said. “Yes,” the club president said.", []string{
			"No, | Tom Vale", "Yes, | Ida Orr",
		}},
		{"an office between commas", "The mayor of Ansel, Eamund Orr, came. His deputy, Nan Vale, left. “Good,” the mayor said. “Bad,” his deputy said.", []string{
			"Good, | Eamund Orr", "Bad, | Nan Vale",
		}},
		{"a candidate", "Candidate for mayor Bo Orr shook hands. The mayor was not there. “No,” the mayor said.", []string{"No, | the mayor"}},
		{"a harbour is no harbour master", "Edda Orr, the harbour master, left. “It is theirs,” the harbour said in a statement.", []string{"It is theirs, | the harbour"}},
		{"kin", "Tom Orr and his wife, Ruth, came. Tom Orr sang. “No,” his wife said.", []string{"No, | Ruth"}},
		{"a wire is no government", "ANSEL, May 14 (Harbor Wire) — The coast is dark. “We look,” the government said.", []string{"We look, | the government"}},
		{"a pub is no company", "They met at the Old Mole on Friday. The company pays. “It is fair,” the company said.", []string{"It is fair, | the company"}},
		{"nor is a union", "Dunmore Steel will close. Joseph Orr of the Dockers' Union wept. “We had to,” the company said.", []string{"We had to, | the company"}},
		{"nor a firm the union", "Workers at Orr Motors walked out. “We stay,” the union said.", []string{"We stay, | the union"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := article(test.text)
			compare(t, test.text, doubtful(a, Read(a, 0)), test.want)
		})
	}
}

// TestRoles: a role is a person's own, not a relative's, nor the words before it.
func TestRoles(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The mayor of Ansel, Ann Orr, left.", "mayor of Ansel"},
		{"The mayor of Ansel, Ann Orr said, has left.", ""},
		{"Her uncle, Ann Orr, left.", ""},
		{"His wife Ann Orr left.", ""},
		{"Candidate for mayor Ann Orr left.", "Candidate for mayor"},
		{"A spokesman for the mayor, Ann Orr, left.", ""},
		{"Ansel's harbour master, Ann Orr, left.", "harbour master"},
		{"They came to hear foreign secretary Ann Orr.", "foreign secretary"},
	} {
		got := ""
		for _, p := range Read(article(test.text), 0).People {
			if p.Name == "Ann Orr" {
				got = p.Role
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
