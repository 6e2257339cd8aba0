// Package fetch fills a folder with today's coverage, and keeps what outlets change afterwards.
//
// A Fetcher goes in rounds. In each the sources are read first (a page, a feed, a site, a list of
// feeds: what an address is, its answer tells), and give jobs: pages to ask, or items of feeds
// to keep by themselves. Jobs wait in a queue a host, so that a slow host delays its own alone.
// What a folder had before is asked again for a week, ever less often.
//
// Four rooms: package listing reads what names articles, polite asks servers, store keeps what
// they give, and the ledger that it writes is package fetched's, which the loader reads too.
package fetch
