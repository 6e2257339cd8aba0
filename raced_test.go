//go:build race

package main

// raced says that the race detector watches, which takes several times the memory.
const raced = true
