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
	d := desk{c: c}
	d.compareAll(versions, base, d.wordings(versions))
	return versions
}

// compareAll names how each of the versions differs from the one at base. words are
// those of the versions, by article.
func (d *desk) compareAll(versions []model.Version, base int, words map[int]Wording) {
	c, b := d.c, &versions[base]
	for i := range versions {
		v := &versions[i]
		if i == base {
			v.Differences = nil
			continue
		}
		foreign := func() bool { return translated(c.Articles[b.Article]) || translated(c.Articles[v.Article]) }
		v.Differences = d.differences(words[b.Article], words[v.Article], kind(c, b), kind(c, v), foreign)
	}
}
