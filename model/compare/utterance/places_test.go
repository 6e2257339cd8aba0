package utterance

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"

	"lineup/model/compare/wording"
)

// versionsOf makes an utterance with the given wordings, the first as its base.
func versionsOf(texts ...string) (*model.Corpus, *model.Utterance) {
	c, u := &model.Corpus{}, &model.Utterance{}
	base := wording.New(texts[0], []model.Span{{End: len(texts[0])}})
	for i, s := range texts {
		pieces := []model.Span{{End: len(s)}}
		c.Articles = append(c.Articles, &model.Article{Text: s})
		u.Versions = append(u.Versions, model.Version{Article: i, Pieces: pieces, Differences: wording.Compare(base, wording.New(s, pieces))})
	}
	return c, u
}

func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		name  string
		texts []string
		want  []string
	}{
		{
			name:  "words that some leave out and one has another for",
			texts: []string{"We made some progress in the talks", "We made progress in the talks", "We made progress in the talks", "We made good progress in the talks"},
			want:  []string{" 2 · some 1 · good 1"},
		},
		{
			name:  "two places, in the order of the base",
			texts: []string{"The dam will hold until spring", "The dam must hold until spring", "The dam will hold until summer"},
			want:  []string{"will 2 · must 1", "spring 2 · summer 1"},
		},
		{
			name:  "a version that ends before the place is not counted",
			texts: []string{"We will rebuild the pier and we will pay for it with the harbour tax", "We will rebuild the pier", "We will rebuild the pier and we will pay for it with the tram tax"},
			want:  []string{"harbour 1 · tram 1"},
		},
		{
			name:  "what fills another's ellipsis",
			texts: []string{"The dam … will hold", "The dam, which leaks in winter, will hold", "The dam, which leaks in winter, will hold"},
			want:  []string{"which leaks in winter 2 · … 1"},
		},
		{
			name:  "typography and marks are no other words",
			texts: []string{"It’s over – for now.", "It's over - for now,", "It's over -- for now"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, u := versionsOf(tt.texts...)
			var got []string
			for _, p := range Places(c, u) {
				var line []string
				for _, v := range p.Variants {
					line = append(line, fmt.Sprint(v.Words, " ", len(v.Articles)))
				}
				got = append(got, strings.Join(line, " · "))
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("places (-want +got):\n%s", d)
			}
		})
	}
}

func TestWordings(t *testing.T) {
	for _, tt := range []struct {
		name  string
		texts []string
		want  int
	}{
		{"one version", []string{"We made some progress"}, 1},
		{"only other typography and marks", []string{"It’s over – for now.", "It's over - for now,"}, 1},
		{"the same change twice", []string{"We made some progress in the talks", "We made progress in the talks", "“We made progress in the talks,”"}, 2},
		{"two changes at one place", []string{"We made some progress in the talks", "We made good progress in the talks", "We made slow progress in the talks"}, 3},
		{"one change alone, and with another", []string{"We made some progress in the talks", "We made progress in the talks", "We made progress in these talks"}, 3},
		{"one cut shorter than the other", []string{"We made some progress in the talks today", "We made some progress in the talks", "We made some progress"}, 3},
		{"a contraction", []string{"They are late for the ferry", "They're late for the ferry"}, 2},
	} {
		c, u := versionsOf(tt.texts...)
		if got := Wordings(c, u); got != tt.want {
			t.Errorf("%s: got %d wordings, want %d", tt.name, got, tt.want)
		}
	}
}
