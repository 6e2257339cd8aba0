// Package word knows the words of news English by what they can be: a reporting verb, a
// noun for a person, a given name, a title, a preposition. [Of] is its door: it returns the
// classes of a word as it is in a text. A word may have several; which one applies
// depends on its place, and is for the caller to decide.
// The table (words.tsv) also has the lists that other packages sort words by: a [Group].
package word
