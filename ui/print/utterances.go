package print

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
)

// Utterances shows the utterances that more than one article reports, with their
// versions and how these differ; those of one article too where all is set.
func Utterances(c *model.Corpus, all bool) View {
	var us []*model.Utterance
	for i := range c.Utterances {
		if u := c.Utterances[i]; all || len(u.Versions) > 1 {
			us = append(us, u)
		}
	}
	return utterancesView(c, us)
}

// UtteranceOf shows one utterance.
func UtteranceOf(c *model.Corpus, utterance int) View {
	return utterancesView(c, []*model.Utterance{c.Utterances[utterance]})
}

func utterancesView(c *model.Corpus, us []*model.Utterance) View {
	return View{
		title:   "Utterances",
		claims:  over(us, func(_ int, u *model.Utterance) any { return utteranceClaim(c, u) }),
		records: over(us, func(_ int, u *model.Utterance) any { return newUtteranceRecord(c, u) }),
		table: table{
			head: []string{"utterance", "speaker", "article", "outlet", "published", "base", "text", "differences"},
			rows: func(yield func([]string) bool) {
				for _, u := range us {
					if !versionRows(c, u, yield) {
						return
					}
				}
			},
		},
		blocks: func(yield func(block) bool) {
			for _, u := range us {
				if !utteranceBlocks(c, u, yield) {
					return
				}
			}
		},
	}
}

func versionRows(c *model.Corpus, u *model.Utterance, yield func([]string) bool) bool {
	for i := range u.Versions {
		v := &u.Versions[i]
		a := c.Articles[v.Article]
		if !yield([]string{
			string(u.ID), c.SpeakerName(u.Speaker), string(a.ID), a.Outlet.Name, a.Published.String(),
			strconv.FormatBool(i == u.Base), v.Text(c), strings.Join(classNames(v.Differences), "; "),
		}) {
			return false
		}
	}
	return true
}

// classNames lists the classes of differences, each once, in the order met.
func classNames(ds []model.Difference) []string {
	var out []string
	for _, d := range ds {
		if n := d.Class.String(); !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

func utteranceBlocks(c *model.Corpus, u *model.Utterance, yield func(block) bool) bool {
	if !yield(heading{speakerLabel(c, u.Speaker), strings.Join([]string{string(u.ID), dated(u.From), tally(u)}, " · ")}) {
		return false
	}
	base := &u.Versions[u.Base]
	order := append([]int{u.Base}, except(len(u.Versions), u.Base)...)
	for _, i := range order {
		v := &u.Versions[i]
		a := c.Articles[v.Article]
		e := entry{label: source(a), aside: published(a), body: plain(v.Text(c)), quote: true}
		if i == u.Base && len(u.Versions) > 1 {
			e.aside += ", base"
		}
		for _, d := range v.Differences {
			e.notes = append(e.notes, explain(d.Class, clipped(c, base, d.Base), clipped(c, v, d.Here)))
		}
		if !yield(e) {
			return false
		}
	}
	if absent := c.Absent(u); len(absent) > 0 && !yield(remark{"not in: " + strings.Join(labels(c, absent), ", ")}) {
		return false
	}
	if len(u.Again) > 0 {
		again := make([]string, len(u.Again))
		for i, x := range u.Again {
			again[i] = joinedBy(" ", c.Utterances[x].From.Day(), "("+string(c.Utterances[x].ID)+")")
		}
		return yield(remark{"the same words on other days: " + strings.Join(again, ", ")})
	}
	return true
}

// except returns 0..n-1 without one.
func except(n, but int) []int {
	var out []int
	for i := range n {
		if i != but {
			out = append(out, i)
		}
	}
	return out
}

// tally counts an utterance's versions in words: "4 articles · 3 wordings · 2
// independent".
func tally(u *model.Utterance) string {
	out := []string{count(len(u.Versions), "article"), count(u.Wordings(), "wording")}
	if u.Independent < len(u.Versions) {
		out = append(out, fmt.Sprintf("%d independent", u.Independent))
	}
	return strings.Join(out, " · ")
}

// explain tells a difference in a line.
func explain(class model.Class, base, here string) string {
	switch {
	case class == model.ClassIdentical, base == "" && here == "", class == model.ClassSplit, class == model.ClassPartial:
		return class.String()
	case here == "":
		return fmt.Sprintf("%s: “%s” is not here", class, base)
	case base == "":
		return fmt.Sprintf("%s: “%s” is not in the base", class, here)
	case strings.EqualFold(base, here):
		return fmt.Sprintf("%s: “%s”", class, base)
	default:
		return fmt.Sprintf("%s: “%s” -> “%s”", class, base, here)
	}
}

// labels names the outlets of articles, each once.
func labels(c *model.Corpus, articles []int) []string {
	var out []string
	for _, i := range articles {
		if l := source(c.Articles[i]); !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}
