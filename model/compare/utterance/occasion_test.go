package utterance

import (
	"slices"
	"testing"
)

// A tweet and an answer to reporters stay two utterances, also where other outlets print
// either without telling where it was said.
func TestOneOccasion(t *testing.T) {
	tweet := "“As I said, I have great faith in my pilots, and we go on,” Varga wrote."
	answer := "“I have great faith in my pilots, but the river was high,” Varga said."
	c := corpus(
		draft{"Post", 3, 0, []string{tweet}, []string{ona}},
		draft{"Echo", 3, 0, []string{tweet}, []string{ona}},
		draft{"Mail", 3, 0, []string{answer}, []string{ona}},
		draft{"Wire", 3, 0, []string{answer}, []string{ona}},
	)
	apart := []string{
		"Post Echo: As I said, I have great faith in my pilots, and we go on,",
		"Mail Wire: I have great faith in my pilots, but the river was high,",
	}
	if got := joined(c); len(got) != 1 {
		t.Errorf("told of no occasion they are %q, want one utterance", got)
	}
	c.Quotes[0].Venue, c.Quotes[2].Venue = "Twitter", "reporters"
	if got := joined(c); !slices.Equal(got, apart) {
		t.Errorf("a tweet and an answer are %q, want %q", got, apart)
	}
}
