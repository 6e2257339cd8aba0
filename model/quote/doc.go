// Package quote reads one article: its quotation marks become quotes, and every
// quote gets the person the article says spoke it, with the rule and the
// evidence for it.
package quote
