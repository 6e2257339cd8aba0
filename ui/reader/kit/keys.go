package kit

import "charm.land/bubbles/v2/key"

// An Action is something that a key asks for.
type Action uint8

// The actions.
const (
	ActNone Action = iota
	ActDown
	ActUp
	actHalfDown
	actHalfUp
	actPageDown
	ActPageUp
	actTop
	ActBottom
	ActOpen
	ActBack
	ActForward
	ActComplete
	ActQuit
	ActSearch
	ActHelp
	ActRedraw
	ActReload
	ActFetch
	ActSuspend
	ActProblems
	ActNextHit
	ActPrevHit
	ActNextTab
	ActPrevTab
	ActNextPane
	ActPrevPane
	ActBase
	ActMoveLeft
	ActMoveRight
	ActDrop
	ActAdd
	ActFind
	ActNextOfList
	ActPrevOfList
	ActSurvey
	ActPick
	ActUnpick
	ActFilter
	ActUnfilter
	ActSort
	ActJump
	ActPreview
	ActNextKind
	ActPrevKind
	ActMorePanes
	ActFewerPanes
	ActMarks
	ActTogether
	ActWhole
	ActRevisions
	ActFold
	ActNext
	ActPrev
	ActNextQuote
	ActPrevQuote
	ActCopy
	ActCopyAll
	ActURL
	ActEdit
	ActWhy
	ActSpeaker
	ActSame
	ActApart
	ActOutlet
	ActBookmark
	ActDismiss
	ActNote
	ActUndo
	ActRedo
	ActExport
	ActPipe
)

// actionNames are the names by which the user sets keys.
var actionNames = [...]string{
	ActDown:       "move-down",
	ActUp:         "move-up",
	actHalfDown:   "half-down",
	actHalfUp:     "half-up",
	actPageDown:   "page-down",
	ActPageUp:     "page-up",
	actTop:        "top",
	ActBottom:     "bottom",
	ActOpen:       "open",
	ActBack:       "back",
	ActForward:    "forward",
	ActComplete:   "complete",
	ActQuit:       "quit",
	ActSearch:     "search",
	ActHelp:       "help",
	ActRedraw:     "redraw",
	ActReload:     "reload",
	ActFetch:      "fetch",
	ActSuspend:    "suspend",
	ActProblems:   "problems",
	ActNextHit:    "next-hit",
	ActPrevHit:    "prev-hit",
	ActNextTab:    "next-tab",
	ActPrevTab:    "prev-tab",
	ActNextPane:   "next-pane",
	ActPrevPane:   "prev-pane",
	ActBase:       "base",
	ActMoveLeft:   "move-left",
	ActMoveRight:  "move-right",
	ActDrop:       "drop",
	ActAdd:        "add",
	ActFind:       "find",
	ActNextOfList: "next-of-list",
	ActPrevOfList: "prev-of-list",
	ActPick:       "mark",
	ActUnpick:     "unmark",
	ActFilter:     "filter",
	ActUnfilter:   "drop-filter",
	ActSort:       "sort",
	ActJump:       "jump",
	ActPreview:    "preview",
	ActNextKind:   "next-kind",
	ActPrevKind:   "prev-kind",
	ActSurvey:     "tables",
	ActMorePanes:  "more-panes",
	ActFewerPanes: "fewer-panes",
	ActMarks:      "marks",
	ActTogether:   "together",
	ActWhole:      "whole-texts",
	ActRevisions:  "revisions",
	ActFold:       "fold",
	ActNext:       "next",
	ActPrev:       "prev",
	ActNextQuote:  "next-quote",
	ActPrevQuote:  "prev-quote",
	ActCopy:       "copy",
	ActCopyAll:    "copy-line-up",
	ActURL:        "open-url",
	ActEdit:       "edit",
	ActWhy:        "why",
	ActSpeaker:    "correct-speaker",
	ActSame:       "merge",
	ActApart:      "split-off",
	ActOutlet:     "name-outlet",
	ActBookmark:   "bookmark",
	ActDismiss:    "dismiss",
	ActNote:       "note",
	ActUndo:       "undo",
	ActRedo:       "redo",
	ActExport:     "export",
	ActPipe:       "pipe",
}

// Keys named in more than one place, as Bubble Tea names them.
const (
	KeyEnter = "enter"
	keyUp    = "up"
	keyDown  = "down"
	KeyEsc   = "esc"
)

// The keys that go to the next or previous of things side by side.
var (
	onward   = []string{"tab", "right", "l"}
	backward = []string{"shift+tab", "left", "h"}
)

// A Screen is one kind of screen, as a bit, so that a binding can name several.
type Screen uint8

// The screens.
const (
	InBrowse Screen = 1 << iota
	InLineUp
	InRead
	InSearch
	InSurvey
	InPage // help, reasons, problems: a page of text
)

// Everywhere is every screen on which letters are not typed; onCorpus are the screens of a corpus.
const (
	Everywhere = InBrowse | InLineUp | InRead | InSurvey | InPage
	onCorpus   = InBrowse | InLineUp | InRead | InSurvey
)

// A Binding ties keys to an action in some screens, and describes the action. Hints, help and the manual's table are
// all made from bindings; there is no other list of keys.
type Binding struct {
	key.Binding // the keys as Bubble Tea names them, the first being the one to show, and the description

	Action Action
	In     Screen
	hint   string // one word for the footer; "" keeps it out
}

func bind(a Action, in Screen, keys []string, does, hint string) Binding {
	return Binding{key.NewBinding(key.WithKeys(keys...), key.WithHelp(label(keys), does)), a, in, hint}
}

// Bindings are the default keys of the program, in the order of the help. They are never modified; the user's
// settings make another keymap. No key occurs twice in a screen.
var Bindings = Keymap{
	bind(ActOpen, InBrowse, []string{KeyEnter}, "line up the story or quote, read the article, list a speaker's quotes or a topic's articles", "open"),
	bind(ActOpen, InLineUp, []string{KeyEnter}, "read the article at this passage; open a fold", "read"),
	bind(ActOpen, InRead, []string{KeyEnter}, "line up the highlighted quote", "line up"),
	bind(ActOpen, InSurvey, []string{KeyEnter}, "open the row", "open"),
	bind(ActSearch, Everywhere&^InRead, []string{"/"}, "search", "search"),
	bind(ActFind, InRead, []string{"/"}, "find in this article; // searches everything", "find"),

	bind(ActNextTab, InBrowse, onward, "next list; 3 tab opens the third", "next list"),
	bind(ActPrevTab, InBrowse, backward, "previous list", ""),
	bind(ActJump, InBrowse, []string{"'"}, "jump to a row: type the start of a word in it", ""),
	bind(ActFilter, InBrowse, []string{"f"}, "filter by words, outlet: speaker: topic: since: until: kind:", "filter"),
	bind(ActUnfilter, InBrowse, []string{"F"}, "remove the last filter; 2F removes the second", ""),
	bind(ActSort, InBrowse, []string{"s"}, "change the order of the list", ""),
	bind(ActPreview, InBrowse, []string{"p"}, "show or hide the preview", "preview"),
	bind(ActNextKind, InBrowse, []string{"]"}, "next kind of find", ""),
	bind(ActPrevKind, InBrowse, []string{"["}, "previous kind of find", ""),
	bind(ActPick, InBrowse, []string{"space"}, "mark the article, or all of the story or quote", "mark"),
	bind(ActWhole, InBrowse, []string{"v"}, "line up the marked articles", ""),
	bind(ActUnpick, InBrowse, []string{"x"}, "clear all marks", ""),

	bind(ActSurvey, onCorpus&^InSurvey, []string{"t"}, "tables: who quotes what, wordings, times", "tables"),
	bind(ActNextTab, InSurvey, onward, "next table", "next table"),
	bind(ActPrevTab, InSurvey, backward, "previous table", ""),

	bind(ActNext, InLineUp, []string{"n"}, "next difference", "next difference"),
	bind(ActPrev, InLineUp, []string{"N"}, "previous difference", ""),
	bind(ActNextPane, InLineUp, onward, "next pane", "pane"),
	bind(ActPrevPane, InLineUp, backward, "previous pane", ""),
	bind(ActMarks, InLineUp, []string{"d"}, "mark all differences, those that matter, or none", "marks"),
	bind(ActBase, InLineUp, []string{"b"}, "compare the others with this pane", "base"),
	bind(ActWhole, InLineUp, []string{"v"}, "switch between quotes and whole texts", "whole texts"),
	bind(ActDrop, InLineUp, []string{"x"}, "remove this pane", ""),
	bind(ActAdd, InLineUp, []string{"a"}, "put back the last one removed", ""),
	bind(ActMoveLeft, InLineUp, []string{"<"}, "move this pane left", ""),
	bind(ActMoveRight, InLineUp, []string{">"}, "move this pane right", ""),
	bind(ActMorePanes, InLineUp, []string{"+"}, "one more pane", ""),
	bind(ActFewerPanes, InLineUp, []string{"-"}, "one fewer pane", ""),
	bind(ActTogether, InLineUp, []string{"s"}, "scroll together or separately", ""),
	bind(ActFold, InLineUp, []string{"f"}, "fold what only one article has; again, also what may be the same; again, nothing", ""),

	bind(ActWhole, InRead, []string{"v"}, "line up its story", "story"),
	bind(ActRevisions, InRead, []string{"r"}, "line up its revisions", ""),
	bind(ActNextQuote, InRead, []string{"]", "tab"}, "next quote", "next quote"),
	bind(ActPrevQuote, InRead, []string{"[", "shift+tab"}, "previous quote", ""),
	bind(ActNext, InRead, []string{"n"}, "next hit in this article or in the search, else next quote", ""),
	bind(ActPrev, InRead, []string{"N"}, "previous hit, else previous quote", ""),
	bind(ActNextOfList, InLineUp|InRead, []string{"J"}, "open the next item of the list", ""),
	bind(ActPrevOfList, InLineUp|InRead, []string{"K"}, "open the previous item of the list", ""),

	bind(ActNextHit, onCorpus, []string{"}"}, "open the next hit of the search", ""),
	bind(ActPrevHit, onCorpus, []string{"{"}, "open the previous hit of the search", ""),
	bind(ActNextHit, InBrowse, []string{"n"}, "open the next hit of the search", ""),
	bind(ActPrevHit, InBrowse, []string{"N"}, "open the previous hit of the search", ""),

	bind(ActCopy, onCorpus, []string{"y"}, "copy the quote with its citation", "copy"),
	bind(ActCopyAll, onCorpus, []string{"Y"}, "copy the whole line-up as Markdown", ""),
	bind(ActWhy, onCorpus, []string{"i"}, "why this speaker, or why one story", "why"),
	bind(ActSpeaker, onCorpus, []string{"S"}, "correct the speaker", ""),
	bind(ActSame, onCorpus, []string{"="}, "merge two quotes, stories or speakers: press it on each", ""),
	bind(ActApart, onCorpus, []string{"!"}, "split off this version, article or name", ""),
	bind(ActOutlet, onCorpus, []string{"O"}, "name the outlet of the article", ""),
	bind(ActBookmark, onCorpus, []string{"m"}, "bookmark, or remove the bookmark", ""),
	bind(ActDismiss, InBrowse, []string{"D"}, "dismiss this find for good", ""),
	bind(ActNote, onCorpus, []string{"M"}, "bookmark with a note and #tags", ""),
	bind(ActUndo, onCorpus, []string{"u"}, "undo the last decision", ""),
	bind(ActRedo, onCorpus, []string{"U"}, "redo the last decision", ""),
	bind(ActExport, onCorpus, []string{"e"}, "export to a file, or with ctrl+y to the clipboard", ""),
	bind(ActPipe, onCorpus, []string{"|"}, "pipe to a command, as Markdown", ""),
	bind(ActURL, onCorpus, []string{"o"}, "open in the browser", ""),
	bind(ActEdit, onCorpus, []string{"E"}, "open in your editor, at this line", ""),
	bind(ActProblems, onCorpus, []string{"P"}, "problems with the files", ""),

	bind(ActDown, Everywhere, []string{"j", keyDown}, "down", ""),
	bind(ActUp, Everywhere, []string{"k", keyUp}, "up", ""),
	bind(actHalfDown, Everywhere, []string{"ctrl+d"}, "half a page down", ""),
	bind(actHalfUp, Everywhere, []string{"ctrl+u"}, "half a page up", ""),
	bind(actPageDown, Everywhere, []string{"pgdown", "ctrl+f"}, "page down", ""),
	bind(ActPageUp, Everywhere, []string{"pgup", "ctrl+b"}, "page up", ""),
	bind(actPageDown, Everywhere&^InBrowse, []string{"space"}, "page down", ""),
	bind(actTop, Everywhere, []string{"g", "home"}, "top; 12g goes to row 12", ""),
	bind(ActBottom, Everywhere, []string{"G", "end"}, "end; 12G goes to row 12", ""),

	bind(ActOpen, InSearch, []string{KeyEnter}, "open the hit", "open"),
	bind(ActComplete, InSearch, []string{"tab"}, "complete a field such as outlet:, otherwise next group of hits", ""),
	bind(ActDown, InSearch, []string{keyDown, "ctrl+n"}, "next hit", "choose"),
	bind(ActUp, InSearch, []string{keyUp, "ctrl+p", "shift+tab"}, "previous hit; from the first, earlier searches", ""),
	bind(actPageDown, InSearch, []string{"pgdown"}, "page down", ""),
	bind(ActPageUp, InSearch, []string{"pgup"}, "page up", ""),
	bind(ActBack, InSearch, []string{KeyEsc}, "close the search", "close"),

	bind(ActHelp, Everywhere, []string{"?"}, "all keys", "keys"),
	bind(ActForward, Everywhere, []string{"L", "alt+right"}, "forward, after going back", ""),
	bind(ActBack, Everywhere, []string{"q", KeyEsc, "alt+left"}, "back; q quits the first screen", "back"),
	bind(ActReload, Everywhere, []string{"ctrl+r"}, "reload changed files", ""),
	bind(ActFetch, Everywhere, []string{"R"}, "fetch the folder's feeds again", ""),
	bind(ActRedraw, Everywhere|InSearch, []string{"ctrl+l"}, "redraw", ""),
	bind(ActSuspend, Everywhere|InSearch, []string{"ctrl+z"}, "suspend; fg resumes", ""),
	bind(ActQuit, Everywhere|InSearch, []string{"ctrl+c"}, "quit", ""),
}

// ActionOf returns what a key does in a screen.
func (m Keymap) ActionOf(v Screen, key string) Action {
	for i := range m {
		if b := &m[i]; b.In&v != 0 && b.has(key) {
			return b.Action
		}
	}
	return ActNone
}
