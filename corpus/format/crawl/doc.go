// Package crawl reads what web crawlers keep, request by request (WARC). The registry passes in the
// function that reads pages.
package crawl
