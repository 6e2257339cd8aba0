package decide

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"lineup/model"
)

// Outlet names the outlet of articles, given by patterns for their IDs or files.
type Outlet struct {
	Name   string   `toml:"name"`
	Short  string   `toml:"short,omitempty"` // for the head of a narrow column
	Agency bool     `toml:"agency,omitempty"`
	Files  []string `toml:"files"` // see Matches
}

// Table returns "outlet".
func (Outlet) Table() string { return "outlet" }

func (d Outlet) String() string { return strings.Join(d.Files, ", ") + " is by " + d.Name }

func (d Outlet) subject() string { return "outlet\x00" + strings.Join(d.Files, "\x00") }
func (Outlet) step() step        { return outlets }

// Outlets applies only the decisions about outlets, to a corpus that has nothing but articles. Other decisions, and
// reports of those that cannot be applied, wait until the articles are analysed.
func Outlets(c *model.Corpus, ds Decisions) *model.Corpus {
	n := *Apply(c, slices.DeleteFunc(slices.Clone(ds), func(d Decided) bool { return d.step() != outlets }))
	n.Problems = c.Problems
	return &n
}

// OutletFrom is the Article.OutletFrom of an outlet that the user named.
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

// Exactly returns the pattern that matches this ID only.
func Exactly(id model.ArticleID) string {
	return "./" + strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(string(id))
}

// Matches reports whether a pattern of lineup.toml matches an article's ID, which for most articles is the path of
// its file. A pattern without a slash is compared with the last part of the path, one that ends in "/**" or "/"
// with the leading folders, and any other, without a leading "./", with the whole.
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

// matchFolders reports whether the leading folders of a path match a pattern.
func matchFolders(pattern, id string) bool {
	n := strings.Count(pattern, "/") + 1
	parts := strings.Split(id, "/")
	if len(parts) <= n {
		return false
	}
	ok, err := path.Match(pattern, strings.Join(parts[:n], "/"))
	return ok && err == nil
}

// relabel passes an article's new outlet label on to its story, and to the spellings of the speakers it quotes.
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

// respelled counts the spellings found in an article's text for the outlet now instead of before.
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
