// Package markup handles HTML for all families: the tree of a page, whose cost is estimated before
// it is built, the words in an element with the white space that belongs between them, and
// fragments without their tags. It knows nothing of articles.
package markup
