// Package frequency knows how common words are in news, whatever the articles at hand
// are about: in how many of some twenty thousand articles each stem occurs, and how
// often with a capital.
//
// The table is embedded (stems.bin). It holds hashes of single stems and counts, no
// text, and is searched in place, so that it costs nothing at start. It is made by
// internal/count, which says from what.
package frequency
