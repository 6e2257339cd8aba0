// Package readertest has the articles that the tests of the reader are about.
package readertest
