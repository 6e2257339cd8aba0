package decide

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"lineup/model"
)

// Outlet says whose articles are, by patterns of their ids or files.
type Outlet struct {
	Name   string   `toml:"name"`
	Short  string   `toml:"short,omitempty"` // for the head of a narrow column
	Agency bool     `toml:"agency,omitempty"`
	Files  []string `toml:"files"` // see Matches
}

// Table is "outlet".
func (Outlet) Table() string { return "outlet" }

func (d Outlet) String() string { return strings.Join(d.Files, ", ") + " is by " + d.Name }

func (d Outlet) subject() string { return "outlet\x00" + strings.Join(d.Files, "\x00") }
func (Outlet) step() step        { return outlets }

// Outlets returns a corpus of articles alone with the outlets that decisions name. All else that
// is decided, and what cannot be applied, has to wait until the articles are analysed.
func Outlets(c *model.Corpus, ds Decisions) *model.Corpus {
	n := *Apply(c, slices.DeleteFunc(slices.Clone(ds), func(d Decided) bool { return d.step() != outlets }))
	n.Problems = c.Problems
	return &n
}

// OutletFrom is what Article.OutletFrom is for an outlet the user named.
const OutletFrom = "lineup.toml"

func (d Outlet) apply(w *work) error {
	o := model.Outlet{Name: d.Name, Short: d.Short, Agency: d.Agency}
	if o.Short == "" {
		o.Short = o.Name
	}
	found := false
	for i, a := range w.c.Articles {
		if !slices.ContainsFunc(d.Files, func(p string) bool { return Matches(p, string(a.ID)) }) {
			continue
		}
		found = true
		if a.Outlet == o {
			continue
		}
		n := *a
		n.Outlet, n.OutletFrom = o, OutletFrom
		w.c.Articles[i] = &n
		w.relabel(i, a.OutletLabel(), n.OutletLabel())
	}
	if !found {
		return fmt.Errorf("no article matches %s", strings.Join(d.Files, ", "))
	}
	return nil
}

// Exactly is the pattern that matches one id and no other.
func Exactly(id model.ArticleID) string {
	return "./" + strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(string(id))
}

// Matches reports whether a pattern of lineup.toml matches an article's id, which for most
// is the path of its file. A pattern without a stroke is held against the last part
// of the path, one that ends in "/**" or "/" against the folders, and any other, and
// what follows "./", against the whole.
func Matches(pattern, id string) bool {
	if dir, ok := strings.CutSuffix(strings.TrimSuffix(pattern, "**"), "/"); ok {
		return matchFolders(dir, id)
	}
	if !strings.Contains(pattern, "/") {
		id = path.Base(id)
	}
	pattern = strings.TrimPrefix(pattern, "./")
	ok, err := path.Match(pattern, id)
	return ok && err == nil
}

// matchFolders reports whether the first folders of a path match a pattern.
func matchFolders(pattern, id string) bool {
	n := strings.Count(pattern, "/") + 1
	parts := strings.Split(id, "/")
	if len(parts) <= n {
		return false
	}
	ok, err := path.Match(pattern, strings.Join(parts[:n], "/"))
	return ok && err == nil
}

// relabel carries the new label of an article's outlet to its story, and to the
// spellings of the speakers it quotes.
func (w *work) relabel(article int, before, now string) {
	if article >= len(w.c.StoryOf) { // see Outlets
		return
	}
	st := w.own.Story(w.c.StoryOf[article])
	st.Outlets = nil
	for _, a := range st.Articles {
		if label := w.c.Articles[a].OutletLabel(); !slices.Contains(st.Outlets, label) {
			st.Outlets = append(st.Outlets, label)
		}
	}
	done := map[int]bool{model.None: true}
	for _, q := range w.c.ArticleQuotes(article) {
		if !done[q.Speaker] {
			done[q.Speaker] = true
			s := w.own.Speaker(q.Speaker)
			s.Spellings = respelled(s.Spellings, w.c.Articles[article].Text, before, now)
		}
	}
}

// respelled counts the spellings that are in an article's text for another outlet.
func respelled(all []model.Spelling, body, before, now string) []model.Spelling {
	out := slices.Clone(all)
	for _, sp := range all {
		if sp.Outlet != before || !strings.Contains(body, sp.Text) {
			continue
		}
		at := func(outlet string) int {
			return slices.IndexFunc(out, func(x model.Spelling) bool { return x.Text == sp.Text && x.Outlet == outlet })
		}
		if i := at(now); i >= 0 {
			out[i].Articles++
		} else {
			out = append(out, model.Spelling{Text: sp.Text, Outlet: now, Articles: 1, Why: sp.Why})
		}
		if i := at(before); out[i].Articles > 1 {
			out[i].Articles--
		} else {
			out = slices.Delete(out, i, i+1)
		}
	}
	return out
}
