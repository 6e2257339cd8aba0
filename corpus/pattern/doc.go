// Package pattern holds regular expressions that are compiled when first used. The program has some ninety, few of
// which a run needs: compiling them all took a third of its start-up time.
package pattern
