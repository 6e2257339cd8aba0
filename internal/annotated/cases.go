package annotated

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lineup/model"
)

// Case is a few articles, and who speaks some of the words in them.
type Case struct {
	Articles []*model.Article

	expect []expectation
}

// expectation is what a case expects of a quote.
type expectation struct {
	Text        string   `json:"text_contains"`
	Speakers    []string `json:"speaker"` // one of them; "" for nobody
	Absent      bool     `json:"absent"`  // it is no quote
	MayBeAbsent bool     `json:"may_be_absent"`
}

// Cases loads the cases in a folder, each in a folder of its own: the articles, and beside them expect.json, whose "expect"
// lists words with the speakers that may be named for them. Folders that expect no quotes are left out.
func Cases(ctx context.Context, dir string) ([]Case, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*", "expect.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%s: no cases: %w", dir, err)
	}
	var out []Case
	for _, file := range files {
		b, err := os.ReadFile(filepath.Clean(file))
		if err != nil {
			return nil, err
		}
		var of struct {
			Expect []expectation `json:"expect"`
		}
		if err := json.Unmarshal(b, &of); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		if len(of.Expect) == 0 {
			continue
		}
		paths, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*"))
		if err != nil {
			return nil, err
		}
		articles, err := Articles(ctx, slices.DeleteFunc(paths, func(p string) bool { return p == file })...)
		if err != nil {
			return nil, err
		}
		out = append(out, Case{articles, of.Expect})
	}
	return out, nil
}

// Holds reports whether all that the case expects is read. read reads one article.
func (c *Case) Holds(read func(*model.Article) model.Reading) bool {
	type quote struct{ text, speaker string }
	var all []quote
	for _, a := range c.Articles {
		r := read(a)
		for i := range r.Quotes {
			q := &r.Quotes[i]
			if q.Kind == model.Indirect || q.Doubled(a.Text) {
				continue
			}
			var text []string
			for _, p := range q.Pieces {
				text = append(text, p.Of(a.Text))
			}
			by := quote{text: strings.Join(text, " ")}
			if q.Person >= 0 {
				by.speaker = r.People[q.Person].Name
			}
			all = append(all, by)
		}
	}
	for _, x := range c.expect {
		found, right := false, false
		for _, q := range all {
			if strings.Contains(q.text, x.Text) {
				found = true
				right = right || slices.ContainsFunc(x.Speakers, func(s string) bool { return strings.EqualFold(s, q.speaker) })
			}
		}
		if holds := found && right && !x.Absent || !found && (x.Absent || x.MayBeAbsent); !holds {
			return false
		}
	}
	return true
}
