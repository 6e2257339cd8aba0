// Package page reads pages of the web as browsers, and programs that fetch pages, save them:
// what a page says of its article for machines and in its head (facts, linked, paywall), what it shows of it
// round the headline (seen, byline, cells), where the user has named places (named), and what it shows in place of an article
// (notice, notices).
//
// The article's text is found by weight (text): scales measure the elements of a page, keep finds what belongs to the
// article whatever it is called, furniture tells by names what does not, told what the text for machines shows of it, others finds the
// next articles, teasers lists of articles, noscript what scripts hide, lead what stands above the body, and parts what is small and no text.
package page
