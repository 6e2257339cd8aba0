// Package passage lines up whole articles: the passages of different outlets
// that report the same thing stand on one row.
package passage
