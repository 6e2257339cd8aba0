package view

import (
	"strconv"

	"lineup/model"
	"lineup/model/compare/utterance"
)

// Outlets is the number of outlets of some articles.
type Outlets struct {
	Known int
	// Unnamed is the number of articles that name no outlet: two of them may share one, or it may be one of the
	// others; nobody can tell.
	Unnamed int
}

// Outlets counts the outlets of articles. An agency's copy printed without an outlet's name counts for the agency.
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

// String returns the count with its nouns: "3 outlets, 2 articles unnamed".
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

// Tally is the numbers that a list shows for an utterance.
type Tally struct {
	Outlets  Outlets
	Versions int
	// Wordings is the number of versions that differ in their words.
	Wordings    int
	Independent int // versions that are not copies
	LeftOut     int // outlets that report the story without it
	Again       int // other days on which the speaker used the same words
}

// Tally counts an utterance.
func (c *Corpus) Tally(u *model.Utterance) Tally {
	return Tally{
		Outlets: c.Outlets(Carriers(u)), Versions: len(u.Versions), Wordings: utterance.Wordings(c.Corpus, u), Independent: u.Independent,
		LeftOut: len(c.leftOut(u)), Again: len(u.Again),
	}
}

// String returns "5 outlets, 6 versions"; for an utterance with one version, "1 outlet".
func (t Tally) String() string {
	if t.Versions < 2 {
		return t.Outlets.String()
	}
	return t.Outlets.String() + ", " + Count(t.Versions, "version")
}

// Parts returns all the numbers, each with its noun: "5 outlets, 6 versions", "4 independent", "left out by 2".
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
