package finds

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"lineup/model"
)

// idOf names a find by its two articles and the places in them, whichever is the base, and not by its rank: what was dismissed
// stays so.
func idOf(c *model.Corpus, f *model.Find) model.FindID {
	var sides []string
	for _, s := range []*model.FindSide{&f.Base, &f.Here} {
		sides = append(sides, fmt.Sprintf("%s\x00%d\x00%d\x00%s", c.Articles[s.Article].ID, s.Place.Start, s.Place.End, s.Quoted(c)))
	}
	slices.Sort(sides)
	return hashed(append(sides, f.Kind.String()))
}

// contextWords is how many words before and behind a change its id rests on.
const contextWords = 3

// id names a change by what is compared, and not by the articles: an article that is added, and becomes the base or has the
// same words, leaves it as it is.
func (c *change) id() model.FindID {
	p := c.pairing
	sides := []string{letters(p.base.words[c.b0:c.b1]), letters(p.here.words[c.h0:c.h1])}
	slices.Sort(sides)
	return hashed(append(sides, p.base.context(c.b0, -1), p.base.context(c.b1-1, 1)))
}

// context are the nearest words that both versions have, from a word on, in one direction.
func (s *side) context(from, step int) string {
	var out []string
	for i := from + step; i >= 0 && i < len(s.words) && len(out) < contextWords && s.words[i].shared; i += step {
		out = append(out, letters(s.words[i:i+1]))
	}
	return strings.Join(out, " ")
}

func hashed(of []string) model.FindID {
	h := fnv.New64a()
	fmt.Fprint(h, strings.Join(of, "\x00"))
	return model.FindID(fmt.Sprintf("f-%012x", h.Sum64()>>16))
}

// distinguish gives finds that are named alike, the same change in two stories, a name each.
func distinguish(all []model.Find) {
	used := map[model.FindID]int{}
	for i := range all {
		id := all[i].ID
		if used[id]++; used[id] > 1 {
			all[i].ID = model.FindID(fmt.Sprintf("%s-%d", id, used[id]))
		}
	}
}
