package reader

import (
	"context"
	"io/fs"
	"strings"
	"testing"

	"lineup/model"
	"lineup/ui/reader/library"
	"lineup/ui/safe"
)

// exporting opens the test corpus with files in memory.
func exporting(t *testing.T) (*driver, map[string]string) {
	t.Helper()
	files := map[string]string{}
	l := testLoaded(t)
	l.Analysed = l.Corpus
	return driveWith(t, l, 140, 40, Options{
		Ledger: &testLedger{},
		Export: func(_ *model.Corpus, e library.Exported, format string) (safe.String, error) {
			return safe.Line(strings.TrimPrefix(e.String(), "the ") + " as " + format), nil
		},
		Save: func(file string, data safe.String, over bool) error {
			if _, there := files[file]; there && !over {
				return fs.ErrExist
			}
			files[file] = data.String()
			return nil
		},
		Pipe: func(_ context.Context, command string, in safe.String) (string, error) {
			return command + " got " + in.String(), nil
		},
	}), files
}

// TestExport: e asks for a file and suggests a fitting name, the extension chooses the format, and nothing is
// overwritten without asking.
func TestExport(t *testing.T) {
	d, files := exporting(t)
	d.keys("tab e").sees("export the quote to: ada-quill-", "ctrl+y copies").keys("enter").sees("exported to ada-quill-")
	if len(files) != 1 {
		t.Fatalf("%v", files)
	}
	for _, data := range files {
		if data != "quote as markdown" {
			t.Errorf("%q", data)
		}
	}
	d.keys("e enter").sees("already exists").typed("n").keys("enter").sees("unchanged")
	d.keys("e enter").typed("y").keys("enter").sees("exported to")
	d.keys("e ctrl+u").typed("x.claim.json").keys("enter").sees("exported to x.claim.json")
	d.keys("e ctrl+u").typed("x.doc").keys("enter").sees("extension chooses the format")
	d.keys("1 tab e ctrl+u").typed("s.html").keys("enter").sees("exported to s.html")
	if files["x.claim.json"] != "quote as claimreview" || files["s.html"] != "story as html" {
		t.Errorf("%v", files)
	}
}

// TestExportOthers: all bookmarks, a line-up by hand and a row of a table are exported as what they are, and an
// export can go to the clipboard instead.
func TestExportOthers(t *testing.T) {
	d, files := exporting(t)
	d.keys("m 6 tab m 7 tab").sees("Bookmarks 2").keys("e").sees("export the bookmarks to: bookmarks.md").keys("enter")
	d.keys("6 tab space space v e").sees("2 articles side by side").keys("ctrl+u").typed("two.html").keys("enter")
	d.keys("t e").sees("export the quote to: ada").keys("ctrl+y").sees("copied the quote as markdown")
	if d.copied != "quote as markdown" || files["bookmarks.md"] != "bookmarks as markdown" || files["two.html"] != "2 articles side by side as html" {
		t.Errorf("copied %q, written %v", d.copied, files)
	}
	d.keys("e ctrl+u").typed("x.doc").keys("ctrl+y").sees("extension chooses the format")
}

// TestKeysInTables: whatever can be done to the row of a list can be done to that of a table.
func TestKeysInTables(t *testing.T) {
	d, ledger := deciders(t, 140, 30)
	d.keys("enter t y").sees("copied the quote with its citation")
	d.keys("i").sees("quote-cue-speaker").keys("esc").sees("Who quotes what")
	d.keys("m").sees("bookmarked the quote; M adds a note", "Who quotes what").keys("S").sees("who said").typed("lund").keys("enter")
	d.sees("is lund's now", "Who quotes what", "lund")
	if len(ledger.all) < 2 {
		t.Errorf("kept: %v", ledger.all)
	}
	d.keys("tab,tab y").sees("copied the source of the article")
}

// TestPipe: | sends Markdown to a command and shows its output.
func TestPipe(t *testing.T) {
	d, _ := exporting(t)
	d.keys("tab |").typed("wc -w").keys("enter").sees("wc -w got quote as markdown").keys("esc")
	if strings.Contains(d.screen(), "got quote") {
		t.Error("the page is still open")
	}
	drive(t, testLoaded(t), 140, 40).keys("tab |").typed("x").keys("enter").sees("no command can be run here")
}
