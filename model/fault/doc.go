// Package fault turns a panic into an error that gives its place in the program and what to do, so that a bug costs
// only the work it concerned.
//
// A panic that is not recovered in its goroutine ends the program. So every goroutine is started by a Group, whose
// Wait passes the panic on to the caller, or runs a function wrapped by Guard, which returns the panic as an error;
// whoever waits decides what happens next.
package fault
