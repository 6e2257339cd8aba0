// Package command is the command line, one file per command. It connects the articles (corpus), their analysis
// (model) and the two faces that show them (ui/print, ui/reader), and turns the outcome of a command into an exit
// code. Of the packages in ui, only this one imports corpus.
package command
