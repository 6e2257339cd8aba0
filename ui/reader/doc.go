// Package reader is the program on the terminal, on Bubble Tea.
//
// One Bubble Tea model, app, only routes. What is on the screen is a stack of surfaces, each of
// a package of its own: browse (lists), lineup, read, tables, find (the search) and page. They are
// built of kit (cells, keys, theme), draw a library of the corpus, and answer an action with what
// they ask of the program, an intent. docs/reader.md has the rules, and the way of one key.
//
// A prompt is a line typed at the foot for any of them. State says where one was, and
// leads back there.
//
// Whatever takes time runs as a command beside the program; an answer that is not to the newest
// question is dropped.
package reader
