// Package crawl reads what crawlers keep of the web, request by request (WARC). A page in it is
// read by the function that the registry hands to it.
package crawl
