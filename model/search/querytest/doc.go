// Package querytest makes queries for tests: with every operator, field, mark and sign of the query language,
// nested and unclosed, of words that the articles contain and of others.
package querytest
