// Package characters makes UTF-8 of bytes and names the character set they were in: by a mark,
// by what a carrier declares, by their validity, else by what they look like, which is told.
package characters
