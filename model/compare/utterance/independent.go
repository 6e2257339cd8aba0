package utterance

import (
	"slices"

	"lineup/model"
)

// independent counts the versions whose article is not a copy of another version's.
func independent(c *model.Corpus, versions []model.Version) int {
	if len(versions) == 1 {
		return 1
	}
	carries := carriers(versions)
	n := 0
	for _, v := range versions {
		if !copies(c, v.Article, carries) {
			n++
		}
	}
	return n
}

// carriers returns the articles of versions.
func carriers(versions []model.Version) map[int]bool {
	m := make(map[int]bool, len(versions))
	for _, v := range versions {
		m[v.Article] = true
	}
	return m
}

// copies reports whether an article is a copy of one of the carriers.
func copies(c *model.Corpus, article int, carries map[int]bool) bool {
	return slices.ContainsFunc(c.Stories[c.StoryOf[article]].Copies, func(p model.Copy) bool {
		return p.Article == article && p.Reprint() && carries[p.Of]
	})
}

// takes reports whether an article has words, be it a part of its own, from one of the carriers.
func takes(c *model.Corpus, article int, carries map[int]bool) bool {
	return slices.ContainsFunc(c.Stories[c.StoryOf[article]].Copies, func(p model.Copy) bool { return p.Article == article && carries[p.Of] })
}
