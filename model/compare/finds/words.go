package finds

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// word is a word of a version.
type word struct {
	model.Span

	folded string
	// shared reports whether the other version has the word too, at the same place of the speech.
	shared bool
}

// readWords reads the words of stretches of a text.
func readWords(txt string, spans []model.Span) []word {
	var out []word
	for _, p := range spans {
		for s := range text.Words(p.Of(txt), p.Start) {
			out = append(out, word{Span: s, folded: text.Fold(s.Of(txt)), shared: true})
		}
	}
	return out
}

// within returns the stretch [from, to) of words that a span touches; where it touches
// none, the place between two.
func within(words []word, s model.Span) (from, to int) {
	from, _ = slices.BinarySearchFunc(words, s.Start, func(w word, at int) int {
		if w.End <= at {
			return -1
		}
		return 1
	})
	to = from
	for to < len(words) && words[to].Start < s.End {
		to++
	}
	return from, to
}

// tokens are the words of stretches of a text in the form in which they are looked up: folded,
// contractions cut and written out.
func tokens(txt string, spans []model.Span) []string {
	var out []string
	for _, p := range spans {
		for s := range text.Words(p.Of(txt), p.Start) {
			out = appendToken(out, strings.ReplaceAll(text.Fold(s.Of(txt)), "’", "'"))
		}
	}
	return out
}

// halves write the halves of contractions out.
var halves = map[string]string{
	"ll": "will", "d": "would", "wo": "will", "ca": "can", "re": "are", "ve": "have", "m": "am", "s": "'s", "sha": "shall",
}

func appendToken(out []string, w string) []string {
	if w == "cannot" {
		return append(out, "can", "not")
	}
	if stem, ok := strings.CutSuffix(w, "n't"); ok {
		if stem != "" {
			out = append(out, full(stem))
		}
		return append(out, "n't")
	}
	if at := strings.IndexByte(w, '\''); at >= 0 && at < len(w)-1 {
		if at > 0 {
			out = append(out, w[:at])
		}
		return append(out, full(w[at+1:]))
	}
	return append(out, full(w))
}

func full(half string) string {
	if w, ok := halves[half]; ok {
		return w
	}
	return half
}

// phrase is words with a blank before, between and behind them, so that several are found in
// it by strings.Contains.
func phrase(words []string) string { return " " + strings.Join(words, " ") + " " }
