// Command lineup reads a corpus of news articles and lines up how different outlets reported the same event or the
// same quote.
//
// Only main exits. The commands and flags are in ui/command; docs/architecture.md follows an article through the
// program.
package main

import (
	"os"
	"runtime/debug"

	"lineup/ui/command"
)

// version is set when a release is built.
var version = "dev"

// collectAt is the growth of the heap in percent that triggers a garbage collection, less than half the usual: most
// memory of a large corpus is long-lived, so that collecting more often costs little, while the default would double
// the memory (docs/performance.md). The environment variable GOGC takes precedence.
const collectAt = 40

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	command.TellMetrics(os.Getenv("LINEUP_DEBUG"))
	os.Exit(command.Run(version, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
