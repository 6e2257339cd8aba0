// Command soak runs the program on a terminal for a long time, pressing keys and adding, changing and removing
// files; it prints the memory and the number of goroutines of the program, and at the end whether both stay flat.
//
//	go build -o lineup . && go run ./internal/soak -program ./lineup -for 30m FOLDER
//
// The articles are copied, and everything that the program stores goes to a temporary folder.
package main
