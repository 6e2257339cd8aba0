// Package formattest is shared by the tests of the families: it fuzzes a parser with damaged pieces
// of the files in corpus/testdata.
package formattest
