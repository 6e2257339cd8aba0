package pattern

import (
	"regexp"
	"sync"
)

// Pattern returns a regular expression.
type Pattern func() *regexp.Regexp

// Of returns the Pattern of an expression, which its first call compiles. That call panics if the expression is wrong.
// Inlined, each of the ninety would have code of its own, of a kilobyte.
//
//go:noinline
func Of(expr string) Pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
