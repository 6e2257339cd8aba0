// Package reader is the program on the terminal, built on Bubble Tea.
//
// One Bubble Tea model, app, only routes. The screen is a stack of surfaces, each with a package of its own: browse
// (lists), lineup, read, tables, find (the search) and page. They are built from kit (cells, keys, theme), draw a
// library of the corpus, and answer an action with what they ask of the program, an intent. docs/reader.md has the
// rules, and follows one key through the program.
//
// A prompt is a line typed at the foot for any of them. State records the user's place, and leads back there.
//
// Whatever takes time runs as a command in the background; an answer to any but the newest question is dropped.
package reader
