// Package page reads pages of the web as browsers, and programs that fetch pages, save them:
// what a page says of its article for machines and in its head (facts, linked), what it shows of it
// round the headline (seen, byline), where the user has named places (named), and the article's text by weight (text, lead).
package page
