package reader

// An action is something that a key asks for.
type action uint8

// The actions.
const (
	actNone action = iota
	actDown
	actUp
	actHalfDown
	actHalfUp
	actPageDown
	actPageUp
	actTop
	actBottom
	actOpen
	actBack
	actForward
	actComplete
	actQuit
	actSearch
	actHelp
	actRedraw
	actReload
	actSuspend
	actProblems
	actNextHit
	actPrevHit
	actNextTab
	actPrevTab
	actNextPane
	actPrevPane
	actBase
	actMoveLeft
	actMoveRight
	actDrop
	actAdd
	actFind
	actNextOfList
	actPrevOfList
	actSurvey
	actPick
	actUnpick
	actFilter
	actUnfilter
	actSort
	actJump
	actMorePanes
	actFewerPanes
	actMarks
	actTogether
	actWhole
	actFold
	actNext
	actPrev
	actNextQuote
	actPrevQuote
	actCopy
	actCopyAll
	actURL
	actEdit
	actWhy
	actSpeaker
	actSame
	actApart
	actOutlet
	actBookmark
	actDismiss
	actNote
	actUndo
	actRedo
	actExport
	actPipe
)

// actionNames are the names by which the user sets keys.
var actionNames = [...]string{
	actDown:       "move-down",
	actUp:         "move-up",
	actHalfDown:   "half-down",
	actHalfUp:     "half-up",
	actPageDown:   "page-down",
	actPageUp:     "page-up",
	actTop:        "top",
	actBottom:     "bottom",
	actOpen:       "open",
	actBack:       "back",
	actForward:    "forward",
	actComplete:   "complete",
	actQuit:       "quit",
	actSearch:     "search",
	actHelp:       "help",
	actRedraw:     "redraw",
	actReload:     "reload",
	actSuspend:    "suspend",
	actProblems:   "problems",
	actNextHit:    "next-hit",
	actPrevHit:    "prev-hit",
	actNextTab:    "next-tab",
	actPrevTab:    "prev-tab",
	actNextPane:   "next-pane",
	actPrevPane:   "prev-pane",
	actBase:       "base",
	actMoveLeft:   "move-left",
	actMoveRight:  "move-right",
	actDrop:       "drop",
	actAdd:        "add",
	actFind:       "find",
	actNextOfList: "next-of-list",
	actPrevOfList: "prev-of-list",
	actPick:       "mark",
	actUnpick:     "unmark",
	actFilter:     "filter",
	actUnfilter:   "drop-filter",
	actSort:       "sort",
	actJump:       "jump",
	actSurvey:     "tables",
	actMorePanes:  "more-panes",
	actFewerPanes: "fewer-panes",
	actMarks:      "marks",
	actTogether:   "together",
	actWhole:      "whole-texts",
	actFold:       "fold",
	actNext:       "next",
	actPrev:       "prev",
	actNextQuote:  "next-quote",
	actPrevQuote:  "prev-quote",
	actCopy:       "copy",
	actCopyAll:    "copy-line-up",
	actURL:        "open-url",
	actEdit:       "edit",
	actWhy:        "why",
	actSpeaker:    "tell-speaker",
	actSame:       "join",
	actApart:      "part",
	actOutlet:     "name-outlet",
	actBookmark:   "bookmark",
	actDismiss:    "dismiss",
	actNote:       "note",
	actUndo:       "undo",
	actRedo:       "redo",
	actExport:     "export",
	actPipe:       "pipe",
}

// Keys that are named in more than one place, as Bubble Tea names them.
const (
	keyEnter = "enter"
	keyUp    = "up"
	keyDown  = "down"
	keyEsc   = "esc"
)

// The keys that go to the next of what lies side by side, and to the one before.
var (
	onward   = []string{"tab", "right", "l"}
	backward = []string{"shift+tab", "left", "h"}
)

// A view is one kind of screen, as a bit, so that a binding can name several.
type view uint8

// The views.
const (
	inBrowse view = 1 << iota
	inLineUp
	inRead
	inSearch
	inSurvey
	inPage // help, the reasons, the problems: a page of text
)

const (
	everywhere = inBrowse | inLineUp | inRead | inSurvey | inPage
	onCorpus   = inBrowse | inLineUp | inRead | inSurvey
)

// A binding ties keys to an action in some views, and says in words what it
// does. Help, footer, and the table for the manual are all made from bindings;
// there is no other list of keys.
type binding struct {
	action action
	in     view
	keys   []string // as Bubble Tea names them; the first is the one to show
	help   string   // what it does, for the list of all keys
	hint   string   // one word for the footer; "" keeps it out
}

// bindings are all keys of the program as they are at first, in the order of the help.
// Nothing writes to them; what the user sets makes another keymap. In a view no key
// stands twice.
var bindings = []binding{
	{actOpen, inBrowse, []string{keyEnter}, "open: a story or quote as its line-up, a speaker's quotes, a topic's articles", "open"},
	{actOpen, inLineUp, []string{keyEnter}, "read the article at this place; on a fold, unfold it", "read"},
	{actOpen, inRead, []string{keyEnter}, "line up the quote that is lit", "line up"},
	{actOpen, inSurvey, []string{keyEnter}, "open what the row is about", "open"},
	{actSearch, everywhere &^ inRead, []string{"/"}, "search", "search"},
	{actFind, inRead, []string{"/"}, "find in this article; a second / searches everything", "find"},

	{actNextTab, inBrowse, onward, "next list; with a number, that one", "next list"},
	{actPrevTab, inBrowse, backward, "list before", ""},
	{actJump, inBrowse, []string{"'"}, "go to a row by typing the beginning of a word", ""},
	{actFilter, inBrowse, []string{"f"}, "filter: words, outlet: speaker: topic: since: until: kind:", "filter"},
	{actUnfilter, inBrowse, []string{"F"}, "drop the last filter; with a number, that one", ""},
	{actSort, inBrowse, []string{"s"}, "put the list into another order", ""},
	{actPick, inBrowse, []string{"space"}, "mark the article, or those of the story or quote", "mark"},
	{actWhole, inBrowse, []string{"v"}, "line up the marked articles", ""},
	{actUnpick, inBrowse, []string{"x"}, "take all marks away", ""},

	{actSurvey, onCorpus &^ inSurvey, []string{"t"}, "tables: who carries what and who left it out, wordings, times", "tables"},
	{actNextTab, inSurvey, onward, "next table", "next table"},
	{actPrevTab, inSurvey, backward, "table before", ""},

	{actNext, inLineUp, []string{"n"}, "next difference", "next difference"},
	{actPrev, inLineUp, []string{"N"}, "difference before", ""},
	{actNextPane, inLineUp, onward, "next pane", "pane"},
	{actPrevPane, inLineUp, backward, "pane before", ""},
	{actMarks, inLineUp, []string{"d"}, "mark all differences, only the news, or none", "marks"},
	{actBase, inLineUp, []string{"b"}, "make this pane the base that the others are compared with", "base"},
	{actWhole, inLineUp, []string{"v"}, "versions of the quotes, or whole texts", "whole texts"},
	{actDrop, inLineUp, []string{"x"}, "take this pane out", ""},
	{actAdd, inLineUp, []string{"a"}, "put back the pane taken out last", ""},
	{actMoveLeft, inLineUp, []string{"<"}, "move this pane to the left", ""},
	{actMoveRight, inLineUp, []string{">"}, "move this pane to the right", ""},
	{actMorePanes, inLineUp, []string{"+"}, "one pane more side by side", ""},
	{actFewerPanes, inLineUp, []string{"-"}, "one pane fewer; one sets the versions one below the other", ""},
	{actTogether, inLineUp, []string{"s"}, "scroll the panes together or apart", ""},
	{actFold, inLineUp, []string{"f"}, "fold what stands in one article alone, then also what is only perhaps the same, then nothing", ""},

	{actWhole, inRead, []string{"v"}, "line up this article with the others of its story", "story"},
	{actNextQuote, inRead, []string{"]", "tab"}, "next quote", "next quote"},
	{actPrevQuote, inRead, []string{"[", "shift+tab"}, "quote before", ""},
	{actNext, inRead, []string{"n"}, "next hit in this article, else of the search, else next quote", ""},
	{actPrev, inRead, []string{"N"}, "hit before, else quote before", ""},
	{actNextOfList, inLineUp | inRead, []string{"J"}, "open the next of the list one came from", ""},
	{actPrevOfList, inLineUp | inRead, []string{"K"}, "open the one before it", ""},

	{actNextHit, onCorpus, []string{"}"}, "open the next hit of the search", ""},
	{actPrevHit, onCorpus, []string{"{"}, "open the hit before", ""},
	{actNextHit, inBrowse, []string{"n"}, "open the next hit of the search", ""},
	{actPrevHit, inBrowse, []string{"N"}, "open the hit before", ""},

	{actCopy, onCorpus, []string{"y"}, "copy the quote with its citation", "copy"},
	{actCopyAll, onCorpus, []string{"Y"}, "copy the whole line-up as Markdown", ""},
	{actWhy, onCorpus, []string{"i"}, "why: rule, evidence and confidence", "why"},
	{actSpeaker, onCorpus, []string{"S"}, "tell who spoke the quote", ""},
	{actSame, onCorpus, []string{"="}, "join: press it on two quotes, stories or speakers that are one", ""},
	{actApart, onCorpus, []string{"!"}, "part: this version, this article or a name is another's", ""},
	{actOutlet, onCorpus, []string{"O"}, "name the outlet of the article", ""},
	{actBookmark, onCorpus, []string{"m"}, "bookmark, or take the bookmark away", ""},
	{actDismiss, inBrowse, []string{"D"}, "dismiss the find for good", ""},
	{actNote, onCorpus, []string{"M"}, "write a note and #tags on it", ""},
	{actUndo, onCorpus, []string{"u"}, "undo the last decision, of an earlier day too", ""},
	{actRedo, onCorpus, []string{"U"}, "decide again what was undone", ""},
	{actExport, onCorpus, []string{"e"}, "export to a file, with ctrl+y to the clipboard: Markdown, HTML, CSV, JSON Lines, text or a ClaimReview draft", ""},
	{actPipe, onCorpus, []string{"|"}, "hand it to a command, as Markdown", ""},
	{actURL, onCorpus, []string{"o"}, "open the article's address in the browser", ""},
	{actEdit, onCorpus, []string{"E"}, "open the file in the editor at this line", ""},
	{actProblems, onCorpus, []string{"P"}, "what could not be read", ""},

	{actDown, everywhere, []string{"j", keyDown}, "down", ""},
	{actUp, everywhere, []string{"k", keyUp}, "up", ""},
	{actHalfDown, everywhere, []string{"ctrl+d"}, "half a page down", ""},
	{actHalfUp, everywhere, []string{"ctrl+u"}, "half a page up", ""},
	{actPageDown, everywhere, []string{"pgdown", "ctrl+f"}, "a page down", ""},
	{actPageDown, everywhere &^ inBrowse, []string{"space"}, "a page down", ""},
	{actPageUp, everywhere, []string{"pgup", "ctrl+b"}, "a page up", ""},
	{actTop, everywhere, []string{"g", "home"}, "to the top; with a number, to that row", ""},
	{actBottom, everywhere, []string{"G", "end"}, "to the end; with a number, to that row", ""},

	{actOpen, inSearch, []string{keyEnter}, "open the hit", "open"},
	{actComplete, inSearch, []string{"tab"}, "complete the value of a field; else next hit", ""},
	{actDown, inSearch, []string{keyDown, "ctrl+n"}, "next hit", "choose"},
	{actUp, inSearch, []string{keyUp, "ctrl+p", "shift+tab"}, "hit before; from the first on, what was searched before", ""},
	{actPageDown, inSearch, []string{"pgdown"}, "a page down", ""},
	{actPageUp, inSearch, []string{"pgup"}, "a page up", ""},
	{actBack, inSearch, []string{keyEsc}, "close the search", "close"},

	{actHelp, everywhere, []string{"?"}, "all keys", "keys"},
	{actForward, everywhere, []string{"L", "alt+right"}, "forward again, where one came back from", ""},
	{actBack, everywhere, []string{"q", keyEsc, "alt+left"}, "one step back; at the start, q ends", "back"},
	{actReload, everywhere, []string{"ctrl+r"}, "look for files that have changed, and show what is newer", ""},
	{actRedraw, everywhere | inSearch, []string{"ctrl+l"}, "draw the screen anew", ""},
	{actSuspend, everywhere | inSearch, []string{"ctrl+z"}, "suspend; fg comes back", ""},
	{actQuit, everywhere | inSearch, []string{"ctrl+c"}, "end", ""},
}

// actionOf returns what a key does in a view.
func (m keymap) actionOf(v view, key string) action {
	for i := range m {
		if b := &m[i]; b.in&v != 0 && b.has(key) {
			return b.action
		}
	}
	return actNone
}
