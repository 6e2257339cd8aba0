package reader

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/decide"
	"lineup/model/search"
	"lineup/model/search/querytest"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
)

// A walk presses keys at random over every surface, in a window whose size changes, over articles that come, change
// and go, and lets background work end in any order. Its seed alone determines what it does.
//
//	LINEUP_KEYS  how many steps (default 20000)
//	LINEUP_SEED  which of them (default 1)
type walk struct {
	random   *rand.Rand
	editions []*model.Corpus
	words    *querytest.Maker
}

// A step is one event for the program: a message, or the end of background work.
type step struct {
	msg    tea.Msg // nil if something ends
	nth    int     // which of the running commands, counted round
	corpus int     // index in editions, if a corpus comes; else -1
}

func (s step) String() string {
	switch msg := s.msg.(type) {
	case nil:
		if s.corpus >= 0 {
			return fmt.Sprintf("<corpus %d>", s.corpus)
		}
		return fmt.Sprintf("<end %d>", s.nth)
	case tea.KeyPressMsg:
		return fmt.Sprintf("%q", msg.String())
	default:
		return fmt.Sprintf("%T%+v", msg, msg)
	}
}

// TestWalk checks that no keys, in whatever order, break the program: nothing panics, and every frame is exactly the
// size of the window.
func TestWalk(t *testing.T) {
	steps, seed := number(t, "LINEUP_KEYS", 20_000), number(t, "LINEUP_SEED", 1)
	w := newWalk(t, uint64(seed))
	const stretch = 1_500 // with one start of the program
	for done := 0; done < steps; done += stretch {
		walked, err := w.on(min(stretch, steps-done))
		if err == nil {
			continue
		}
		least, why := w.shortest(walked, err)
		t.Fatalf("LINEUP_SEED=%d, after %d steps: %v\nthe shortest way there: %v\n%v", seed, done+len(walked), err, least, why)
	}
}

func number(t *testing.T, name string, usual int) int {
	t.Helper()
	s := os.Getenv(name)
	if s == "" {
		return usual
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// newWalk returns a walk over the sample: as it is, with half of its articles, with one, with the first and the last
// alone, and with none; and over hostile articles.
func newWalk(t *testing.T, seed uint64) *walk {
	t.Helper()
	articles, problems, err := corpus.Load(t.Context(), corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	w := &walk{random: rand.New(rand.NewPCG(seed, 16))}
	n := len(articles)
	for _, some := range [][]*model.Article{articles, articles[:n/2], articles[n-1:], {articles[0], articles[n-1]}, nil} {
		c, err := analyse.Run(t.Context(), slices.Clone(some), problems, analyse.Options{})
		if err != nil {
			t.Fatal(err)
		}
		w.editions = append(w.editions, c)
	}
	w.editions = append(w.editions, hostileLoaded(t).Corpus)
	var words []string
	for _, a := range articles {
		words = append(words, strings.Fields(a.Title)...)
	}
	w.words = &querytest.Maker{Rand: w.random, Words: words}
	return w
}

// A walked program, with what runs in the background.
type walked struct {
	of     *walk
	a      *app
	ledger *sharedLedger
	beside []chan tea.Msg // what runs, each with the message it ends in
	ended  bool
	w, h   int
}

// A sharedLedger keeps decisions, and can be written concurrently.
type sharedLedger struct {
	testLedger

	mu sync.Mutex
}

func (l *sharedLedger) Note(gone, come decide.Decisions) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.testLedger.Note(gone, come)
}

func (l *sharedLedger) Save() (decide.Decisions, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.testLedger.Save()
}

// kept returns the decisions; if full, no more can be saved from now on.
func (l *sharedLedger) kept(full bool) decide.Decisions {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.full = full
	return l.all
}

// start opens the program: it loads, and the first keys may come before it has.
func (w *walk) start(set kit.Settings) *walked {
	p := &walked{of: w, ledger: &sharedLedger{}}
	p.a = newApp(context.Background(), Options{
		Settings: set,
		Name:     "sample",
		Ledger:   p.ledger,
		Load: func(_ context.Context, _ func(model.Progress), early func(*model.Corpus)) (library.Loaded, error) {
			l := w.loaded(0, nil)
			early(&model.Corpus{Articles: l.Corpus.Articles})
			return l, nil
		},
		Clipboard: func(safe.String) error { return nil },
		OpenURL:   func(string) error { return errors.New("no browser") },
		Editor:    func(string, int) (*exec.Cmd, error) { return exec.Command("true"), nil },
		Export:    func(*model.Corpus, library.Exported, string) (safe.String, error) { return safe.Line("exported"), nil },
		Save: func(file string, _ safe.String, over bool) error {
			if len(file)%2 == 0 && !over {
				return fs.ErrExist
			}
			return nil
		},
		Fetch: func(_ context.Context, tell func(string)) (Fetched, error) {
			tell("fetched 1 of 2 pages")
			return Fetched{Problems: []model.Problem{{File: "https://whistle.example/feed", What: "answers 500"}}}, nil
		},
		Pipe:     func(context.Context, string, safe.String) (string, error) { return "said\nmore", nil },
		Markdown: func(*model.Corpus, *model.LineUp, string) safe.String { return safe.Line("# lined up") },
	})
	p.a.debounce, p.a.settle = 0, 0
	p.run(p.a.hearEarly())
	p.run(p.a.load())
	return p
}

// run runs a command in the background, while the next steps are taken.
func (p *walked) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	end := make(chan tea.Msg, 1)
	p.beside = append(p.beside, end)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				end <- fmt.Errorf("panic: %v\n%s", r, ours(debug.Stack()))
			}
		}()
		end <- cmd()
	}()
}

// loaded returns an edition with the decisions applied.
func (w *walk) loaded(i int, all decide.Decisions) library.Loaded {
	c := decide.Apply(w.editions[i], all)
	return library.Loaded{Corpus: c, Analysed: w.editions[i], Decisions: all, Index: func() *search.Index { return search.New(c) }}
}

// on takes that many steps with one start of the program; the error is the first fault.
func (w *walk) on(n int) ([]step, error) {
	p := w.start(w.settings())
	var done []step
	for range n {
		s := w.next(p)
		done = append(done, s)
		if err := p.take(s); err != nil || p.ended {
			return done, err
		}
	}
	return done, nil
}

func (w *walk) settings() kit.Settings {
	return kit.Settings{Plain: w.random.IntN(5) == 0, Mouse: true, Measure: []int{0, 20, 200}[w.random.IntN(3)]}
}

// take carries a step out, and draws.
func (p *walked) take(s step) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, ours(debug.Stack()))
		}
	}()
	switch {
	case s.corpus >= 0:
		p.comes(s.corpus)
	case s.msg != nil:
		p.update(s.msg)
	case len(p.beside) > 0:
		i := s.nth % len(p.beside)
		msg := <-p.beside[i]
		p.beside = slices.Delete(p.beside, i, i+1)
		if err, ok := msg.(error); ok {
			return err
		}
		p.hear(msg)
	}
	return p.whole()
}

// ours returns the program's own part of a stack, the newest call first.
func ours(stack []byte) string {
	var out []string
	for line := range strings.Lines(string(stack)) {
		if _, place, ok := strings.Cut(line, "/ui/reader/"); ok && !strings.Contains(line, "_test.go") || strings.Contains(line, "/model/") {
			out = append(out, strings.TrimSpace(cmp.Or(place, line)))
		}
	}
	return strings.Join(out, "\n")
}

func (p *walked) update(msg tea.Msg) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		p.w, p.h = max(size.Width, 0), max(size.Height, 0)
	}
	_, cmd := p.a.Update(msg)
	p.run(cmd)
}

func (p *walked) hear(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.QuitMsg:
		p.ended = true
	case tea.BatchMsg:
		for _, cmd := range msg {
			p.run(cmd)
		}
	default:
		p.update(msg)
		if p.a.lib != nil { // followed only now: a command that waits for news would wait for ever
			p.a.options.Follow = func(context.Context, <-chan struct{}, func(News)) {}
		}
	}
}

// comes delivers a newer corpus, as Follow does.
func (p *walked) comes(edition int) {
	if p.a.lib == nil {
		return
	}
	l := p.of.loaded(edition, p.ledger.kept(edition == 2))
	msg := News{Loaded: &l, Doing: []string{"", "looking"}[edition%2]}.prepared(p.a.options.Settings, p.a.lib)
	p.a.doing, p.a.newer = msg.doing, msg.newer
	p.run(p.a.renew(false))
}

// whole returns what is wrong with the frame.
func (p *walked) whole() error {
	v := p.a.View()
	if p.w == 0 || p.h == 0 || p.a.ended {
		return nil
	}
	rows := strings.Split(v.Content, "\n")
	if len(rows) != p.h {
		return fmt.Errorf("%d rows of %d", len(rows), p.h)
	}
	for i, row := range rows {
		if n := p.a.theme.Counting().Of(row); n != p.w {
			return fmt.Errorf("row %d has %d cells of %d: %q", i, n, p.w, row)
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= p.w || c.Y >= p.h) {
		return fmt.Errorf("the cursor is at %d, %d of %d, %d", c.X, c.Y, p.w, p.h)
	}
	return nil
}

// next returns the next step: mostly a key that does something where the program is.
func (w *walk) next(p *walked) step {
	switch r := w.random.IntN(100); {
	case r < 40 && len(p.beside) > 0:
		return step{nth: w.random.IntN(len(p.beside)), corpus: -1}
	case r < 45:
		if w.random.IntN(50) == 0 { // once in a stretch or so
			return step{msg: grants, corpus: -1}
		}
		return step{msg: w.size(), corpus: -1}
	case r < 48:
		return step{msg: w.mouse(p), corpus: -1}
	case r < 50:
		return step{msg: tea.PasteMsg{Content: w.words.Query(3, 1)}, corpus: -1}
	case r < 53:
		return step{corpus: w.random.IntN(len(w.editions))}
	default:
		return step{msg: w.key(p), corpus: -1}
	}
}

func (w *walk) size() tea.Msg {
	sizes := []int{0, 1, 2, 3, 5, 12, 24, 40, 80, 120, 200}
	return tea.WindowSizeMsg{Width: sizes[w.random.IntN(len(sizes))], Height: sizes[w.random.IntN(len(sizes)-2)]}
}

func (w *walk) mouse(p *walked) tea.Msg {
	at := tea.Mouse{X: w.random.IntN(p.w + 2), Y: w.random.IntN(p.h + 2), Button: tea.MouseLeft}
	switch w.random.IntN(4) {
	case 0:
		at.Button = tea.MouseWheelDown
		return tea.MouseWheelMsg(at)
	case 1:
		at.Button = tea.MouseWheelUp
		return tea.MouseWheelMsg(at)
	default:
		return tea.MouseClickMsg(at)
	}
}

// key returns a bound key, a typed letter, or any key. Leaving is rare.
func (w *walk) key(p *walked) tea.Msg {
	v := kit.InPage
	if s := p.a.top(); s != nil {
		v = s.View()
	}
	typing := p.a.prompt != nil || v == kit.InSearch
	if typing && w.random.IntN(2) == 0 {
		word := []rune(w.words.Query(1, 0) + " ")
		r := word[w.random.IntN(len(word))]
		return tea.KeyPressMsg{Code: r, Text: string(r)}
	}
	if typing && w.random.IntN(3) > 0 {
		return press([]string{"enter", "enter", "down", "up", "esc", "backspace", "ctrl+u", "ctrl+w", "left", "home", "delete", "tab", "ctrl+y"}[w.random.IntN(13)])
	}
	for {
		b := &kit.Bindings[w.random.IntN(len(kit.Bindings))]
		if b.In&v == 0 && w.random.IntN(20) > 0 || len(b.Keys()) == 0 ||
			b.Action == kit.ActQuit && w.random.IntN(100) > 0 || b.Action == kit.ActBack && w.random.IntN(2) > 0 {
			continue
		}
		if w.random.IntN(20) == 0 {
			return press(string(rune('0' + w.random.IntN(10))))
		}
		return press(b.Keys()[w.random.IntN(len(b.Keys()))])
	}
}

// shortest returns the shortest tail of some steps, less what can be left out of it, that leads to a fault.
func (w *walk) shortest(all []step, err error) ([]step, error) {
	fails := func(some []step) error {
		p := w.start(kit.Settings{Mouse: true})
		for _, s := range append([]step{{nth: 0, corpus: -1}, {msg: tea.WindowSizeMsg{Width: 80, Height: 24}, corpus: -1}}, some...) {
			if err := p.take(s); err != nil {
				return err
			}
			if p.ended {
				return nil
			}
		}
		return nil
	}
	least := all
	for n := 1; n < 2*len(all); n *= 2 {
		if why := fails(all[max(len(all)-n, 0):]); why != nil {
			least, err = all[max(len(all)-n, 0):], why
			break
		}
	}
	for size := len(least) / 2; size > 0; size /= 2 {
		for at := 0; at+size <= len(least); {
			without := slices.Delete(slices.Clone(least), at, at+size)
			if why := fails(without); why != nil {
				least, err = without, why
			} else {
				at += size
			}
		}
	}
	return least, err
}
