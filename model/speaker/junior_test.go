package speaker

import "testing"

// TestUnjunior: "Jr." distinguishes people only where somebody is without it.
func TestUnjunior(t *testing.T) {
	for _, c := range []struct {
		name   string
		scenes []scene
		want   int
	}{
		{"one office", []scene{play("Courier", 0, "Carl V. Brask Jr.|Attorney General"), play("Tribune", 1, "Carl Brask|Attorney General")}, 1},
		{"one office, called otherwise once", []scene{
			play("Courier", 0, "Carl V. Brask Jr.|Attorney General"), play("Tribune", 1, "Carl Brask|lawyer"),
			play("Tribune", 2, "Carl Brask|Attorney General"), play("Whistle", 3, "Carl Brask|Attorney General"),
		}, 1},
		{"two in one article", []scene{play("Courier", 0, "Carl Brask Jr.|Senator", "Carl Brask|Senator")}, 2},
		{"two offices", []scene{play("Courier", 0, "Carl Brask Jr.|poet"), play("Tribune", 1, "Carl Brask|Attorney General")}, 2},
		{"nothing told", []scene{play("Courier", 0, "Carl Brask Jr."), play("Tribune", 1, "Carl Brask")}, 2},
		{"two sons", []scene{
			play("Courier", 0, "Carl Brask Jr.|Senator"), play("Tribune", 1, "Carl Brask III|Senator"), play("Whistle", 2, "Carl Brask|Senator"),
		}, 3},
		{"another middle name", []scene{play("Courier", 0, "Carl V. Brask Jr.|Senator"), play("Tribune", 1, "Carl T. Brask|Senator")}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			corpus, people := stage(c.scenes, inOrder(len(c.scenes)))
			if speakers, _ := Join(corpus, people); len(speakers) != c.want {
				t.Errorf("%d speakers, want %d", len(speakers), c.want)
			}
		})
	}
}
