// Package querytest makes queries for tests: of every operator, field, mark and sign of the
// query language, in each other and unclosed, of words that the articles have and of others.
package querytest
