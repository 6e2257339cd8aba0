package reader

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"lineup/model"
	"lineup/model/search"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/reader/lineup"
	"lineup/ui/reader/page"
	"lineup/ui/reader/readertest"
	"lineup/ui/safe/safetest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

var update = flag.Bool("update", false, "write the golden screens anew")

func TestGoldenScreens(t *testing.T) {
	for _, size := range []struct {
		name string
		w, h int
	}{{"80x24", 80, 24}, {"120x40", 120, 40}} {
		for _, s := range screens {
			t.Run(s.name+"-"+size.name, func(t *testing.T) {
				d := drive(t, testLoaded(t), size.w, size.h)
				s.open(d)
				golden(t, s.name+"-"+size.name, d.screen()+"\n")
			})
		}
	}
}

// TestGoldenThemes keeps the colours of screens on dark and on light backgrounds, in strong contrast, and for users
// who cannot tell red from green.
func TestGoldenThemes(t *testing.T) {
	for _, c := range []struct {
		name string
		set  kit.Settings
		on   kit.Ground
	}{
		{"dark", kit.Settings{}, kit.GroundDark},
		{"light", kit.Settings{}, kit.GroundLight},
		{"contrast", kit.Settings{Theme: "contrast"}, kit.GroundDark},
		{"colour-blind", kit.Settings{Theme: "colour-blind"}, kit.GroundLight},
	} {
		for _, s := range screens {
			if few := c.set.Theme != ""; few && s.name != "lineup" && s.name != "read" && s.name != "quotes" {
				continue
			}
			t.Run(c.name+"-"+s.name, func(t *testing.T) {
				d := driveWith(t, testLoaded(t), 80, 16, Options{Settings: c.set})
				d.a.theme = kit.ThemeOf(c.set, kit.Look{Ground: c.on, Profile: colorprofile.TrueColor})
				s.open(d)
				golden(t, "theme-"+c.name+"-"+s.name, strings.ReplaceAll(d.a.View().Content, "\x1b", "␛")+"\n")
			})
		}
	}
}

// TestNothingByColourAlone: without colours every screen has the same information.
func TestNothingByColourAlone(t *testing.T) {
	for _, s := range screens {
		bare := driveWith(t, testLoaded(t), 100, 30, Options{Settings: kit.Settings{Theme: "none"}})
		s.open(bare)
		if content := bare.a.View().Content; regexp.MustCompile("\x1b\\[([0-9;]*;)?([34][0-8]|9[0-7])[;m]").MatchString(content) {
			t.Errorf("%s is coloured without colours", s.name)
		}
		coloured := drive(t, testLoaded(t), 100, 30)
		s.open(coloured)
		if bare.screen() != coloured.screen() {
			t.Errorf("%s differs without colours", s.name)
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the screen has changed; go test -update rewrites it.\nwant:\n%s\ngot:\n%s", want, got)
	}
}

var (
	sweepWidths  = []int{1, 2, 3, 5, 10, 39, 40, 41, 79, 80, 120, 200}
	sweepHeights = []int{1, 2, 3, 5, 10, 24, 50}
)

// TestEverySize draws every screen at every size: opened there, and resized to it.
func TestEverySize(t *testing.T) {
	for _, corpus := range []struct {
		name string
		make func(testing.TB) library.Loaded
	}{{"plain", testLoaded}, {"hostile", hostileLoaded}} {
		for _, s := range screens {
			t.Run(corpus.name+"-"+s.name, func(t *testing.T) {
				l := corpus.make(t)
				resized := drive(t, l, 80, 24)
				s.open(resized)
				for _, w := range sweepWidths {
					for _, h := range sweepHeights {
						resized.send(tea.WindowSizeMsg{Width: w, Height: h})
						fits(t, resized.a, w, h)
						fresh := drive(t, l, w, h)
						s.open(fresh)
						fits(t, fresh.a, w, h)
						fresh.keys("j G n N tab d x a b")
						fits(t, fresh.a, w, h)
					}
				}
			})
		}
	}
}

// TestEverySizePlainly draws every screen without lines and one thing at a time.
func TestEverySizePlainly(t *testing.T) {
	for _, s := range screens {
		d := driveWith(t, hostileLoaded(t), 80, 24, Options{Settings: kit.Settings{Plain: true, Theme: "contrast", DateStyle: "month-day", Measure: 40}})
		s.open(d)
		for _, w := range []int{1, 20, 40, 80, 200} {
			for _, h := range []int{1, 5, 24} {
				d.send(tea.WindowSizeMsg{Width: w, Height: h})
				fits(t, d.a, w, h)
			}
		}
	}
}

// fits fails unless the screen is exactly w by h and nothing on it controls the terminal or deceives the reader.
func fits(t *testing.T, a *app, w, h int) {
	t.Helper()
	content := a.View().Content
	lines := strings.Split(content, "\n")
	if len(lines) != h {
		t.Fatalf("%dx%d: %d rows", w, h, len(lines))
	}
	for i, l := range lines {
		if n := a.theme.Counting().Of(l); n != w {
			t.Fatalf("%dx%d: row %d is %d cells wide: %q", w, h, i, n, l)
		}
	}
	if leak := safetest.Leak(content, true); leak != "" {
		t.Fatalf("%dx%d: %+q is on the screen", w, h, leak)
	}
}

// hostileLoaded returns the test corpus with every kind of trouble in every string that comes from outside.
func hostileLoaded(tb testing.TB) library.Loaded {
	tb.Helper()
	const trouble = "\x1b[31m\x1b]0;title\a\u202Eevil\u202C\u200B\ttab\u0301\u0301 日本語の長い言葉 👩‍👩‍👧 \x9b5A e\u0301 "
	c := readertest.Corpus(tb, readertest.Bridge)
	for i, a := range c.Articles {
		a.Title = trouble + a.Title
		a.Outlet.Short = ""
		if i%2 == 0 {
			a.Outlet.Name = trouble + a.Outlet.Name
			a.Byline = trouble
		}
		a.URL, a.File, a.Dateline, a.Wire = trouble, trouble+a.File, trouble, trouble
		at := len(a.Text)
		a.Text += trouble + strings.Repeat("字", 300) + strings.Repeat("\u0301", 500)
		a.Paragraphs[len(a.Paragraphs)-1].End = len(a.Text)
		for q := range c.Quotes {
			if c.Quotes[q].Article == i {
				c.Quotes[q].Pieces[len(c.Quotes[q].Pieces)-1].End = at + len(trouble)
			}
		}
	}
	for i := range c.Speakers {
		c.Speakers[i].Name = trouble + c.Speakers[i].Name
		c.Speakers[i].Role = trouble
		for k := range c.Speakers[i].Spellings {
			c.Speakers[i].Spellings[k].Text = trouble
		}
	}
	for i := range c.Quotes {
		c.Quotes[i].Venue, c.Quotes[i].Rule, c.Quotes[i].Evidence = trouble, trouble, []string{trouble}
	}
	c.Stories[0].Title, c.Topics[0].Name = trouble, trouble
	c.Problems[0].File, c.Problems[0].What = trouble, trouble
	c.Bookmarks = append(c.Bookmarks, model.Bookmark{Kind: model.MarkedStory}, model.Bookmark{Kind: model.MarkedArticle})
	n, chars := 0, []rune(safetest.Hostile())
	safetest.Fill(c, func(old string) string { // a few of them first in every string, so that each is in sight somewhere
		at := n % len(chars)
		n += 5
		return string(chars[at:min(at+5, len(chars))]) + "\xff" + old
	}, "Text", "Short", "Language")
	return library.Loaded{Corpus: c, Index: func() *search.Index { return search.New(c) }}
}

func TestLoading(t *testing.T) {
	a := newApp(context.Background(), Options{Name: "press", Hint: "a hint"})
	if _, cmd := a.Update(tea.WindowSizeMsg{Width: 40, Height: 6}); cmd != nil {
		t.Error("a resize returns a command")
	}
	d := &driver{t: t, a: a}
	d.sees("a hint")
	a.Update(progressMsg{Step: "reading quotes", Done: 320, Total: 1954})
	d.sees("reading quotes", "320 of 1,954")
	a.Update(progressMsg{Step: "reading quotes", Done: 1954, Total: 1954})
	a.Update(progressMsg{Step: "stories"})
	d.sees("Done: reading quotes", "▸ stories").misses("320")
	for h := range 7 {
		a.Update(tea.WindowSizeMsg{Width: 40, Height: h})
		if h > 0 {
			fits(t, a, 40, h)
		}
	}
	d.sees("▸ stories").keys("j").sees("still loading").keys("b").sees("line-ups")
	if d.quit {
		t.Error("quit without being asked")
	}
	d.keys("q")
	if !d.quit {
		t.Error("q does not quit while the corpus loads")
	}
}

// TestSettles: after several resizes of a window the screen is redrawn once, after the last.
func TestSettles(t *testing.T) {
	d := drive(t, testLoaded(t), 80, 24)
	d.a.settle = time.Nanosecond
	_, first := d.a.Update(tea.WindowSizeMsg{Width: 90, Height: 24})
	_, second := d.a.Update(tea.WindowSizeMsg{Width: 100, Height: 24})
	if _, cmd := d.a.Update(first()); cmd != nil {
		t.Error("redrawn while the size is still changing")
	}
	if _, cmd := d.a.Update(second()); cmd == nil || cmd() != tea.ClearScreen() {
		t.Error("not redrawn after the last resize")
	}
}

func TestLoadFails(t *testing.T) {
	want := errors.New("nothing readable")
	d := &driver{t: t, a: newApp(context.Background(), Options{
		Load: func(context.Context, func(model.Progress), func(*model.Corpus)) (library.Loaded, error) {
			return library.Loaded{}, want
		},
	})}
	d.run(d.a.load())
	if !d.quit || !errors.Is(d.a.failed, want) {
		t.Errorf("quit %v, error %v", d.quit, d.a.failed)
	}
}

// TestMainJob is what the program is for: from the start, /, a few letters, enter, and both versions are there, with
// their differences and who left it out; enter again opens the article at that place.
func TestMainJob(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40)
	d.keys("/").typed("we are going safe").keys("enter")
	d.sees("Ada Quill", "3 outlets, 3 versions", "left out by 1", "Left out by  unknown", "Courier", "Northern Wire", "Lantern", "drops not")
	if _, ok := d.a.top().(*lineup.Screen); !ok {
		t.Fatalf("enter on a hit opens %T", d.a.top())
	}
	d.keys("enter").sees("3 outlets", "Ms. Quill said")
	if got := d.under(); !strings.Contains(got, "We are going to open") {
		t.Errorf("the cursor is on %q, not on the quote it was on before", got)
	}
	d.keys("esc,esc,esc").sees("Stories 2")
	d.keys("q")
	if !d.quit {
		t.Error("q at the start does not end")
	}
}

func TestEveryKeyIsExplained(t *testing.T) {
	for v := kit.InBrowse; v <= kit.InPage; v <<= 1 {
		seen := map[string]string{}
		for i := range kit.Bindings {
			b := &kit.Bindings[i]
			if b.Help().Desc == "" || len(b.Keys()) == 0 || b.In == 0 {
				t.Errorf("binding %d has no help, no key or no view", i)
			}
			if b.In&v == 0 {
				continue
			}
			for _, k := range b.Keys() {
				if other := seen[k]; other != "" {
					t.Errorf("in %s, %s both does %q and %q", kit.ScreenNames(v), k, other, b.Help().Desc)
				}
				seen[k] = b.Help().Desc
			}
		}
		page := page.Help(kit.Bindings, v, kit.Settings{})
		for i := range kit.Bindings {
			if b := &kit.Bindings[i]; b.In&v != 0 && !listed(page, b.Help().Desc) {
				t.Errorf("the help of %s leaves out %q", kit.ScreenNames(v), b.Help().Desc)
			}
		}
	}
}

// listed reports whether the help describes a key, by itself or with the key for the opposite way.
func listed(p *page.Screen, help string) bool {
	for _, it := range p.Items {
		if it.Text == help || strings.Contains(it.Text, ", ") && sameButWay(it.Text, help) {
			return true
		}
	}
	return false
}

// sameButWay reports whether all words of help are in both, in order.
func sameButWay(both, help string) bool {
	rest := strings.Fields(strings.ReplaceAll(both, ",", ""))
	for w := range strings.FieldsSeq(help) {
		i := slices.Index(rest, w)
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
	return true
}

// TestKeyTable keeps the table of keys for the manual.
func TestKeyTable(t *testing.T) {
	var b strings.Builder
	where := ""
	for _, k := range kit.Keys() {
		if k.Screen != where {
			where = k.Screen
			b.WriteString("\n### In " + where + "\n\n| key | what it does |\n| --- | --- |\n")
		}
		b.WriteString("| `" + strings.ReplaceAll(k.Keys, "|", "\\|") + "` | " + k.Does + " |\n")
	}
	golden(t, "keys", strings.TrimPrefix(b.String(), "\n"))
}

// TestHugeArticle: an article that is one paragraph of quotes opens, and every key in it costs only as much as what
// is in sight.
func TestHugeArticle(t *testing.T) {
	const n = 100_000
	body := strings.Repeat("“a b,” c. ", n)
	a := &model.Article{ID: "huge", Text: body, Paragraphs: []model.Span{{End: len(body) - 1}}}
	c := &model.Corpus{Articles: []*model.Article{a, a}, QuotesOf: [][2]int{{0, n}, {n, n + 1}}, StoryOf: []int{0, 0}, Speakers: []*model.Speaker{{Name: "Ada Quill"}}}
	unit := len("“a b,” c. ")
	for i := range n {
		at := i*unit + len("“")
		c.Quotes = append(c.Quotes, &model.Quote{Pieces: []model.Span{{Start: at, End: at + len("a b,")}}, Utterance: model.None})
	}
	whole := model.Span{Start: len("“"), End: len(body) - len("” c. ")}
	c.Quotes = append(c.Quotes, &model.Quote{Article: 1, Pieces: []model.Span{whole}})
	c.Quotes[0].Utterance = 0
	c.Utterances = []*model.Utterance{{Versions: []model.Version{
		{Article: 0, Quotes: []int{0}, Pieces: c.Quotes[0].Pieces}, {Article: 1, Quotes: []int{n}, Pieces: []model.Span{whole}},
	}}}
	c.Stories = []*model.Story{{Title: "huge", Articles: []int{0, 1}}}
	d := drive(t, library.Loaded{Corpus: c}, 120, 40)
	d.keys("tab").sees("2 articles")
	fits(t, d.a, 120, 40)
	d.keys("tab").keys("tab,tab,tab").keys("enter").sees("(huge)")
	for range 50 {
		d.keys("] pgdown G g n")
		fits(t, d.a, 120, 40)
	}
}
