// Package regular opens regular files and nothing else. Opening a pipe waits for a writer, opening a device may have
// effects, and reading either may never end; the program's own files are neither.
package regular
