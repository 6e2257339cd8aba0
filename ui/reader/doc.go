// Package reader is the program on the terminal, on Bubble Tea.
//
// One Bubble Tea model, app, only routes. What is on the screen is a stack of
// surfaces, plain values that draw themselves into the size they are given and
// answer an action with what they ask of the program:
//
//	browse   the lists, with a preview           tab by tab, or of one speaker, topic, outlet;
//	         filtered, ordered, and marked to be lined up by hand
//	lineup   versions or articles side by side   grid lays it out; marks and voices name the differences
//	read     one article, with a search within it
//	survey   tables: who carries what, wordings, times
//	find     the search
//	page     keys, reasons, problems
//
// A prompt is a line typed at the foot for any of them. State says where one was, and
// leads back there.
//
// The way of a key: app.key looks it up in the keymap, which is bindings (keys.go), the
// one list of keys, with what the user has set in their stead; the action goes to the
// surface on top; the surface changes its own state or returns an intent (intent.go);
// app.carry turns the intent into a command.
// Whatever takes time runs as a command beside the program, with a number; an
// answer that is not to the newest question is dropped.
//
// The way of a text: spans of an article are broken into lines once for a width
// (wrap.go), and only the lines in sight are painted, as runs of a style each,
// which theme.line writes as a row of exactly the width wanted. Text becomes cells
// in cells.go alone, and fit for it by package safe there. Every size is derived
// in layout.go; every colour stands in theme.go.
package reader
