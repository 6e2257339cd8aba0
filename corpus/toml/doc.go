// Package toml reads TOML within bounds: settings, decisions and front matter may come
// from a stranger.
//
// The library that does the work copies the whole path of a key for each key, and walks
// it for each part of one. A key of twenty thousand parts takes it seconds and gigabytes. So
// what nests deeper than anybody writes, or would make more than a file may hold, is an error
// with its line before the library sees it. Nothing else in the program imports the library.
package toml
