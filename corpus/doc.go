// Package corpus goes from files to articles.
//
// Load walks the paths and opens what it finds. Package format recognises the kind of
// each file, by content and then by name, and cuts it into records; every text of
// a record goes through text.Clean, and is then understood: package layout parts
// the prose from what is round it, package outlets knows who publishes,
// package dates how much of a date is known. A field wins over an
// address, an address over the text, the text over the file's name; if
// none of them says anything the answer is "unknown".
//
// Some things are known only once all articles are there: whether an id is
// unique, whether a paragraph comes back in every article of an outlet, whether a
// name in a masthead is an outlet's. That is settled at the end, in one pass each.
//
// Nothing wrong with an input ends a run. It becomes a model.Problem
// beside the articles that could be read.
package corpus
