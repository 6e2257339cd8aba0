package speaker

import "testing"

// TestUnhead: a word read before a name is removed where far more articles have the name without it, though
// another form of the name conflicts with it.
func TestUnhead(t *testing.T) {
	for _, c := range []struct {
		name   string
		headed string
		times  int
		plain  string
		others []string
		want   int
	}{
		{"a heading's word", "Enter Edward Ollerstam", dominant, "Edward Ollerstam", []string{"Edward J. Ollerstam"}, 1},
		{"two words", "Harbour Wardens Edward Dougherty", dominant, "Edward Dougherty", nil, 1},
		{"too few have the name without it", "Enter Edward Dougherty", dominant - 1, "Edward Dougherty", nil, 2},
		{"a given name", "Philip Edward Dougherty", dominant, "Edward Dougherty", nil, 2},
		{"no given name follows", "Enter Jorunde Ollerstam", dominant, "Jorunde Ollerstam", []string{"Jorunde J. Ollerstam"}, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			scenes := []scene{play("Courier", 0, c.headed)}
			for i := range c.times {
				scenes = append(scenes, play("Tribune", 1+i, c.plain))
			}
			for i, o := range c.others {
				scenes = append(scenes, play("Whistle", 100+i, o))
			}
			corpus, people := stage(scenes, inOrder(len(scenes)))
			speakers, _ := Join(corpus, people)
			if len(speakers) != c.want || speakers[0].Name != c.plain {
				t.Errorf("%d speakers, the first %s; want %d", len(speakers), speakers[0].Name, c.want)
			}
		})
	}
}

// TestNameWithoutWordBefore: of two spellings, each printed once, the one that is only a name is shown.
func TestNameWithoutWordBefore(t *testing.T) {
	c, people := stage([]scene{play("Courier", 0, "Censor Edward Ollerstam"), play("Tribune", 0, "Edward Ollerstam")}, inOrder(2))
	speakers, _ := Join(c, people)
	if len(speakers) != 1 || speakers[0].Name != "Edward Ollerstam" {
		t.Errorf("%d speakers, the first %s", len(speakers), speakers[0].Name)
	}
}
