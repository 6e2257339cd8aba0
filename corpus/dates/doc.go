// Package dates reads points in time as newsrooms write them, and never claims
// more than is written: a day stays a day, a date that could mean two days is
// none, a midnight that only fills a field means the day.
package dates
