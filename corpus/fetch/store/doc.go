// Package store keeps what was fetched in a folder: a file for each state of each page, the
// bytes as they came, and the folder's ledger (package fetched).
//
// A file is written under another name, renamed, and then entered in the ledger, so the folder is
// whole even if the program is killed. A file that was written but not entered is replaced when its
// page is fetched again, if it holds the same article. A file that is entered is never written to
// again. One program at a time fills a folder; others wait.
package store
