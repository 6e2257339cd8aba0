// Package command is the command line: a file a command. It wires the articles (corpus), what they say (model) and the two
// faces that show them (ui/print, ui/reader), and turns how a command ended into an exit code. It alone of ui imports
// corpus.
package command
