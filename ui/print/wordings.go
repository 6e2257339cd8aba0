package print

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/view"

	"lineup/model/compare/utterance"
)

// wordings tells of the utterances that more than two of the articles carry which words
// stand at each place where they differ, and how many have each: “progress” 3 · “some
// progress” 1. Of two the line-up itself shows it.
func wordings(v *view.Corpus, articles, utterances []int) []block {
	c := v.Corpus
	var out []block
	for _, u := range utterances {
		ut := among(c, u, articles)
		if len(ut.Versions) < 3 {
			continue
		}
		e := entry{
			label: v.SpeakerName(ut.Speaker), aside: view.Count(len(ut.Versions), "article") + ", " + view.Count(ut.Wordings(), "wording"),
			body: plain(v.Opening(&ut)), quote: true,
		}
		for _, p := range utterance.Places(c, &ut) {
			e.notes = append(e.notes, variants(v, &ut, &p))
		}
		if len(e.notes) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// among is an utterance that some of the articles carry, with their versions alone;
// where its base is another's, they are compared with the first of them.
func among(c *model.Corpus, id int, articles []int) model.Utterance {
	u := *c.Utterances[id]
	here := func(v model.Version) bool { return slices.Contains(articles, v.Article) }
	if !here(u.Versions[u.Base]) {
		u.Base = slices.IndexFunc(u.Versions, here)
		u.Versions = utterance.Rebase(c, id, u.Base)
	}
	base := u.Versions[u.Base].Article
	u.Versions = slices.DeleteFunc(slices.Clone(u.Versions), func(v model.Version) bool { return !here(v) })
	u.Base = slices.IndexFunc(u.Versions, func(v model.Version) bool { return v.Article == base })
	u.Independent = len(u.Versions) // who copies whom is told of the whole
	return u
}

// mostNamed is how many articles are named beside a variant, and not only counted.
const mostNamed = 2

// variants tells in a line what stands at a place.
func variants(v *view.Corpus, u *model.Utterance, p *utterance.Place) string {
	out := make([]string, len(p.Variants))
	for i, x := range p.Variants {
		words := "nothing"
		if x.Words != "" {
			words = "“" + x.Words + "”"
		}
		out[i] = fmt.Sprintf("%s %d", words, len(x.Articles))
		if len(x.Articles) <= mostNamed {
			out[i] += " (" + strings.Join(labels(v, x.Articles), ", ") + ")"
		}
	}
	line := strings.Join(out, " · ")
	if before := text.Ending(v.Articles[u.Versions[u.Base].Article].Text[:p.Base.Start], 32); before != "" {
		line = "… " + before + ": " + line
	}
	return line
}

// labels names the outlets of articles, each once.
func labels(v *view.Corpus, articles []int) []string {
	var out []string
	for _, a := range articles {
		if l := v.Name(a).Short; !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}
