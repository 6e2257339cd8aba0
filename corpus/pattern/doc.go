// Package pattern has regular expressions that are compiled when they are first used. The program has some ninety,
// of which a run needs few: compiling them all took a third of the time that it takes to start.
package pattern
