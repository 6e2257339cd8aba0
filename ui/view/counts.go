package view

import (
	"strconv"

	"lineup/model"
)

// Outlets is how many outlets articles are of.
type Outlets struct {
	Known int
	// Unnamed is how many of the articles name no outlet: two of these may be of one, or of
	// one of the others, and nobody can tell.
	Unnamed int
}

// Outlets counts the outlets of articles. The copy of an agency, whoever printed it without
// a name, is the agency's.
func (c *Corpus) Outlets(articles []int) Outlets {
	var out Outlets
	seen := map[int]bool{}
	for _, a := range articles {
		switch o := c.of[a]; {
		case o == model.None:
			out.Unnamed++
		case !seen[o]:
			seen[o] = true
			out.Known++
		}
	}
	return out
}

// String is the count with its nouns: "3 outlets, 2 articles unnamed".
func (o Outlets) String() string {
	switch {
	case o.Unnamed == 0:
		return Count(o.Known, "outlet")
	case o.Known == 0:
		return Count(o.Unnamed, "article") + " unnamed"
	default:
		return Count(o.Known, "outlet") + ", " + Count(o.Unnamed, "article") + " unnamed"
	}
}

// Tally is what a list says of an utterance in numbers.
type Tally struct {
	Outlets  Outlets
	Versions int
	// Wordings is how many of the versions differ in their words.
	Wordings    int
	Independent int // versions that are nobody's copy
	LeftOut     int // outlets that report the story without it
	Again       int // other days on which the speaker has the same words
}

// Tally counts an utterance.
func (c *Corpus) Tally(u *model.Utterance) Tally {
	return Tally{
		Outlets: c.Outlets(Carriers(u)), Versions: len(u.Versions), Wordings: u.Wordings(), Independent: u.Independent,
		LeftOut: len(c.leftOut(u)), Again: len(u.Again),
	}
}

// String is "5 outlets, 6 versions"; of an utterance with one version, "1 outlet".
func (t Tally) String() string {
	if t.Versions < 2 {
		return t.Outlets.String()
	}
	return t.Outlets.String() + ", " + Count(t.Versions, "version")
}

// Parts are all there is to say, each with its noun: "5 outlets, 6 versions", "4 independent",
// "left out by 2".
func (t Tally) Parts() []string {
	out := []string{t.String()}
	if t.Versions > 1 && t.Wordings == 1 {
		out = append(out, "all in the same words")
	}
	if t.Independent > 0 && t.Independent < t.Versions {
		out = append(out, independent(t.Independent))
	}
	if t.LeftOut > 0 {
		out = append(out, "left out by "+strconv.Itoa(t.LeftOut))
	}
	if t.Again > 0 {
		out = append(out, "said again on "+Count(t.Again, "other day"))
	}
	return out
}

func independent(n int) string { return strconv.Itoa(n) + " independent" }
