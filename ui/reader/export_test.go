package reader

import (
	"context"
	"io/fs"
	"strings"
	"testing"

	"lineup/model"
)

// exporting opens the test corpus with files in memory.
func exporting(t *testing.T) (*driver, map[string]string) {
	t.Helper()
	files := map[string]string{}
	return driveWith(t, testLoaded(t), 140, 40, Options{
		Export: func(_ *model.Corpus, e Exported, format string) (string, error) {
			return map[bool]string{true: "story as ", false: "quote as "}[e.Story != model.None] + format, nil
		},
		Save: func(file, data string, over bool) error {
			if _, there := files[file]; there && !over {
				return fs.ErrExist
			}
			files[file] = data
			return nil
		},
		Pipe: func(_ context.Context, command, in string) (string, error) { return command + " got " + in, nil },
	}), files
}

// TestExport: e asks for a file with a name that fits, its ending chooses the format, and
// nothing is written over unasked.
func TestExport(t *testing.T) {
	d, files := exporting(t)
	d.keys("tab e").sees("export to: ada-quill-").keys("enter").sees("exported to ada-quill-")
	if len(files) != 1 {
		t.Fatalf("%v", files)
	}
	for _, data := range files {
		if data != "quote as markdown" {
			t.Errorf("%q", data)
		}
	}
	d.keys("e enter").sees("is there already").typed("n").keys("enter").sees("as it was")
	d.keys("e enter").typed("y").keys("enter").sees("exported to")
	d.keys("e ctrl+u").typed("x.claim.json").keys("enter").sees("exported to x.claim.json")
	d.keys("e ctrl+u").typed("x.doc").keys("enter").sees("ending chooses the format")
	d.keys("shift+tab e ctrl+u").typed("s.html").keys("enter").sees("exported to s.html")
	if files["x.claim.json"] != "quote as claimreview" || files["s.html"] != "story as html" {
		t.Errorf("%v", files)
	}
}

// TestPipe: | hands Markdown to a command and shows what it says.
func TestPipe(t *testing.T) {
	d, _ := exporting(t)
	d.keys("tab |").typed("wc -w").keys("enter").sees("wc -w got quote as markdown").keys("esc")
	if strings.Contains(d.screen(), "got quote") {
		t.Error("the page stays")
	}
	drive(t, testLoaded(t), 140, 40).keys("tab |").typed("x").keys("enter").sees("no command can be run here")
}
