// Package regular opens regular files, and nothing else. Opening a pipe waits for somebody to
// write to it, opening a device may set it going, and reading either may never end: the
// program's own files are none of these.
package regular
