package utterance

import (
	"slices"
	"testing"
)

// TestFollowed checks that part of a sentence quoted in the next day's story is linked to it, if the speaker is the
// same and the stories are of one affair.
func TestFollowed(t *testing.T) {
	const whole = "“Believe me, we will drain the whole marsh by autumn, whatever it costs,” Varga said."
	const few = "Varga had promised to “drain the whole marsh by autumn” only the day before."
	joins := []string{"Post Echo: Believe me, we will drain the whole marsh by autumn, whatever it costs,"}
	for _, c := range []struct {
		name    string
		day     int
		by      string
		said    string
		chained bool
		want    []string
	}{
		{"the day after", 4, ona + "|partial", few, true, joins},
		{"of another affair", 4, ona + "|partial", few, false, nil},
		{"after more than a week", 12, ona + "|partial", few, true, nil},
		{"another speaker", 4, ilse + "|partial", few, true, nil},
		{"too few words", 4, ona + "|partial", "Varga had promised to “drain the whole marsh” only the day before.", true, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			corpus := corpus(
				draft{"Post", 3, 0, []string{whole}, []string{ona}},
				draft{"Echo", c.day, 1, []string{c.said}, []string{c.by}},
			)
			if c.chained {
				corpus.Stories[0].Later, corpus.Stories[1].Earlier = []int{1}, []int{0}
			}
			if got := joined(corpus); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
