package speaker

import (
	"fmt"
	"testing"
	"time"

	"lineup/model"
)

// TestVouched: similar names join across stories where there is evidence besides the names.
func TestVouched(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b string
		// others are other people of the corpus, each in a story of their own.
		others []string
		one    bool
	}{
		{"a short form of a rare name", "Ted Ollerstam", "Edward Ollerstam", nil, true},
		{"even if they are called otherwise", "Ted Ollerstam|harbour warden", "Edward Ollerstam|poet", nil, true},
		{"but not if others bear the surname", "Ted Ollerstam|harbour warden", "Edward Ollerstam|poet", []string{"Quirin Ollerstam"}, false},
		{"a short form with a usual surname", "Ted Dougherty", "Edward Dougherty", nil, false},
		{"a usual surname and one office", "Ted Dougherty|Gov.", "Edward Dougherty|Estuary Governor", nil, true},
		{"what anybody is called is not enough", "Ted Dougherty|professor", "Edward Dougherty|law professor", nil, false},
		{"a surname that many bear here", "Ted Ollerstam", "Edward Ollerstam", []string{"Quirin Ollerstam", "Jorun Ollerstam", "Bram Ollerstam"}, false},

		{"another spelling of a rare name", "Jamel Torrin", "Jameel Torrin|harbour warden", nil, true},
		{"called otherwise", "Jamel Torrin|poet", "Jameel Torrin|harbour warden", nil, false},
		{"called in part alike", "Jamel Torrin|chief of the wardens", "Jameel Torrin|chief poet", nil, true},
		{"of one country", "Jamel Torrin|Norrland envoy", "Jameel Torrin|Norrlander", nil, true},
		{"two spellings of a usual name", "Kathie Dougherty", "Cathy Dougherty", nil, false},
		{"a surname a letter apart", "Jorun Brasketh", "Jorun Braskett", nil, true},
		{"called otherwise", "Jorun Brasketh|poet", "Jorun Braskett|harbour warden", nil, false},
		{"both parts another spelling", "Jamel Torrin", "Jameel Torryn", nil, false},
		{"both, with one office", "Jamel Torrin|envoy of Norrland", "Jameel Torryn|Norrland envoy", nil, true},

		{"initials", "J.R. Brask", "Jorun Brask", nil, false},
		{"initials and one office", "J.R. Brask|Sen.", "Jorun Brask|Senator", nil, true},
		{"a middle name", "Jorun Edda Brask|poet", "Jorun Brask|harbour warden", nil, true},
		{"a word before the name", "Undersheriff Jorun Brask|poet", "Jorun Brask|warden", nil, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			scenes := []scene{play("Courier", 0, c.a), play("Tribune", 1, c.b)}
			for i, o := range c.others {
				scenes = append(scenes, play("Whistle", 2+i, o))
			}
			corpus, people := stage(scenes, inOrder(len(scenes)))
			speakers, _ := Join(corpus, people)
			if one := len(speakers) == 1+len(c.others); one != c.one {
				t.Errorf("%s and %s: one is %v, want %v", c.a, c.b, one, c.one)
			}
		})
	}
}

// TestVouchedByStory: a story that has both names joins them, and so does a name printed far more often than
// the other.
func TestVouchedByStory(t *testing.T) {
	scenes := []scene{play("Courier", 0, "Ted Dougherty"), play("Tribune", 0, "Edward Dougherty")}
	c, people := stage(scenes, inOrder(2))
	if speakers, _ := Join(c, people); len(speakers) != 1 {
		t.Errorf("of one story: %d speakers", len(speakers))
	}
	scenes = []scene{play("Courier", 0, "Jorun Doughertie")}
	for i := range dominant {
		scenes = append(scenes, play(fmt.Sprint("Outlet ", i), 1+i, "Jorun Dougherty|poet"))
	}
	c, people = stage(scenes, inOrder(len(scenes)))
	if speakers, _ := Join(c, people); len(speakers) != 1 {
		t.Errorf("of a name printed %d times: %d speakers", dominant, len(speakers))
	}
	c, people = stage(scenes[:dominant], inOrder(dominant))
	if speakers, _ := Join(c, people); len(speakers) != 2 {
		t.Errorf("of a name printed %d times: %d speakers", dominant-1, len(speakers))
	}
}

// TestVouchedByTime: articles of one month are about one person where no role of the bearers is against it.
func TestVouchedByTime(t *testing.T) {
	for _, c := range []struct {
		days int
		role string
		one  bool
	}{{month, "", true}, {month, "|harbour warden", false}, {month + 1, "", false}} {
		corpus, people := stage([]scene{play("Courier", 0, "Ted Dougherty|poet"), play("Tribune", 1, "Edward Dougherty"+c.role)}, inOrder(2))
		for i, a := range corpus.Articles {
			a.Published = model.Date{Time: time.Date(2031, 5, 1+i*c.days, 0, 0, 0, 0, time.UTC), Precision: model.ToDay}
		}
		if speakers, _ := Join(corpus, people); len(speakers) == 1 != c.one {
			t.Errorf("%d days apart, %q: %d speakers", c.days, c.role, len(speakers))
		}
	}
}

// TestNoLetters: a given name that romanises to nothing is nobody's initial.
func TestNoLetters(t *testing.T) {
	c, people := stage([]scene{play("Courier", 0, "Ь Brask"), play("Tribune", 1, "J. Brask")}, inOrder(2))
	if speakers, _ := Join(c, people); len(speakers) != 2 {
		t.Errorf("%d speakers", len(speakers))
	}
}
