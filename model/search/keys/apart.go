package keys

import "strings"

// A contraction is found by its two words, and two words by their contraction: one outlet prints "we're" where
// another prints "we are". In the index both words are at the place of the contraction, so that they are near
// whatever is near it, but do not form a phrase with it: the phrase as typed ranks first. Words in 's have already
// lost it (Append), and 'd may be "had" or "would".
var (
	contracted = []struct{ ending, word string }{
		{"n't", "not"},
		{"'re", "are"},
		{"'ve", "have"},
		{"'ll", "will"},
		{"'m", "am"},
	}
	irregular = map[string]string{"can't": "can", "won't": "will", "shan't": "shall"}
)

// Apart returns the two words of a contraction, or false.
func Apart(key string) (first, second string, ok bool) {
	for _, c := range contracted {
		stem, ok := strings.CutSuffix(key, c.ending)
		if !ok || stem == "" {
			continue
		}
		if s, ok := irregular[key]; ok {
			stem = s
		}
		return stem, c.word, true
	}
	return "", "", false
}
