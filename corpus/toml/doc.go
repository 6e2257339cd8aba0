// Package toml decodes TOML within limits, because settings, decisions and front matter may come from a stranger.
//
// The underlying library copies the whole path of a key for each key and walks it for each of its parts; one key of
// twenty thousand parts takes it seconds and gigabytes. Anything that nests deeper than a person would write, or that
// would produce more than a file may hold, is therefore rejected, with its line, before the library sees it. No other
// package imports the library.
package toml
