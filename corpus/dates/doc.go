// Package dates parses points in time as newsrooms write them, and never claims more precision than is written: a day
// stays a day, a date that could mean two days is not a date, and a midnight that merely fills a field means the day.
package dates
