// Package characters converts bytes to UTF-8 and names their character set: by a mark, by what a
// carrier declares, by their validity, else by what they look like, which is reported.
package characters
