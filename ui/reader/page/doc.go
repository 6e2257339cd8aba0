// Package page is a screen of the program's own words: the keys, why a quote has its speaker and an article its story,
// what could not be read.
package page
