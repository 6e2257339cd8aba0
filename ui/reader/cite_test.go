package reader

import (
	"strings"
	"testing"

	"lineup/ui/safe/safetest"
)

func TestCopy(t *testing.T) {
	d, _ := lineupOf(t, 160, 40)
	d.keys("g tab,tab")
	for !strings.Contains(d.copied, "Northern Wire") {
		d.keys("tab y")
	}
	const want = "“We are not going to open the bridge before it is safe,” she said. “And that won't be this spring.”\n" +
		"— Ada Quill, minister for roads\n" +
		"Northern Wire, “Bridge stays shut, minister says”, 2031-04-02\n" +
		"https://news.example/01_notes.txt\n" +
		"press/01_notes.txt:3\n"
	if d.copied != want {
		t.Errorf("copied:\n%s\nwant:\n%s", d.copied, want)
	}
	d.keys("Y")
	if d.copied != "# Ada Quill" {
		t.Errorf("copied %q", d.copied)
	}
	d.keys("o")
	if d.opened != "https://news.example/01_notes.txt" {
		t.Errorf("opened %q", d.opened)
	}
}

// TestCopyInLists: a story and an article are copied as their sources.
func TestCopyInLists(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30).keys("y")
	for _, source := range []string{
		"The Selwyn Courier, “Minister will not open bridge before it is safe”, 2031-04-02 09:15 +0200\nhttps://news.example/00_notes.txt\npress/00_notes.txt:",
		"Northern Wire, “Bridge stays shut, minister says”, 2031-04-02\n",
		"unknown, “Harbour notes”\n",
	} {
		if !strings.Contains(d.copied, source) {
			t.Errorf("a story is copied as\n%s\nwithout\n%s", d.copied, source)
		}
	}
	d.keys("shift+tab,shift+tab y")
	if want := "The Daily Lantern, “Quill: bridge will open”, 2031-04-03\nhttps://news.example/02_notes.txt\npress/02_notes.txt:1\n"; d.copied != want {
		t.Errorf("an article is copied as\n%swant\n%s", d.copied, want)
	}
	d.copied = ""
	if d.keys("4 tab y").sees("y copies quotes, articles and stories"); d.copied != "" {
		t.Errorf("a speaker is copied as %q", d.copied)
	}
}

// TestNothingHostileIsCopied copies hostile articles from each list and each screen, and checks the window's title,
// which is on no screen.
func TestNothingHostileIsCopied(t *testing.T) {
	copied := map[string]bool{}
	for _, keys := range []string{"y", "tab y", "5 tab y", "enter y", "tab enter y", "5 tab enter y", "5 tab enter ] y", "t y", "enter Y"} {
		d := drive(t, hostileLoaded(t), 140, 40).keys(keys)
		if leak := safetest.Leak(d.copied, false); leak != "" {
			t.Errorf("%s copies %+q", keys, leak)
		}
		copied[d.copied] = true
		d.a.options.Name = safetest.Hostile()
		if leak := safetest.Leak(d.a.View().WindowTitle, false); leak != "" {
			t.Errorf("%+q is in the window's title", leak)
		}
	}
	if len(copied) < 5 {
		t.Errorf("only %d different things are copied", len(copied))
	}
}
