// Package regular opens regular files, and nothing else. Opening a pipe waits for somebody to
// write to it, opening a device may set it going, and reading either may never end: a file
// that the program looks for by a name of its own is none of these.
package regular
