// Package reader is the program on the terminal, on Bubble Tea.
//
// One Bubble Tea model, app, only routes. What is on the screen is a stack of
// surfaces, plain values that draw themselves into the size they are given and
// answer an action with what they ask of the program:
//
//	browse   the lists, with a preview: tab by tab, or of one speaker, topic, outlet;
//	         filtered, ordered, and marked to be lined up by hand
//	lineup   versions or articles side by side: grid lays them out, lineup_parts cuts the
//	         screen, lineup_differs says what differs
//	read     one article, with notes in its margin and a search within it
//	survey   tables: who quotes what, wordings, times
//	find     the search, laid over what was in sight
//	page     keys, reasons, problems
//
// What they show is worked out by ui/view, as values; a library holds those of the corpus and
// the orders of its lists. What they are built of is ui/reader/kit: keys, lists, typed lines,
// frames, and text as cells.
//
// A prompt is a line typed at the foot for any of them. State says where one was, and
// leads back there.
//
// The way of a key: app.key looks it up in the key map, which is kit.Bindings, the one list of
// keys, with what the user has set in their stead; the action goes to the surface on top; the
// surface changes its own state or returns an intent (intent.go); app.carry turns the intent into
// a command. Whatever takes time runs as a command beside the program, with a number; an
// answer that is not to the newest question is dropped.
//
// The way of a text: spans of an article are broken into lines once for a width
// (kit/wrap.go), and only the lines in sight are painted, as runs of an ink, a paper and
// attributes each, which Theme.Line writes as a row of exactly the width wanted. An outlet's
// colour is ink, and on its name alone; a difference is paper with a sign. Colours stand in
// kit/theme.go and nowhere else.
package reader
