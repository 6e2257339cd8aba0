// Package corpus reads articles from files.
//
// Load walks the paths and opens the files it finds. Package format recognises each file's kind, by content and then
// by name, and cuts it into records. Every text of a record passes through text.Clean and is then understood: package
// layout separates the prose from what surrounds it, package outlets identifies the publisher, and package dates
// determines how precisely a date is known. A field takes precedence over an address, an address over the text, and
// the text over the file name; if none of them has the answer, it is "unknown".
//
// Some questions need all articles: whether an ID is unique, whether a paragraph recurs in every article of an
// outlet, whether a name in a masthead is an outlet's. They are settled at the end, in one pass each.
//
// No faulty input ends a run. It becomes a model.Problem beside the articles that could be read.
package corpus
