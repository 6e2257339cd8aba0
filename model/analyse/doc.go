// Package analyse is the walk from articles to a corpus, on one screen.
package analyse
