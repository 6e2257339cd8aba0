package view

import (
	"slices"
	"strconv"

	"lineup/model"
)

// Revision says, for the last state of an article, how many there are: "3 revisions"; for an earlier one, which it is
// and when it was seen: "revision 1 of 3, 3 Mar 18:02". It is "" if only one state is loaded.
func (c *Corpus) Revision(article int) string {
	states := c.States(article)
	if states == nil {
		return ""
	}
	a := c.Articles[article]
	if !a.Superseded {
		return Count(len(states), "revision")
	}
	out := "revision " + strconv.Itoa(slices.Index(states, article)+1) + " of " + strconv.Itoa(len(states))
	if seen := a.Seen(); seen.Precision >= model.ToDay {
		out += ", " + c.Dates.Moment(seen)
	}
	return out
}
