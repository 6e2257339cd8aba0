// Package decisions reads and writes lineup.toml, the file in a folder that holds what its user has decided about the
// articles: corrections, merges, bookmarks and the like (package decide has them all), and the folder's feeds.
//
// A Ledger knows every lineup.toml that governs what was opened. It writes under a lock, to a new file that it then
// renames, keeps every block that it does not know as it is, and keeps what it cannot write in the program's own
// folder until it can. Start writes the first version of the file, for the user to fill in.
//
// The outlets and field maps of the file are settings for the loader, which reads them itself.
package decisions
