package reader

import (
	"context"
	"sync/atomic"
	"time"

	"lineup/model"
	"lineup/ui/reader/find"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// A surface is one screen. It is a plain value with a state: it draws itself at the size it was given, and answers an
// action with what it asks of the program.
type surface interface {
	View() kit.Screen
	// Crumb returns its name in the trail of opened surfaces.
	Crumb() string
	Resize(w, h int)
	Act(a kit.Action, n int) kit.Intent
	// Render returns as many rows as the surface is high, each exactly as wide.
	Render(t *kit.Theme) []safe.String
}

// A tabbed surface has tabs in the head.
type tabbed interface {
	Tabs() kit.Tabs
	ToTab(i int)
}

// A located surface reports the position in it, for the status line.
type located interface{ Whereabouts() []kit.Run }

// An app is the one Bubble Tea model. It only routes: keys to actions, actions to the surface on top, a surface's
// requests to the commands that carry them out, and their answers back.
type app struct {
	ctx     context.Context //nolint:containedctx // commands that Bubble Tea runs end with the program
	options Options
	keys    kit.Keymap
	look    kit.Look
	theme   *kit.Theme
	frame   kit.Frame

	lib     *library.Library // nil until the articles are read; early until the corpus is loaded
	stack   []surface
	ahead   []surface    // surfaces left by going back, the last one last
	laid    surface      // the one last in sight, laid out for the window
	below   shade        // what lies below the search
	find    *find.Screen // the newest search, closed or not; nil before the first
	queries []string     // past queries, the newest last
	trail   int          // the hit opened last; None if the list was not used
	number  int          // the count typed before a key

	journal  journal
	prompt   *kit.Prompt // the line being typed at the foot; nil if there is none
	held     tea.Msg     // the message waiting for the prompt to close; nil for none
	eager    bool        // enter was pressed in it before there was a corpus
	away     atomic.Bool // another program has the terminal
	attend   func()      // resumes listening to signals
	pressed  int         // keys so far
	status   string
	progress []model.Progress // the latest progress of each step of loading so far
	feed     chan model.Progress
	early    chan *library.Library // the articles, before the rest is worked out
	sliding  bool                  // the mouse is dragging a scrollbar
	handled  bool                  // something other than searching was done
	failed   error
	ended    bool
	newer    *edition      // due to replace lib, see renew
	doing    string        // with articles that have changed
	news     chan newsMsg  // from Follow
	again    chan struct{} // asks Follow to look
	fetching fetching
	cancel   context.CancelFunc // of the search that is running
	debounce time.Duration
	settle   time.Duration // how long after a resize the screen is redrawn
	sizes    int           // number of resizes
}

// newApp makes the program. Invalid settings leave the default keys and are reported; Run has refused them already.
func newApp(ctx context.Context, o Options) *app {
	a := &app{
		ctx: ctx, options: o, keys: kit.Bindings,
		theme: kit.ThemeOf(o.Settings, kit.Look{Profile: colorprofile.TrueColor}), frame: kit.FrameOf(80, 24), status: o.Hint,
		trail: -1, feed: make(chan model.Progress, 1), early: make(chan *library.Library, 1), news: make(chan newsMsg), again: make(chan struct{}, 1),
		attend: func() {}, debounce: 25 * time.Millisecond, settle: 150 * time.Millisecond,
	}
	keys, err := kit.Rebound(o.Settings.Keys)
	if err != nil {
		a.status = err.Error()
		return a
	}
	a.keys = keys
	return a
}

// Init asks the terminal for its colours and starts loading.
func (a *app) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, a.load(), a.listen(), a.hearEarly())
}

// Update handles a message. Whatever surface is then in sight is laid out for the window, however it got there.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m, cmd := a.route(msg)
	if held := a.held; held != nil && a.prompt == nil {
		a.held = nil
		_, more := a.route(held)
		cmd = tea.Batch(cmd, more)
	}
	if s := a.top(); s != nil && s != a.laid {
		s.Resize(a.frame.W, a.frame.Body())
		a.laid = s
	}
	return m, cmd
}

// route passes a message to its handler.
func (a *app) route(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
		return a, a.redraw()
	case settledMsg:
		if int(msg) == a.sizes {
			return a, tea.ClearScreen
		}
	case tea.BackgroundColorMsg:
		a.look.Ground = kit.GroundLight
		if msg.IsDark() {
			a.look.Ground = kit.GroundDark
		}
		a.theme = kit.ThemeOf(a.options.Settings, a.look)
	case tea.ColorProfileMsg:
		a.look.Profile = msg.Profile
		a.theme = kit.ThemeOf(a.options.Settings, a.look)
	case tea.ModeReportMsg:
		return a, a.granted(msg)
	case tea.KeyPressMsg:
		return a, tea.Batch(a.key(msg), a.renew(false))
	case tea.MouseWheelMsg:
		return a, a.wheel(msg)
	case tea.MouseClickMsg:
		return a, a.click(msg)
	case tea.MouseMotionMsg:
		a.drag(msg)
	case tea.MouseReleaseMsg:
		a.sliding = false
	case tea.PasteMsg:
		return a, a.paste(msg.Content)
	case progressMsg:
		if n := len(a.progress); n > 0 && a.progress[n-1].Step == msg.Step {
			a.progress = a.progress[:n-1]
		}
		a.progress = append(a.progress, model.Progress(msg))
		return a, a.listen()
	case earlyMsg:
		return a, a.begin(msg.lib)
	case loadedMsg:
		return a, a.loaded(msg)
	case newsMsg:
		return a, a.heard(msg)
	case revisedMsg:
		return a, a.revised(msg)
	case fetchingMsg:
		return a, a.fetchedSome(msg)
	case fetchedMsg:
		return a, a.fetched(msg)
	case intent.Answer:
		return a, a.carry(msg.Deliver())
	case askMsg:
		return a, a.search(msg)
	case decidedMsg:
		return a, a.decided(msg)
	case savedMsg:
		a.savedAgain(msg)
	case comparedMsg:
		a.compared(msg)
	case indexedMsg:
		return a, a.indexed(msg)
	case existsMsg:
		a.askOver(msg)
	case pipedMsg:
		a.piped(msg)
	case copyMsg:
		return a, a.copy(msg.Text, msg.What)
	case suspendMsg:
		return a, a.suspend()
	case continuedMsg:
		return a, a.retake(nil)
	case statusMsg:
		a.status = string(msg)
	}
	return a, nil
}

// granted records which modes the terminal supports. If it counts user-perceived characters, so will the renderer and
// the theme.
func (a *app) granted(msg tea.ModeReportMsg) tea.Cmd {
	if msg.Mode != ansi.ModeUnicodeCore || msg.Value == ansi.ModeNotRecognized || msg.Value == ansi.ModePermanentlyReset {
		return nil
	}
	a.look.Whole = true
	a.theme = kit.ThemeOf(a.options.Settings, a.look)
	return tea.ClearScreen
}

// top returns the surface in sight, nil while the corpus loads.
func (a *app) top() surface {
	if len(a.stack) == 0 {
		return nil
	}
	return a.stack[len(a.stack)-1]
}

func (a *app) resize(w, h int) {
	a.frame = kit.FrameOf(w, h)
	if n := len(a.stack); n > 1 && a.stack[n-1].View() == kit.InSearch {
		a.stack[n-2].Resize(a.frame.W, a.frame.Body())
	}
	if s := a.top(); s != nil {
		s.Resize(a.frame.W, a.frame.Body())
	}
}

// redraw redraws the screen once a resize has settled: a frame under way meanwhile may have been cut for the old
// size.
func (a *app) redraw() tea.Cmd {
	a.sizes++
	n := settledMsg(a.sizes)
	if n == 1 || a.settle == 0 {
		return nil
	}
	return tea.Tick(a.settle, func(time.Time) tea.Msg { return n })
}

// push puts a surface on top and discards the surfaces ahead.
func (a *app) push(s surface) {
	a.ahead = nil
	a.enter(s)
}

// enter shows a surface.
func (a *app) enter(s surface) {
	a.stack, a.below = append(a.stack, s), shade{}
	s.Resize(a.frame.W, a.frame.Body())
}

// pop removes the surface on top, and keeps it for going forward again.
func (a *app) pop() {
	a.ahead = append(a.ahead, a.top())
	a.stack = a.stack[:len(a.stack)-1]
	if s := a.top(); s != nil {
		s.Resize(a.frame.W, a.frame.Body())
	}
}

// forward shows the surface last left by going back.
func (a *app) forward() {
	last := len(a.ahead) - 1
	if last < 0 {
		a.status = "nothing to go forward to"
		return
	}
	s := a.ahead[last]
	a.ahead = a.ahead[:last]
	a.enter(s)
}
