package quote

import (
	"testing"

	"lineup/model"
)

// TestWholeRoles fixes the roles of the people in a passage.
func TestWholeRoles(t *testing.T) {
	for _, test := range []struct{ text, name, want string }{
		{"In a letter, former first lady Ekla Orr called it “a ruin”.", "Ekla Orr", "former first lady"},
		{"First Lady Ekla Orr called it “a ruin”.", "Ekla Orr", "First Lady"},
		{"The court met; Judges Carl Brask and Ann Weir wrote “no pier is safe”.", "Carl Brask", ""},
		{"New York Gov. Dana Holt told us: “We shall build it.”", "Dana Holt", "New York Gov."},
		{"“We are ready,” Osker Tandy and Ilse Marr said.", "Osker Tandy and Ilse Marr", ""},
	} {
		var found *model.Person
		people := Read(article(test.text), 0).People
		for i := range people {
			if people[i].Name == test.name {
				found = &people[i]
			}
		}
		if found == nil || found.Role != test.want {
			t.Errorf("%s\n got %+v\nwant %s", test.text, found, test.want)
		}
	}
}
