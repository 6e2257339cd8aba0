// Package frequency knows how common words are in news, independent of the articles being analysed: in how many of
// some twenty thousand articles each stem occurs, and how often it is capitalised.
//
// The table is embedded (stems.bin). It holds hashes of single stems and counts, no text, and is searched in place,
// so it costs nothing at start. internal/count makes it, and documents its sources.
package frequency
