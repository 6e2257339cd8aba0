//go:build race

package corpus

// raced reports whether the race detector is on, which takes several times the memory.
const raced = true
