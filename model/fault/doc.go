// Package fault makes of a panic an error that says where in the program it was and what to
// do, so that a fault of the program costs what it was about and nothing else.
//
// A panic ends the program from whichever goroutine nobody recovers it. So what runs in a
// goroutine of its own is begun by a Group, whose Wait panics in the stead of it, or is a
// function that Guard has made return its panic; and who waits for it says what happens then.
package fault
