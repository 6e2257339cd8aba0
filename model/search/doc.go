// Package search finds things in a corpus: speakers, topics, outlets and
// headlines by their names, quotes and articles by their words.
package search
