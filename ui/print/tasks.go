package print

import (
	"fmt"
	"strings"

	"lineup/model"
	"lineup/ui/view"
)

// tasks lists what a person can do about the findings of a check, the most costly first, in articles. The details are
// in the entries of the files below.
func tasks(files []checkedFile) (lines []string) {
	var unread, mapped, doubtful []string
	problems, excerpts := 0, 0
	lacks := map[string][]string{} // what is missing -> the files
	articles := map[string]int{}
	for i := range files {
		f := &files[i]
		n := f.real()
		switch {
		case len(f.Maps) > 0 && f.Articles == 0:
			mapped = append(mapped, f.File)
		case n > 0 && f.Articles == 0:
			unread = append(unread, f.File)
		case n > 0:
			doubtful = append(doubtful, f.File)
			problems += n
		}
		excerpts += f.excerpts
		for _, what := range []string{view.NoOutlet, view.NoDate, view.NoHeadline} {
			n := 0
			for _, p := range f.lacks {
				if strings.Contains(p.What, what) {
					n++
				}
			}
			if n > 0 {
				lacks[what], articles[what] = append(lacks[what], f.File), articles[what]+n
			}
		}
	}
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	if len(mapped) > 0 {
		add("Say which fields hold what: --map as shown below, or [map] in lineup.toml, which lineup check --fix prepares (%s).", firstNames(mapped))
	}
	if len(unread) > 0 {
		add("Replace or remove files without readable articles (%s).", firstNames(unread))
	}
	if problems > 0 {
		add("Look at %s in the files that were read (%s).", view.Count(problems, "problem"), firstNames(doubtful))
	}
	if n := articles[view.NoOutlet]; n > 0 {
		add("Name the outlet of %s: lineup check --fix adds an [[outlet]] to lineup.toml for you to fill in (%s).",
			view.Count(n, "article"), firstNames(lacks[view.NoOutlet]))
	}
	if n := articles[view.NoDate]; n > 0 {
		add("Give %s a date: --map published=FIELD, or a date in the text (%s).", view.Count(n, "article"), firstNames(lacks[view.NoDate]))
	}
	if n := articles[view.NoHeadline]; n > 0 {
		add("Give %s a headline: --map title=FIELD, or a first line (%s).", view.Count(n, "article"), firstNames(lacks[view.NoHeadline]))
	}
	if excerpts > 0 {
		add("Save the full text of %s; what an excerpt lacks is never reported as left out.", view.Count(excerpts, "excerpt"))
	}
	return lines
}

// real counts the problems that need action.
func (f *checkedFile) real() (n int) {
	for _, p := range f.problems {
		n += 1 - idle(p)
	}
	return n
}

// idle is 1 for a problem that needs no action, 0 for any other: a duplicate or an excerpt of another file's article was left
// out.
func idle(p model.Problem) int {
	if strings.HasPrefix(p.What, "left out: ") {
		return 1
	}
	return 0
}

// firstNames names the first few of some files, and how many more there are.
func firstNames(files []string) string {
	const most = 3
	names := strings.Join(files[:min(len(files), most)], ", ")
	if n := len(files) - most; n > 0 {
		names += fmt.Sprintf(" and %d more", n)
	}
	return names
}
