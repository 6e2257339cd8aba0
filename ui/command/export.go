package command

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"lineup/corpus/atomicfile"
	"lineup/model"
	"lineup/model/compare/passage"
	"lineup/ui/print"
	"lineup/ui/reader/library"
	"lineup/ui/safe"
)

// export writes what the reader exports, in the form that the commands print.
func export(c *model.Corpus, e library.Exported, format string) (safe.String, error) {
	var v print.View
	switch {
	case e.Story != model.None:
		st := c.Stories[e.Story]
		l := passage.LineUp(c, c.SourceFirst(e.Story), 0)
		v = print.Compare(c, st.Title, &l)
	case e.Utterance != model.None:
		v = print.UtteranceOf(c, e.Utterance)
	case e.Articles != nil:
		l := passage.LineUp(c, e.Articles, 0)
		v = print.Compare(c, "Side by side", &l)
	case e.Finds != nil:
		v = print.Finds(c, e.Finds, true)
	case e.Bookmarks:
		v = print.Bookmarks(c)
	default:
		v = print.QuotesOf(c, e.Quotes)
	}
	var b safe.Builder
	err := print.Write(&b, v, print.Options{Format: print.Format(format), Width: 80})
	return b.Done(), err
}

// saveExport writes a file; it replaces an existing one only if over is set.
func saveExport(file string, data safe.String, over bool) error {
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(file, "~/") {
		file = home + file[1:]
	}
	if _, err := os.Lstat(file); !over && !errors.Is(err, fs.ErrNotExist) {
		if err == nil {
			return fs.ErrExist
		}
		return err
	}
	return atomicfile.Write(file, []byte(data.String()), atomicfile.Shared)
}
