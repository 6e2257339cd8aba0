package pattern

import (
	"regexp"
	"sync"
)

// Pattern returns a regular expression.
type Pattern func() *regexp.Regexp

// Of returns the Pattern of an expression, compiled at its first call. That call panics if the expression is invalid.
// Inlined, each of the ninety would have a kilobyte of code of its own.
//
//go:noinline
func Of(expr string) Pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
