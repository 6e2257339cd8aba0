package kit

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
	ActSpeaker:    "tell-speaker",
	ActSame:       "join",
	ActApart:      "part",
	ActOutlet:     "name-outlet",
	ActBookmark:   "bookmark",
	ActDismiss:    "dismiss",
	ActNote:       "note",
	ActUndo:       "undo",
	ActRedo:       "redo",
	ActExport:     "export",
	ActPipe:       "pipe",
}

// Keys that are named in more than one place, as Bubble Tea names them.
const (
	KeyEnter = "enter"
	keyUp    = "up"
	keyDown  = "down"
	KeyEsc   = "esc"
)

// The keys that go to the next of what lies side by side, and to the one before.
var (
	onward   = []string{"tab", "right", "l"}
	backward = []string{"shift+tab", "left", "h"}
)

// A Screen is one kind of screen, as a bit, so that a binding can name several.
type Screen uint8

// The views.
const (
	InBrowse Screen = 1 << iota
	InLineUp
	InRead
	InSearch
	InSurvey
	InPage // help, the reasons, the problems: a page of text
)

// The screens of a corpus, and all that no letters are typed on.
const (
	Everywhere = InBrowse | InLineUp | InRead | InSurvey | InPage
	onCorpus   = InBrowse | InLineUp | InRead | InSurvey
)

// A binding ties keys to an action in some views, and says in words what it
// does. Help, footer, and the table for the manual are all made from bindings;
// there is no other list of keys.
type binding struct {
	Action Action
	In     Screen
	Keys   []string // as Bubble Tea names them; the first is the one to show
	Help   string   // what it does, for the list of all keys
	hint   string   // one word for the footer; "" keeps it out
}

// Bindings are all keys of the program as they are at first, in the order of the help.
// Nothing writes to them; what the user sets makes another keymap. In a view no key
// stands twice.
var Bindings = []binding{
	{ActOpen, InBrowse, []string{KeyEnter}, "open: a story or quote as its line-up, a speaker's quotes, a topic's articles", "open"},
	{ActOpen, InLineUp, []string{KeyEnter}, "read the article at this place; on a fold, unfold it", "read"},
	{ActOpen, InRead, []string{KeyEnter}, "line up the quote that is lit", "line up"},
	{ActOpen, InSurvey, []string{KeyEnter}, "open what the row is about", "open"},
	{ActSearch, Everywhere &^ InRead, []string{"/"}, "search", "search"},
	{ActFind, InRead, []string{"/"}, "find in this article; a second / searches everything", "find"},

	{ActNextTab, InBrowse, onward, "next list; with a number, that one", "next list"},
	{ActPrevTab, InBrowse, backward, "list before", ""},
	{ActJump, InBrowse, []string{"'"}, "go to a row by typing the beginning of a word", ""},
	{ActFilter, InBrowse, []string{"f"}, "filter: words, outlet: speaker: topic: since: until: kind:", "filter"},
	{ActUnfilter, InBrowse, []string{"F"}, "drop the last filter; with a number, that one", ""},
	{ActSort, InBrowse, []string{"s"}, "put the list into another order", ""},
	{ActPreview, InBrowse, []string{"p"}, "show or hide the preview", "preview"},
	{ActNextKind, InBrowse, []string{"]"}, "of the finds, list the next kind", ""},
	{ActPrevKind, InBrowse, []string{"["}, "of the finds, list the previous kind", ""},
	{ActPick, InBrowse, []string{"space"}, "mark the article, or those of the story or quote", "mark"},
	{ActWhole, InBrowse, []string{"v"}, "line up the marked articles", ""},
	{ActUnpick, InBrowse, []string{"x"}, "take all marks away", ""},

	{ActSurvey, onCorpus &^ InSurvey, []string{"t"}, "tables: who carries what and who left it out, wordings, times", "tables"},
	{ActNextTab, InSurvey, onward, "next table", "next table"},
	{ActPrevTab, InSurvey, backward, "table before", ""},

	{ActNext, InLineUp, []string{"n"}, "next difference", "next difference"},
	{ActPrev, InLineUp, []string{"N"}, "difference before", ""},
	{ActNextPane, InLineUp, onward, "next pane", "pane"},
	{ActPrevPane, InLineUp, backward, "pane before", ""},
	{ActMarks, InLineUp, []string{"d"}, "mark all differences, only the news, or none", "marks"},
	{ActBase, InLineUp, []string{"b"}, "make this pane the base that the others are compared with", "base"},
	{ActWhole, InLineUp, []string{"v"}, "versions of the quotes, or whole texts", "whole texts"},
	{ActDrop, InLineUp, []string{"x"}, "take this pane out", ""},
	{ActAdd, InLineUp, []string{"a"}, "put back the pane taken out last", ""},
	{ActMoveLeft, InLineUp, []string{"<"}, "move this pane to the left", ""},
	{ActMoveRight, InLineUp, []string{">"}, "move this pane to the right", ""},
	{ActMorePanes, InLineUp, []string{"+"}, "one pane more side by side", ""},
	{ActFewerPanes, InLineUp, []string{"-"}, "one pane fewer; one sets the versions one below the other", ""},
	{ActTogether, InLineUp, []string{"s"}, "scroll the panes together or apart", ""},
	{ActFold, InLineUp, []string{"f"}, "fold what stands in one article alone, then also what is only perhaps the same, then nothing", ""},

	{ActWhole, InRead, []string{"v"}, "line up this article with the others of its story", "story"},
	{ActNextQuote, InRead, []string{"]", "tab"}, "next quote", "next quote"},
	{ActPrevQuote, InRead, []string{"[", "shift+tab"}, "quote before", ""},
	{ActNext, InRead, []string{"n"}, "next hit in this article, else of the search, else next quote", ""},
	{ActPrev, InRead, []string{"N"}, "hit before, else quote before", ""},
	{ActNextOfList, InLineUp | InRead, []string{"J"}, "open the next of the list one came from", ""},
	{ActPrevOfList, InLineUp | InRead, []string{"K"}, "open the one before it", ""},

	{ActNextHit, onCorpus, []string{"}"}, "open the next hit of the search", ""},
	{ActPrevHit, onCorpus, []string{"{"}, "open the hit before", ""},
	{ActNextHit, InBrowse, []string{"n"}, "open the next hit of the search", ""},
	{ActPrevHit, InBrowse, []string{"N"}, "open the hit before", ""},

	{ActCopy, onCorpus, []string{"y"}, "copy the quote with its citation", "copy"},
	{ActCopyAll, onCorpus, []string{"Y"}, "copy the whole line-up as Markdown", ""},
	{ActWhy, onCorpus, []string{"i"}, "why: rule, evidence and confidence", "why"},
	{ActSpeaker, onCorpus, []string{"S"}, "tell who spoke the quote", ""},
	{ActSame, onCorpus, []string{"="}, "join: press it on two quotes, stories or speakers that are one", ""},
	{ActApart, onCorpus, []string{"!"}, "part: this version, this article or a name is another's", ""},
	{ActOutlet, onCorpus, []string{"O"}, "name the outlet of the article", ""},
	{ActBookmark, onCorpus, []string{"m"}, "bookmark, or take the bookmark away", ""},
	{ActDismiss, InBrowse, []string{"D"}, "dismiss the find for good", ""},
	{ActNote, onCorpus, []string{"M"}, "write a note and #tags on it", ""},
	{ActUndo, onCorpus, []string{"u"}, "undo the last decision, of an earlier day too", ""},
	{ActRedo, onCorpus, []string{"U"}, "decide again what was undone", ""},
	{ActExport, onCorpus, []string{"e"}, "export to a file, with ctrl+y to the clipboard: Markdown, HTML, CSV, JSON Lines, text or a ClaimReview draft", ""},
	{ActPipe, onCorpus, []string{"|"}, "hand it to a command, as Markdown", ""},
	{ActURL, onCorpus, []string{"o"}, "open the article's address in the browser", ""},
	{ActEdit, onCorpus, []string{"E"}, "open the file in the editor at this line", ""},
	{ActProblems, onCorpus, []string{"P"}, "what could not be read", ""},

	{ActDown, Everywhere, []string{"j", keyDown}, "down", ""},
	{ActUp, Everywhere, []string{"k", keyUp}, "up", ""},
	{actHalfDown, Everywhere, []string{"ctrl+d"}, "half a page down", ""},
	{actHalfUp, Everywhere, []string{"ctrl+u"}, "half a page up", ""},
	{actPageDown, Everywhere, []string{"pgdown", "ctrl+f"}, "a page down", ""},
	{actPageDown, Everywhere &^ InBrowse, []string{"space"}, "a page down", ""},
	{ActPageUp, Everywhere, []string{"pgup", "ctrl+b"}, "a page up", ""},
	{actTop, Everywhere, []string{"g", "home"}, "to the top; with a number, to that row", ""},
	{ActBottom, Everywhere, []string{"G", "end"}, "to the end; with a number, to that row", ""},

	{ActOpen, InSearch, []string{KeyEnter}, "open the hit", "open"},
	{ActComplete, InSearch, []string{"tab"}, "complete the value of a field; else next hit", ""},
	{ActDown, InSearch, []string{keyDown, "ctrl+n"}, "next hit", "choose"},
	{ActUp, InSearch, []string{keyUp, "ctrl+p", "shift+tab"}, "hit before; from the first on, what was searched before", ""},
	{actPageDown, InSearch, []string{"pgdown"}, "a page down", ""},
	{ActPageUp, InSearch, []string{"pgup"}, "a page up", ""},
	{ActBack, InSearch, []string{KeyEsc}, "close the search", "close"},

	{ActHelp, Everywhere, []string{"?"}, "all keys", "keys"},
	{ActForward, Everywhere, []string{"L", "alt+right"}, "forward again, where one came back from", ""},
	{ActBack, Everywhere, []string{"q", KeyEsc, "alt+left"}, "one step back; at the start, q ends", "back"},
	{ActReload, Everywhere, []string{"ctrl+r"}, "look for files that have changed, and show what is newer", ""},
	{ActRedraw, Everywhere | InSearch, []string{"ctrl+l"}, "draw the screen anew", ""},
	{ActSuspend, Everywhere | InSearch, []string{"ctrl+z"}, "suspend; fg comes back", ""},
	{ActQuit, Everywhere | InSearch, []string{"ctrl+c"}, "end", ""},
}

// ActionOf returns what a key does in a view.
func (m Keymap) ActionOf(v Screen, key string) Action {
	for i := range m {
		if b := &m[i]; b.In&v != 0 && b.has(key) {
			return b.Action
		}
	}
	return ActNone
}
