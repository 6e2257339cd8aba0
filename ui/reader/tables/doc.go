// Package tables is the screen of tables about the articles of a story or the versions of a quote: who quotes what,
// the wordings place by place, and when each article was published.
package tables
