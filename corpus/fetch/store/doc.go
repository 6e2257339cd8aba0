// Package store keeps what was fetched in a folder: a file for each state of each page, the
// bytes as they came, and the folder's ledger (package fetched).
//
// A file is written beside and renamed, and entered in the ledger when it is there; so a folder
// is whole whenever the program is ended. A file that was not entered any more is met again when
// its page is: if it holds the same article it gives way. No file that is entered is ever written
// to again. One program at a time has a folder; others wait.
package store
