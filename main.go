// Command lineup reads a corpus of news articles and lines up how different
// outlets reported the same event or the same quote.
//
// It is the only place that exits. The commands and flags are in ui/command; what
// happens to an article is described in docs/architecture.md.
package main

import (
	"os"
	"runtime/debug"

	"lineup/ui/command"
)

// version is set when a release is built.
var version = "dev"

// collectAt is how many per cent the memory grows before it is collected, less than half of
// what is usual: what is kept of a large corpus is large and lives to the end, so that
// collecting more often costs little, and leaving it all lying costs as much again
// (docs/performance.md). GOGC in the environment has the last word.
const collectAt = 40

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	command.TellMetrics(os.Getenv("LINEUP_DEBUG"))
	os.Exit(command.Run(version, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
