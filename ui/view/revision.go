package view

import (
	"slices"
	"strconv"

	"lineup/model"
	"lineup/model/compare/revision"
)

// Revisions says, for the last state of an article, how many there are: "3 revisions"; for an earlier one, which it
// is: "revision 1 of 3". It is "" if only one state is loaded.
func (c *Corpus) Revisions(article int) string {
	states := c.States(article)
	switch {
	case states == nil:
		return ""
	case !c.Articles[article].Superseded:
		return Count(len(states), "revision")
	default:
		return "revision " + strconv.Itoa(slices.Index(states, article)+1) + " of " + strconv.Itoa(len(states))
	}
}

// Revision is Revisions with, for an earlier state, the time when it was seen: "revision 1 of 3, 3 Mar 18:02".
func (c *Corpus) Revision(article int) string {
	a, out := c.Articles[article], c.Revisions(article)
	if seen := a.Seen(); out != "" && a.Superseded && seen.Precision >= model.ToDay {
		out += ", " + c.Dates.Moment(seen)
	}
	return out
}

// RevisionNumber returns the number of an article's state: "Revision 2".
func (c *Corpus) RevisionNumber(article int) string {
	return "Revision " + strconv.Itoa(c.Articles[article].Revision)
}

// SeenAt says since when a state of an article has been known, the longest form first: "fetched 3 Mar 18:02 UTC", "3
// Mar 18:02". It is nil if the time is unknown.
func (c *Corpus) SeenAt(article int) []string {
	a := c.Articles[article]
	seen := a.Seen()
	if !seen.Known() {
		return nil
	}
	short := c.Dates.Moment(seen)
	long := short
	if seen.Precision >= model.ToMinute {
		long += seen.Time.Format(" MST")
	}
	how := "published "
	switch {
	case a.Fetched.Known():
		how = "fetched "
	case a.Updated.Known():
		how = "updated "
	}
	return []string{how + long, how + short, short}
}

// Change says what an outlet changed from one state of its article to the next, and when: "Whistle
// dropped “of that class” between 18:02 and 19:40".
func (c *Corpus) Change(l *model.LineUp, x *model.Change) Sentence {
	was, is := l.Columns[x.Column-1], l.Columns[x.Column]
	return c.changed(was, is, x.Was.Of(c.Articles[was].Text), x.Is.Of(c.Articles[is].Text))
}

// HeadChange says that an outlet changed the "headline" or the "byline" from one state of its article to the next, and
// when.
func (c *Corpus) HeadChange(earlier, later int, what string) Sentence {
	return say("{who} changed its {what}{when}", map[string]Part{
		"who": outletPart(c.Name(later).Short, later), "what": plain(what),
		"when": plain(spaced(revision.Between(c.Articles[earlier], c.Articles[later]))),
	})
}

// changed says what happened to words between an earlier and a later state; before or now is "" if that state lacks
// them.
func (c *Corpus) changed(earlier, later int, before, now string) Sentence {
	parts := map[string]Part{
		"who":  outletPart(c.Name(later).Short, later),
		"when": plain(spaced(revision.Between(c.Articles[earlier], c.Articles[later]))),
	}
	switch {
	case now == "":
		parts["base"] = words(opening(before, titleBytes), Cut)
		return say("{who} dropped {base}{when}", parts)
	case before == "":
		parts["here"] = words(opening(now, titleBytes), Added)
		return say("{who} added {here}{when}", parts)
	default:
		parts["base"], parts["here"] = words(before, Changed), words(now, Changed)
		return say("{who} changed {base} to {here}{when}", parts)
	}
}

// spaced returns words with a space before them, "" for none.
func spaced(s string) string {
	if s == "" {
		return ""
	}
	return " " + s
}
