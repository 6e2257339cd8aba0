// Package analyse leads from articles to a corpus, on one screen: it reads every article by itself, several at a
// time, then joins them all into stories, speakers, utterances and topics, in that order, because each step needs
// the previous ones.
package analyse
