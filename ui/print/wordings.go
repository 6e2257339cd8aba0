package print

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model/compare/utterance"
	"lineup/ui/view"
)

// wordings lists, for quotes in more than two of the articles, the words at each place where they differ, with the
// number of articles: “progress” 3 · “some progress” 1. For two articles, the line-up itself shows it.
func wordings(v *view.Corpus, articles, utterances []int) []block {
	var out []block
	for _, id := range utterances {
		u := v.Among(id, articles)
		if len(u.Versions) < 3 {
			continue
		}
		e := entry{
			label: v.UtteredBy(u), aside: view.Count(len(u.Versions), "article") + ", " + view.Count(utterance.Wordings(v.Corpus, u), "wording"),
			body: plain(v.Opening(u)), quote: true,
		}
		for _, p := range v.Places(u) {
			e.notes = append(e.notes, variants(&p))
		}
		if len(e.notes) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// mostNamed is the number of articles up to which those with a variant are named, not just counted.
const mostNamed = 2

// variants describes a place in one line.
func variants(p *view.Place) string {
	out := make([]string, len(p.Variants))
	for i, x := range p.Variants {
		words := "nothing"
		if x.Words != "" {
			words = "“" + x.Words + "”"
		}
		out[i] = fmt.Sprintf("%s %d", words, len(x.Articles))
		if len(x.Articles) <= mostNamed {
			out[i] += " (" + strings.Join(names(x.Outlets), ", ") + ")"
		}
	}
	line := strings.Join(out, " · ")
	if p.Before != "" {
		line = "… " + strings.TrimRight(p.Before, ",.;: ") + ": " + line
	}
	return line
}

func names(outlets []view.Part) []string {
	out := make([]string, len(outlets))
	for i, o := range outlets {
		out[i] = o.Text
	}
	return out
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
