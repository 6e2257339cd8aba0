// Package page reads web pages as browsers, and programs that fetch pages, save them: what a page
// declares about its article for machines and in its head (facts, linked, paywall), what it shows
// near the headline (seen, byline, cells), the places that the user has named (named), and what it
// shows in place of an article (notice, notices).
//
// The article's text is found by weight (text): scales measures the elements of a page, keep finds
// what belongs to the article whatever its name, furniture recognises by names what does not, told
// what the page shows of its text for machines, others the next articles, teasers lists of
// articles, noscript what only browsers without scripts show, lead what precedes the body, and
// parts what is small and not text.
package page
