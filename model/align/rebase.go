package align

import (
	"slices"

	"lineup/model"
)

// Rebase returns the versions of an utterance with their differences from the
// version at base, a position in Versions, instead of from the utterance's own base.
// c is not changed.
func Rebase(c *model.Corpus, utterance, base int) []model.Version {
	versions := slices.Clone(c.Utterances[utterance].Versions)
	words := make(map[int]Wording, len(versions))
	for i := range versions {
		words[versions[i].Article] = wording(c, &versions[i])
	}
	compareAll(c, versions, base, words)
	return versions
}

// compareAll names how each of the versions differs from the one at base. words are
// those of the versions, by article.
func compareAll(c *model.Corpus, versions []model.Version, base int, words map[int]Wording) {
	b := &versions[base]
	for i := range versions {
		v := &versions[i]
		if i == base {
			v.Differences = nil
			continue
		}
		foreign := func() bool { return translated(c.Articles[b.Article]) || translated(c.Articles[v.Article]) }
		v.Differences = differences(words[b.Article], words[v.Article], kind(c, b), kind(c, v), foreign)
	}
}
