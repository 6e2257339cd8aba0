// Package fetch fills a folder with today's coverage, and keeps what outlets change afterwards.
//
// A Fetcher works in rounds. Each round first reads the sources (a page, a feed, a site, a list of
// feeds: the response shows which), and turns what they name into jobs: pages to request, or items
// of feeds to keep on their own. Each host has a queue of jobs, so a slow host delays only itself.
// Pages that the folder already has are requested again for a week, less and less often.
//
// Four packages share the work: listing reads what names articles, polite talks to servers, store
// keeps what they send, and fetched is the ledger, which the loader reads too.
package fetch
