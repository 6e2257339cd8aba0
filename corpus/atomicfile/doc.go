// Package atomicfile replaces files atomically: whenever it is read, and whenever the machine crashes, a file has
// either its old content or its new content, complete.
package atomicfile
