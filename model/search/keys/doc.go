// Package keys makes the key under which a word is looked up, the same for texts and queries.
package keys
