// Package analyse is the walk from articles to a corpus, on one screen: every article
// is read by itself, several at a time, then all are joined into stories,
// speakers, utterances and topics, in that order, since each step needs the ones
// before it.
package analyse
