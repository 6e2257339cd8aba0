package view

import (
	"path"
	"strconv"

	"lineup/model"
	"lineup/model/text"
)

// What may not be known of an article.
const (
	NoOutlet   = "no outlet"
	NoDate     = "no date"
	NoHeadline = "no headline"
)

// Lacks returns what its file does not say of an article, of the above in that order; nil if nothing is missing. A day
// that only its story suggests is missing too.
func Lacks(a *model.Article) []string {
	var lacks []string
	if !a.Outlet.Known() {
		lacks = append(lacks, NoOutlet)
	}
	if !a.Published.Known() || a.PublishedFrom == model.FromStory {
		lacks = append(lacks, NoDate)
	}
	if a.Title == "" {
		lacks = append(lacks, NoHeadline)
	}
	return lacks
}

// OutletGuessed returns what the outlet of an article was guessed from: "text", "file name", "folder"; "" if it was
// not.
func OutletGuessed(a *model.Article) string {
	switch a.OutletFrom {
	case "text", "file name", "folder":
		return a.OutletFrom
	default:
		return ""
	}
}

// A Want is something that is not known of articles, or was guessed.
type Want struct {
	What     string // "no outlet", "outlet guessed from the text", "part of an article"
	Articles []int
	Inferred int // those whose day their story suggests
}

// Wants returns what is not known of the articles or was guessed: what matters most first, nil if there is nothing.
func (c *Corpus) Wants() []Want {
	whats := []string{NoOutlet, NoDate, NoHeadline}
	by := map[string]*Want{}
	add := func(what string, article int) {
		w := by[what]
		if w == nil {
			w = &Want{What: what}
			by[what] = w
			if what != NoOutlet && what != NoDate && what != NoHeadline {
				whats = append(whats, what)
			}
		}
		w.Articles = append(w.Articles, article)
		if what == NoDate && c.Articles[article].Published.Known() {
			w.Inferred++
		}
	}
	for i, a := range c.Articles {
		for _, what := range Lacks(a) {
			add(what, i)
		}
		if from := OutletGuessed(a); from != "" {
			add("outlet guessed from the "+from, i)
		}
		if a.Excerpt {
			add("part of an article", i)
		}
	}
	var out []Want
	for _, what := range whats {
		if w := by[what]; w != nil {
			out = append(out, *w)
		}
	}
	return out
}

// Where names the place of an article in its file, without the folder: "notes.txt", "press.jsonl:12".
func (c *Corpus) Where(article int) string {
	a := c.Articles[article]
	name := path.Base(a.File)
	if a.Line > 1 {
		name += ":" + strconv.Itoa(a.Line)
	}
	return text.Line(name)
}
