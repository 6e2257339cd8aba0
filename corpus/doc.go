// Package corpus goes from files to articles.
package corpus
