package reader

import "testing"

// TestWhyStory: i on a story, or on an article, says what it shares with the others.
func TestWhyStory(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40)
	d.keys("i").sees("Why one story", "shares", "Courier")
	d.keys("esc 6 tab i").sees("Why one story", "shares")
	d.keys("esc G i").sees("Why one story")
}
