package fetch

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"lineup/corpus/fetched"
)

// The child of TestKilled fills a folder from a feed until it is killed.
const (
	killedFeed   = "LINEUP_TEST_FEED"
	killedFolder = "LINEUP_TEST_FOLDER"
)

// TestKilledChild is the program that TestKilled kills, not a test.
func TestKilledChild(t *testing.T) {
	feed, folder := os.Getenv(killedFeed), os.Getenv(killedFolder)
	if feed == "" {
		t.Skip("for TestKilled")
	}
	f := New(Options{Folder: folder, Delay: 0})
	defer f.Close()
	if _, err := f.Round(t.Context(), []Source{{URL: feed, Full: true, private: true}}); err != nil {
		t.Fatal(err)
	}
}

// TestKilled kills a program again and again while it fills a folder. Each time, every file is
// complete, and the ledger names existing files as they are; in the end each page is there once.
// KILLS in the environment sets how often it is killed, for trying by hand.
func TestKilled(t *testing.T) {
	const pages = 150
	kills := 6
	if n, err := strconv.Atoi(os.Getenv("KILLS")); err == nil {
		kills = n
	}
	w := newWorld(t)
	var links []string
	want := map[string]string{}
	for i := range pages {
		at := fmt.Sprintf("/p/pier-%d", i)
		links = append(links, at, fmt.Sprintf("Pier %d", i))
		want[fmt.Sprintf("pier-%d.html", i)] = article(fmt.Sprintf("Pier %d", i), strings.Repeat("The harbour is shut, and the ferries are at sea. ", 2000))
		w.at(at, func(out http.ResponseWriter, q *http.Request) { html(want[fmt.Sprintf("pier-%d.html", i)])(out, q) })
	}
	w.at("/feed", tagged(`"f"`, rss(links...)))
	for killed := 0; killed < kills; {
		child := exec.Command(os.Args[0], "-test.run", "^TestKilledChild$")
		child.Env = append(os.Environ(), killedFeed+"="+w.srv.URL+"/feed", killedFolder+"="+w.dir)
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(20*time.Millisecond + rand.N(300*time.Millisecond))
		if child.Process.Kill() == nil {
			killed++
		}
		_ = child.Wait()
		whole(t, w, want)
		if len(w.files()) > pages { // all of it is there: start again
			if err := os.RemoveAll(w.dir); err != nil {
				t.Fatal(err)
			}
		}
	}
	w.round(w.source("/feed"))
	whole(t, w, want)
	if n := len(w.files()); n != pages+1 {
		t.Errorf("%d files of %d pages and a ledger", n, pages)
	}
	if n := len(w.ledger().Entries); n != pages+1 {
		t.Errorf("%d entries of %d pages and a feed", n, pages)
	}
	err := filepath.WalkDir(w.dir, func(name string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(name, "~") {
			t.Errorf("left over is %s", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// whole checks that no visible file is half written, and that the ledger is right.
func whole(t *testing.T, w *world, want map[string]string) {
	t.Helper()
	for _, name := range w.files() {
		data, err := os.ReadFile(filepath.Join(w.dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if base := filepath.Base(name); base == fetched.Name {
			if n := bytes.Count(data, []byte("\n")); !bytes.HasSuffix(data, []byte("\n")) || n != len(w.ledger().Entries)+1 {
				t.Errorf("the ledger has %d complete lines and %d entries", n, len(w.ledger().Entries))
			}
		} else if want[base] != string(data) {
			t.Errorf("%s has %d bytes of %d", name, len(data), len(want[base]))
		}
	}
	if ps := fetched.Check(w.dir); len(ps) > 0 {
		t.Errorf("%v", ps)
	}
}
