package archive

import (
	"context"
	"slices"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
)

// layered is the number of articles from which new ones are shown before everything is joined again: fewer are joined
// within a second, too fast for anybody to read an interim result.
const layered = 2_000

// peek reads just the named files and shows what is new in them.
func (f *following) peek(ctx context.Context, names []string) error {
	if !f.layers() {
		return nil
	}
	articles, err := corpus.Peek(ctx, f.loading(nil), names)
	if err != nil {
		return err
	}
	return f.lay(ctx, articles)
}

// layers reports whether new articles are shown before everything is joined.
func (f *following) layers() bool { return f.o.Keep == nil && len(f.now.corpus.Articles) >= f.large }

// lay shows the new ones among articles, unless they are shown already.
func (f *following) lay(ctx context.Context, articles []*model.Article) error {
	if !f.layers() {
		return nil
	}
	at := make(map[model.ArticleID]int, len(f.fresh))
	for i, article := range f.fresh {
		at[article.ID] = i
	}
	before, changed := len(f.fresh), false
	for _, article := range articles {
		was := f.now.find(article.ID)
		if f.now.has(article) || was != nil && was.File != article.File { // another article's ID: left to the join
			continue
		}
		switch i, ok := at[article.ID]; {
		case !ok:
			f.fresh = append(f.fresh, article)
		case f.fresh[i].SHA256 != article.SHA256:
			f.fresh[i] = article
			changed = true
		}
	}
	if !changed && len(f.fresh) == before {
		return nil
	}
	return f.show(ctx)
}

// show shows the joined corpus with the new articles beside it; if they make up most of it, that is left to the join.
func (f *following) show(ctx context.Context) error {
	c, doing := f.now.corpus, ""
	if !f.busy { // a join needs all the memory that can be freed
		defer uncollected()()
	}
	if len(f.fresh) > 0 {
		if len(f.fresh) > len(c.Articles)/2 {
			return nil
		}
		n, err := analyse.Run(ctx, f.fresh, slices.Clone(c.Problems), analyse.Options{Jobs: f.o.Jobs})
		if err != nil {
			return err
		}
		c, doing = analyse.Beside(c, n, f.now.place), "grouping the new articles into stories"
	}
	e, err := f.edition(ctx, func(model.Progress) {}, f.now, c)
	if err != nil {
		return err
	}
	f.tell(News{Edition: e, Doing: doing})
	return nil
}
