package utterance

import (
	"slices"
	"testing"
)

// TestOneOccasion checks that a tweet and an answer to reporters stay two utterances, even if other outlets print
// either without saying where it was said.
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
		t.Errorf("without occasions: got %q, want one utterance", got)
	}
	c.Quotes[0].Venue, c.Quotes[2].Venue = "Twitter", "reporters"
	if got := joined(c); !slices.Equal(got, apart) {
		t.Errorf("a tweet and an answer: got %q, want %q", got, apart)
	}
}
