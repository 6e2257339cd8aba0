// Package print writes the views of a corpus for pipes, files and people: the same views that the reader shows, as
// text, JSON Lines, CSV, Markdown and HTML.
//
// A view is first turned into rows (views.go and the files named after the commands), which know nothing of formats;
// a format (text.go, jsonl.go, csv.go, markdown.go, html.go) writes rows and knows nothing of views. Only JSON Lines
// has its own types, because its keys are a contract with other programs.
package print
