// Package fetched is the ledger of a folder that lineup fetch has filled: which address gave
// which file and when, what the server said of it, and which pages are gone.
//
// The ledger is a file beside the articles, fetch.jsonl, a JSON object a line. Its first line
// says what it is, so that a file of articles that happens to have the name is still read as
// one. Lines are only ever added, each by one write, and after the file that it names is whole
// on the disk. A last line without an end is one that somebody was ended in; it counts for
// nothing, and is cut off by the next who writes.
//
// A ledger may come with a folder from a stranger: it is read within bounds, names no file
// outside its folder, and a line that cannot be read costs no other.
package fetched
