package utterance

import (
	"slices"

	"lineup/model"

	"lineup/model/compare/wording"
)

// Rebase returns the versions of an utterance with their differences from the version at index base of Versions,
// instead of from the utterance's own base. c is not changed.
func Rebase(c *model.Corpus, utterance, base int) []model.Version {
	versions := slices.Clone(c.Utterances[utterance].Versions)
	d := worker{c: c}
	d.compareAll(versions, base, d.wordings(versions))
	return versions
}

// compareAll sets how each of the versions differs from the one at base. words are the words of the versions, by
// article.
func (d *worker) compareAll(versions []model.Version, base int, words map[int]wording.Wording) {
	c, b := d.c, &versions[base]
	for i := range versions {
		v := &versions[i]
		if i == base {
			v.Differences = nil
			continue
		}
		foreign := func() bool { return translated(c.Articles[b.Article]) || translated(c.Articles[v.Article]) }
		v.Differences = d.Differences(words[b.Article], words[v.Article], kind(c, b), kind(c, v), foreign)
	}
}
