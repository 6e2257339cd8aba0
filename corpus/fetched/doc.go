// Package fetched is the ledger of a folder that lineup fetch has filled: which address gave
// which file and when, what the server said of it, and which pages are gone.
//
// The ledger is fetch.jsonl, beside the articles, with a JSON object on each line. The first line
// says what the file is, so that a file of articles that happens to have the name is still read as
// one. Lines are only ever added, each in one write, and only once the file it names is complete
// on disk. A last line without a line end was cut short when a program was killed: it is ignored,
// and removed by the next writer.
//
// A ledger may come from a stranger with the folder: it is read within bounds, it names no file
// outside its folder, and a line that cannot be read costs no other.
package fetched
