package finds

import (
	"fmt"
	"hash/fnv"

	"lineup/model"
)

// idOf names a find by its two articles and the places in them, and not by its rank or its kind: what
// was dismissed stays so when finds are told otherwise.
func idOf(c *model.Corpus, f *model.Find) model.FindID {
	h := fnv.New64a()
	for _, s := range []*model.FindSide{&f.Base, &f.Here} {
		fmt.Fprintf(h, "%s\x00%d\x00%d\x00%s\x00", c.Articles[s.Article].ID, s.Place.Start, s.Place.End, s.Quoted(c))
	}
	if f.Kind > model.FindWording {
		fmt.Fprintf(h, "%s", f.Kind)
	}
	return model.FindID(fmt.Sprintf("f-%012x", h.Sum64()>>16))
}
