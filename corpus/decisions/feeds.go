package decisions

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"lineup/corpus/regular"
	"lineup/corpus/toml"
	"lineup/model"
	"lineup/model/text"
)

// Feed is a [[feed]] of a lineup.toml: a source from which lineup fetch fills the folder.
type Feed struct {
	URL    string
	Outlet string   // the publisher of its articles; "" to take it from the articles
	Words  []string // only items with one of these words; all items if empty
	Full   bool     // fetch the page behind each item, not just the item
}

// tomlFeed is a feed as written in the file.
type tomlFeed struct {
	URL    string `toml:"url"`
	Outlet string `toml:"outlet"`
	Words  any    `toml:"words"` // "ferry", or ["ferry", "pier"]
	Full   *bool  `toml:"full"`
}

// Feeds returns the feeds in a folder's own lineup.toml, not in those of folders above it. A [[feed]] that cannot be
// used is a problem.
func Feeds(dir string) ([]Feed, []model.Problem) {
	file := filepath.Join(dir, File)
	s, err := Read(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, []model.Problem{{File: file, What: regular.Reason(err)}}
	}
	feeds, problems := parseFeeds(s)
	for i := range problems {
		problems[i].File = file
	}
	return feeds, problems
}

func parseFeeds(s string) (feeds []Feed, problems []model.Problem) {
	for _, b := range blocksOf(s) {
		if b.table != feedTable {
			continue
		}
		f, err := readFeed(s[b.body:b.to])
		if err != nil {
			problems = append(problems, model.Problem{Line: b.line, What: "this [[feed]] is ignored: " + toml.Fault(err)})
			continue
		}
		feeds = append(feeds, f)
	}
	return feeds, problems
}

func readFeed(body string) (Feed, error) {
	var t tomlFeed
	if _, err := toml.Decode(body, &t); err != nil {
		return Feed{}, err
	}
	f := Feed{URL: strings.TrimSpace(t.URL), Outlet: text.Line(text.Clean(t.Outlet)), Full: t.Full == nil || *t.Full}
	if f.URL == "" {
		return Feed{}, errors.New("it has no url")
	}
	switch words := t.Words.(type) {
	case nil:
	case string:
		f.Words = append(f.Words, words)
	case []any:
		for _, w := range words {
			s, ok := w.(string)
			if !ok {
				return Feed{}, fmt.Errorf("words has %v, which is not text", w)
			}
			f.Words = append(f.Words, s)
		}
	default:
		return Feed{}, errors.New(`words must be text or a list of texts, as in words = ["ferry", "pier"]`)
	}
	return f, nil
}
