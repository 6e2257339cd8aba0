// Package formattest is what the tests of the families share: it lets a parser meet
// damaged pieces of the files in corpus/testdata.
package formattest
