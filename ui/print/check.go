package print

import (
	"fmt"
	"strconv"
	"strings"

	"lineup/model"
)

// Check shows, file by file, what could not be read, what was guessed and what is
// missing. A corpus of which all is known still gets a line that says so: silence
// would look like a check that did not run.
func Check(c *model.Corpus) View {
	found := append([]model.Problem(nil), c.Problems...)
	for _, a := range c.Articles {
		if lacks := missing(a); lacks != "" {
			found = append(found, model.Problem{File: a.File, Line: a.Line, What: lacks})
		}
	}
	return View{
		title:   "Check",
		records: over(found, func(_ int, p *model.Problem) any { return problemRecord{p.File, p.Line, p.What} }),
		table: table{
			head: []string{"file", "line", "problem"},
			rows: over(found, func(_ int, p *model.Problem) []string {
				return []string{p.File, strconv.Itoa(p.Line), p.What}
			}),
		},
		blocks: func(yield func(block) bool) {
			if !yield(remark{fmt.Sprintf("%s read, %s", count(len(c.Articles), "article"), findings(c, found))}) {
				return
			}
			for _, p := range found {
				at := p.File
				if p.Line > 0 {
					at = fmt.Sprintf("%s:%d", p.File, p.Line)
				}
				if !yield(entry{label: at, body: plain(p.What)}) {
					return
				}
			}
		},
	}
}

func findings(c *model.Corpus, found []model.Problem) string {
	if len(found) == 0 {
		return "nothing wrong, nothing missing"
	}
	return fmt.Sprintf("%s, %s", count(len(c.Problems), "problem"), count(len(found)-len(c.Problems), "article")+" with something unknown")
}

// missing names what is not known of an article, and how the user can tell it.
func missing(a *model.Article) string {
	var lacks []string
	if !a.Outlet.Known() {
		lacks = append(lacks, "outlet")
	}
	if !a.Published.Known() {
		lacks = append(lacks, "date")
	}
	if a.Title == "" {
		lacks = append(lacks, "headline")
	}
	if len(lacks) == 0 {
		return ""
	}
	s := "no " + strings.Join(lacks, ", no ")
	if !a.Outlet.Known() {
		s += "; an [[outlet]] entry in lineup.toml names the outlet"
	}
	return s
}

// problemRecord is a problem as the contract has it.
type problemRecord struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Problem string `json:"problem"`
}
