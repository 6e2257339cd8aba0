// Package story groups articles that report one event, and tells which of them
// are copies of which.
package story
