// Package fault turns a panic into an error that says where in the program it was and what to
// do, so that a fault of the program costs only what it concerned.
//
// A panic that nobody recovers in its goroutine ends the program. So every goroutine is started
// by a Group, whose Wait panics in its place, or runs a function that Guard makes return its
// panic; whoever waits for it decides what happens then.
package fault
