package library

import (
	"slices"
	"strings"
)

// PerSpeaker and PerOutlet name what is by speaker or by outlet: a filter, a list, a line of a page, a count.
const (
	PerSpeaker = "speaker"
	PerOutlet  = "outlet"
)

// Absent names those who covered the story and do not carry the utterance.
func (lib *Library) Absent(u int) string {
	absent := lib.Corpus.Absent(lib.Corpus.Utterances[u])
	if len(absent) == 0 {
		return ""
	}
	var names []string
	for _, a := range absent {
		if name := lib.brief(a); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return "left out by: " + strings.Join(names, ", ")
}

// sources counts the distinct labels of articles. Each article without an outlet counts separately.
func (lib *Library) sources(articles []int) int {
	if len(articles) == 1 {
		return 1
	}
	seen := map[string]bool{}
	for _, a := range articles {
		seen[lib.Labels[a]] = true
	}
	return len(seen)
}
