package reader

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model/text"
)

// plural writes a number with its noun: "1 outlet", "4 outlets".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if s, ok := strings.CutSuffix(noun, "y"); ok {
		return fmt.Sprintf("%d %sies", n, s)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// dots joins the parts that there are: "4 outlets · 3 wordings".
func dots(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

// perSpeaker and perOutlet are what goes by a speaker or an outlet: a filter, a list, a line
// of a page, a count.
const (
	perSpeaker = "speaker"
	perOutlet  = "outlet"
)

// speakerName is who said it, or that this is not known.
func (lib *library) speakerName(s int) string {
	if s < 0 || s >= len(lib.c.Speakers) {
		return "speaker unknown"
	}
	return text.Line(lib.c.Speakers[s].Name)
}

// tally counts an utterance: "4 outlets · 3 wordings · 2 independent · not in: Al
// Jazeera".
func (lib *library) tally(u int) string {
	ut := lib.c.Utterances[u]
	parts := []string{lib.outletWords(lib.carriers(u))}
	if carried, of, noun := lib.carriage(u); of > carried {
		parts[0] = fmt.Sprintf("quoted by %d of %s", carried, plural(of, noun))
	}
	if len(ut.Versions) > 1 {
		parts = append(parts, plural(lib.wordings[u], "wording"))
	}
	if ut.Independent > 0 && ut.Independent < len(ut.Versions) {
		parts = append(parts, fmt.Sprintf("%d independent", ut.Independent))
	}
	parts = append(parts, lib.absent(u))
	if n := len(ut.Again); n > 0 {
		parts = append(parts, fmt.Sprintf("%d more on other days", n))
	}
	return dots(parts...)
}

// absent names who covered the story and does not carry the utterance.
func (lib *library) absent(u int) string {
	absent := lib.c.Absent(lib.c.Utterances[u])
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

// outlets counts the known outlets of articles, and the articles without one: two of these
// may be of one outlet, or of one of the others, and nobody can tell. The copy of an agency,
// wherever it was printed, is the agency's.
func (lib *library) outlets(articles []int) (known, without int) {
	seen := map[string]bool{}
	for _, a := range articles {
		if x := lib.c.Articles[a]; x.Outlet.Known() || x.Wire != "" {
			seen[x.OutletLabel()] = true
		} else {
			without++
		}
	}
	return len(seen), without
}

// outletWords tells the outlets of articles: "4 outlets", "3 outlets, 2 articles without one".
func (lib *library) outletWords(articles []int) string {
	known, without := lib.outlets(articles)
	switch {
	case without == 0:
		return plural(known, perOutlet)
	case known == 0:
		return plural(without, "article") + " without an outlet"
	default:
		return plural(known, perOutlet) + ", " + plural(without, "article") + " without one"
	}
}

// sources counts the different labels of articles. Each that has no outlet counts for itself.
func (lib *library) sources(articles []int) int {
	if len(articles) == 1 {
		return 1
	}
	seen := map[string]bool{}
	for _, a := range articles {
		seen[lib.labels[a]] = true
	}
	return len(seen)
}
