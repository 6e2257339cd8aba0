package decide

import (
	"errors"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/story"
)

// Merge declares that the stories of the articles are one.
type Merge struct {
	Articles []model.ArticleID `toml:"articles"` // two or more
}

// Table returns "merge".
func (Merge) Table() string { return "merge" }

func (d Merge) String() string { return "one story: " + list(d.Articles) }

func (d Merge) subject() string { return "story\x00" + ids(d.Articles) }
func (Merge) step() step        { return stories }

func (d Merge) apply(w *work) error {
	articles, err := w.articles(d.Articles)
	if err != nil {
		return err
	}
	if len(articles) < 2 {
		return errors.New("a merge needs two articles or more")
	}
	var parts []int
	for _, a := range articles {
		if s := w.c.StoryOf[a]; !slices.Contains(parts, s) {
			parts = append(parts, s)
		}
	}
	if len(parts) == 1 {
		return nil
	}
	// The largest keeps its index and title; of equals, the first one named.
	slices.SortStableFunc(parts, func(a, b int) int { return len(w.c.Stories[b].Articles) - len(w.c.Stories[a].Articles) })
	var whole model.Story
	for _, p := range parts {
		part := w.c.Stories[p]
		whole.Articles = append(whole.Articles, part.Articles...)
		whole.Copies = append(whole.Copies, part.Copies...)
		whole.Earlier = append(whole.Earlier, part.Earlier...)
		whole.Later = append(whole.Later, part.Later...)
		whole.Superseded = append(whole.Superseded, part.Superseded...)
		none := w.own.Story(p)
		none.Articles, none.Superseded = nil, nil
	}
	title := w.c.Stories[parts[0]].Title
	w.retell(parts[0], whole)
	w.own.Story(parts[0]).Title = title
	return nil
}

// Split declares that the articles are a story of their own, apart from the one they are in.
type Split struct {
	Articles []model.ArticleID `toml:"articles"`
}

// Table returns "split".
func (Split) Table() string { return "split" }

func (d Split) String() string { return "a separate story: " + list(d.Articles) }

func (d Split) subject() string { return "story\x00" + ids(d.Articles) }
func (Split) step() step        { return stories }

func (d Split) apply(w *work) error {
	articles, err := w.articles(d.Articles)
	if err != nil {
		return err
	}
	if len(articles) == 0 {
		return errors.New("a split needs an article or more")
	}
	from := w.c.StoryOf[articles[0]]
	old := w.c.Stories[from]
	part := *old
	var out, rest []int
	for _, a := range old.Articles {
		if slices.Contains(articles, a) {
			out = append(out, a)
		} else {
			rest = append(rest, a)
		}
	}
	if len(rest) == 0 {
		return nil // they are a story of their own already
	}
	w.c.Stories = append(w.c.Stories, &model.Story{})
	part.Articles = out
	w.retell(len(w.c.Stories)-1, part)
	part.Articles = rest
	w.retell(from, part)
	if !slices.ContainsFunc(out, func(a int) bool { return w.c.Articles[a].Title == old.Title }) {
		w.own.Story(from).Title = old.Title
	}
	return nil
}

// retell rebuilds the story at an index from its articles, and marks their utterances to be rebuilt.
func (w *work) retell(at int, of model.Story) {
	w.restoried = true
	st := story.Retell(w.c.Articles, of)
	w.c.Stories[at] = &st
	for _, a := range st.Superseded {
		w.c.StoryOf[a] = at
	}
	for _, a := range of.Articles {
		w.c.StoryOf[a] = at
		for q := w.c.QuotesOf[a][0]; q < w.c.QuotesOf[a][1]; q++ {
			for _, u := range w.utterancesOf(q) {
				w.utterances[u] = true
			}
		}
	}
}

// dropStories removes the stories that have no article left.
func (w *work) dropStories() {
	if !w.restoried {
		return
	}
	stay := kept(len(w.c.Stories), func(s int) bool { return len(w.c.Stories[s].Articles) > 0 })
	to := places(len(w.c.Stories), stay)
	w.c.Stories = pick(w.c.Stories, stay)
	for i := range w.c.StoryOf {
		move(&w.c.StoryOf[i], to)
	}
	for _, u := range w.own.EachUtterance() {
		move(&u.Story, to)
	}
	for i := range w.c.Topics {
		w.moveTopic(&w.c.Topics[i])
	}
}

// moveTopic finds a topic's stories again, in the order of its articles.
func (w *work) moveTopic(t *model.Topic) {
	t.Stories = make([]int, 0, len(t.Stories))
	seen := make(map[int]bool, cap(t.Stories))
	for _, a := range t.Articles {
		if s := w.c.StoryOf[a]; !seen[s] {
			seen[s] = true
			t.Stories = append(t.Stories, s)
		}
	}
}

// list names a few of the articles for the user.
func list(articles []model.ArticleID) string {
	const few = 3
	names := make([]string, 0, few)
	for _, a := range articles[:min(len(articles), few)] {
		names = append(names, string(a))
	}
	if len(articles) > few {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

// ids returns the articles, in whatever order, as a subject.
func ids(articles []model.ArticleID) string {
	var b strings.Builder
	for _, a := range slices.Sorted(slices.Values(articles)) {
		b.WriteString(string(a) + "\x00")
	}
	return b.String()
}
