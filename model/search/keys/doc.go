// Package keys makes the form under which a word is looked up, the same for texts and queries.
package keys
