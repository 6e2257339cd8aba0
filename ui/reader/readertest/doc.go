// Package readertest has the articles for the tests of the reader.
package readertest
