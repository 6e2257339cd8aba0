//go:build !unix

package reader

import "os"

// jobSignals returns the signals that stop and continue the program; there are none here.
func jobSignals() []os.Signal { return nil }

func isStop(os.Signal) bool     { return false }
func isContinue(os.Signal) bool { return false }

// stopHere does nothing here.
func stopHere() {}
