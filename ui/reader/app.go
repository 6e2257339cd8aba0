package reader

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"lineup/model/text"
)

// A surface is one screen. It is a plain value with a state: it draws itself into
// the size it was given, and answers an action with what it asks of the program.
type surface interface {
	view() view
	// head is the line above the surface.
	head() []run
	resize(w, h int)
	act(a action, n int) intent
	// render returns as many rows as the surface is high, each exactly as wide.
	render(t *theme) []string
}

// An app is the one Bubble Tea model. It only routes: keys to actions, actions to
// the surface on top, what the surface asks for to the commands that do it, and
// their answers back.
type app struct {
	ctx     context.Context //nolint:containedctx // commands that Bubble Tea runs end with the program
	options Options
	keys    keymap
	theme   *theme
	frame   frame

	lib     *library // nil until the corpus is loaded
	stack   []surface
	ahead   []surface // what was left by going back, the last one last
	find    *find     // the newest search, closed or not; nil before the first
	queries []string  // those searched for, the newest last
	trail   int       // the hit opened last, None where the list was not used
	number  int       // the count typed before a key

	journal  journal
	prompt   *prompt // the line being typed at the foot, nil where none is
	status   string
	progress []Progress // the steps of loading so far, as far as each came
	feed     chan Progress
	failed   error
	newer    *edition           // that is to take the place of lib, see renew
	doing    string             // about articles that have changed
	news     chan News          // of Follow
	again    chan struct{}      // asks Follow to look
	cancel   context.CancelFunc // of the search that is running
	debounce time.Duration
}

// newApp makes the program. Settings that are wrong leave the keys as they are at first
// and are told; Run has refused them.
func newApp(ctx context.Context, o Options) *app {
	a := &app{
		ctx: ctx, options: o, keys: bindings, theme: themeOf(o.Settings, groundUnknown), frame: frameOf(80, 24), status: o.Hint,
		trail: -1, feed: make(chan Progress, 1), news: make(chan News), again: make(chan struct{}, 1), debounce: 25 * time.Millisecond,
	}
	keys, err := rebound(o.Settings.Keys)
	if err != nil {
		a.status = err.Error()
		return a
	}
	a.keys = keys
	return a
}

// Init asks the terminal for its colours and starts to load.
func (a *app) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, a.load(), a.listen())
}

// Update routes a message.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		a.theme = themeOf(a.options.Settings, groundOf(msg))
	case tea.KeyPressMsg:
		return a, tea.Batch(a.key(msg), a.renew(false))
	case tea.MouseWheelMsg:
		return a, a.wheel(msg)
	case tea.MouseClickMsg:
		return a, a.click(msg)
	case tea.PasteMsg:
		return a, a.paste(msg.Content)
	case progressMsg:
		if n := len(a.progress); n > 0 && a.progress[n-1].Step == msg.Step {
			a.progress = a.progress[:n-1]
		}
		a.progress = append(a.progress, Progress(msg))
		return a, a.listen()
	case loadedMsg:
		return a, a.loaded(msg)
	case newsMsg:
		return a, a.heard(msg)
	case revisedMsg:
		return a, a.revised(msg)
	case lineUpMsg:
		msg.to.take(msg.request, msg.made)
	case askMsg:
		return a, a.search(msg)
	case foundMsg:
		if a.find != nil {
			return a, a.carry(a.find.answer(msg))
		}
	case decidedMsg:
		return a, a.decided(msg)
	case indexedMsg:
		return a, a.indexed(msg)
	case existsMsg:
		a.askOver(msg)
	case pipedMsg:
		a.piped(msg)
	case copyMsg:
		return a, a.copy(msg.text, msg.what)
	case statusMsg:
		a.status = string(msg)
	}
	return a, nil
}

// top is the surface in sight, nil while the corpus loads.
func (a *app) top() surface {
	if len(a.stack) == 0 {
		return nil
	}
	return a.stack[len(a.stack)-1]
}

func (a *app) resize(w, h int) {
	a.frame = frameOf(w, h)
	if s := a.top(); s != nil {
		s.resize(a.frame.w, a.frame.body())
	}
}

// push puts a surface on top; what lay ahead is no longer there.
func (a *app) push(s surface) {
	a.ahead = nil
	a.enter(s)
}

// enter shows a surface.
func (a *app) enter(s surface) {
	a.stack = append(a.stack, s)
	s.resize(a.frame.w, a.frame.body())
}

// pop takes the surface on top away, and keeps it for going forward again.
func (a *app) pop() {
	a.ahead = append(a.ahead, a.top())
	a.stack = a.stack[:len(a.stack)-1]
	if s := a.top(); s != nil {
		s.resize(a.frame.w, a.frame.body())
	}
}

// forward shows again what was left last by going back.
func (a *app) forward() {
	last := len(a.ahead) - 1
	if last < 0 {
		a.status = "nothing lies ahead; this is where you were last"
		return
	}
	s := a.ahead[last]
	a.ahead = a.ahead[:last]
	a.enter(s)
}

// key routes a key: to the search's input, to the count before an action, or to an
// action.
func (a *app) key(msg tea.KeyPressMsg) tea.Cmd {
	s := a.top()
	v := inPage
	if s != nil {
		v = s.view()
	}
	a.status = ""
	if a.prompt != nil {
		return a.typed(msg.Keystroke(), msg.Text)
	}
	name := msg.String()
	if msg.Code == tea.KeySpace && msg.Mod == 0 {
		name = "space"
	}
	if v != inSearch && a.digit(name) {
		return nil
	}
	n := a.number
	a.number = 0
	act := a.keys.actionOf(v, name)
	switch {
	case act == actNone && v == inSearch:
		want, _ := a.find.typed(msg.Keystroke(), msg.Text)
		return a.carry(want)
	case act == actNone:
		a.status = a.keys.elsewhere(v, name)
		return nil
	case act == actBack && name == keyEsc && len(a.stack) <= 1 && s != nil:
		a.status = "this is where it begins; q ends"
		return nil
	case a.general(act):
		return a.generally(act)
	case s == nil:
		a.status = "still loading; q ends"
		return nil
	case deciding(act):
		return a.carry(a.decideHere(act))
	}
	return a.carry(s.act(act, n))
}

// typed hands a key to the prompt.
func (a *app) typed(key, printed string) tea.Cmd {
	want, closed := a.prompt.key(key, printed)
	if closed {
		a.prompt = nil
	}
	return a.carry(want)
}

// digit takes a digit of a count.
func (a *app) digit(key string) bool {
	if len(key) != 1 || key[0] < '0' || key[0] > '9' || key == "0" && a.number == 0 {
		return false
	}
	a.number = min(10*a.number+int(key[0]-'0'), 1_000_000)
	a.status = strconv.Itoa(a.number)
	return true
}

// general says that an action is the same on every surface.
func (a *app) general(act action) bool {
	switch act {
	case actBack, actQuit, actForward, actSearch, actHelp, actRedraw, actReload, actSuspend, actProblems, actNextHit, actPrevHit, actUndo, actRedo:
		return true
	case actNextOfList, actPrevOfList:
		return len(a.stack) > 1
	case actNext, actPrev:
		r, ok := a.top().(*read)
		return ok && r.within == nil && a.underneath() >= 0
	default:
		return false
	}
}

// generally carries out such an action.
func (a *app) generally(act action) tea.Cmd {
	switch act {
	case actQuit:
		return tea.Quit
	case actReload:
		return a.reload()
	case actRedraw:
		return tea.ClearScreen
	case actSuspend:
		return tea.Suspend
	case actBack:
		if len(a.stack) <= 1 {
			return tea.Quit
		}
		a.pop()
	case actForward:
		a.forward()
	case actHelp:
		if s := a.top(); s != nil && s.view() != inPage {
			a.push(a.keys.helpPage(s.view()))
		}
	case actSearch:
		return a.openSearch()
	case actProblems:
		if a.lib != nil {
			a.push(problemPage(a.lib.c.Problems))
		}
	case actNextOfList:
		return a.along(1)
	case actPrevOfList:
		return a.along(-1)
	case actUndo:
		return a.undo()
	case actRedo:
		return a.redo()
	case actNextHit, actNext:
		return a.hit(1)
	case actPrevHit, actPrev:
		return a.hit(-1)
	default:
	}
	return nil
}

// openSearch shows the search, with what was last searched for.
func (a *app) openSearch() tea.Cmd {
	if a.lib == nil {
		a.status = "still loading; q ends"
		return nil
	}
	if a.find == nil {
		a.find = newFind(a.lib)
		a.find.past = a.queries
	}
	if i := a.underneath(); i >= 0 {
		a.stack = slices.Delete(a.stack, i, i+1)
	}
	a.find.input.stale = true
	a.push(a.find)
	return nil
}

// underneath is where in the stack the search is, -1 where it is closed.
func (a *app) underneath() int {
	return slices.IndexFunc(a.stack, func(s surface) bool { return s.view() == inSearch })
}

// paste hands a pasted text to the search; elsewhere it is nothing.
func (a *app) paste(s string) tea.Cmd {
	if a.prompt != nil {
		return a.carry(a.prompt.paste(text.Line(s)))
	}
	if top := a.top(); top != nil && top.view() == inSearch {
		return a.carry(a.find.paste(s))
	}
	return nil
}

// hit opens the hit d places on from the one opened last.
func (a *app) hit(d int) tea.Cmd {
	if a.find == nil || len(a.find.result.Hits) == 0 {
		a.status = "no hits to go through; / searches"
		return nil
	}
	to := a.trail + d
	if a.trail < 0 {
		to = 0
	}
	if to < 0 || to >= len(a.find.result.Hits) {
		a.status = map[bool]string{true: "this is the last hit", false: "this is the first hit"}[d > 0]
		return nil
	}
	if i := a.underneath(); i >= 0 {
		a.stack = a.stack[:i+1]
	} else {
		a.push(a.find)
	}
	a.find.choose(to)
	a.find.look()
	return a.openHit(to)
}

// openHit opens a hit and remembers it.
func (a *app) openHit(at int) tea.Cmd {
	if a.find.lib != a.lib {
		a.status = "what you decided is being indexed; a moment"
		return nil
	}
	a.trail = at
	a.remember(a.find.query)
	a.find.past = a.queries
	cmd := a.carry(a.lib.openHit(&a.find.result.Hits[at]))
	a.status = fmt.Sprintf("hit %d of %d for %s", at+1, len(a.find.result.Hits), text.Line(a.find.query))
	return cmd
}
