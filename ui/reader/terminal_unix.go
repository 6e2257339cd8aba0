//go:build unix

package reader

import (
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/sys/unix"
)

// jobSignals stop the program and have it go on.
func jobSignals() []os.Signal { return []os.Signal{syscall.SIGTSTP, syscall.SIGCONT} }

func isStop(s os.Signal) bool     { return s == syscall.SIGTSTP }
func isContinue(s os.Signal) bool { return s == syscall.SIGCONT }

// stopHere stops the program, and those it runs together with, until it is continued. Where
// nobody could continue it, it goes on at once.
func stopHere() {
	if !attended() {
		return
	}
	on := make(chan os.Signal, 1)
	signal.Notify(on, syscall.SIGCONT)
	defer signal.Stop(on)
	signal.Ignore(syscall.SIGTSTP) // that of the others would come back to us; Run hears it again after this
	_ = syscall.Kill(0, syscall.SIGTSTP)
	// Once heard, SIGTSTP does not stop a Go program any more.
	if syscall.Kill(syscall.Getpid(), syscall.SIGSTOP) == nil {
		<-on
	}
}

// attended reports whether a shell with job control looks after the program: its parent is of
// another group of the same session, or is itself looked after by one.
func attended() bool {
	parent := os.Getppid()
	session, err := unix.Getsid(parent)
	own, fault := unix.Getsid(0)
	if err != nil || fault != nil || session != own {
		return false
	}
	group, err := unix.Getpgid(parent)
	return err == nil && (group != unix.Getpgrp() || parent != session)
}
