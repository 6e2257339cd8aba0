// Package listing reads what names articles elsewhere: feeds (RSS, Atom, JSON Feed), lists of feeds
// (OPML), site maps, and the links of a page. It turns bytes into values, knows nothing of the
// network, and trusts nothing that it reads: addresses may be broken, relative or lead anywhere.
package listing
