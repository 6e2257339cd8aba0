package main

import (
	"cmp"
	"slices"
	"strings"

	"lineup/model"
)

// queries returns twenty queries as people type them, made from the corpus: a speaker, a speaker and a topic, a
// phrase of a quote, words that are near each other.
func queries(c *model.Corpus) []string {
	speakers := slices.Clone(c.Speakers)
	slices.SortStableFunc(speakers, func(a, b *model.Speaker) int { return cmp.Compare(len(b.Quotes), len(a.Quotes)) })
	var out []string
	for i := range 5 {
		if i >= len(speakers) || i >= len(c.Topics) || len(c.Quotes) == 0 {
			break
		}
		name, topic := strings.ToLower(speakers[i].Name), strings.ToLower(c.Topics[i].Name)
		words := strings.Fields(c.QuoteText(len(c.Quotes) / 5 * i))
		words = slices.DeleteFunc(words, func(w string) bool { return strings.Trim(strings.ToLower(w), "abcdefghijklmnopqrstuvwxyz") != "" })
		some := strings.Join(words[:min(4, len(words))], " ")
		out = append(out, name, `speaker:"`+name+`" `+topic, `"`+some, topic+" "+some)
	}
	return out
}
