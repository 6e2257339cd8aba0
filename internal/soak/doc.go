// Command soak runs the program on a terminal for a long time, presses keys, and has files
// come, change and go meanwhile; it prints how much memory the program takes and how many
// goroutines it has, and at the end whether both stay flat.
//
//	go build -o lineup . && go run ./internal/soak -program ./lineup -for 30m FOLDER
//
// The articles are copied, and everything that the program keeps goes to a temporary folder.
package main
