//go:build unix

package reader

import (
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/sys/unix"
)

// jobSignals returns the signals that stop and continue the program.
func jobSignals() []os.Signal { return []os.Signal{syscall.SIGTSTP, syscall.SIGCONT} }

func isStop(s os.Signal) bool     { return s == syscall.SIGTSTP }
func isContinue(s os.Signal) bool { return s == syscall.SIGCONT }

// stopHere stops the program and the rest of its process group, until it is continued. If nobody could continue it,
// it returns at once.
func stopHere() {
	if !attended() {
		return
	}
	on := make(chan os.Signal, 1)
	signal.Notify(on, syscall.SIGCONT)
	defer signal.Stop(on)
	signal.Ignore(syscall.SIGTSTP) // the signal to the others would reach us too; Run listens to it again after this
	_ = syscall.Kill(0, syscall.SIGTSTP)
	// Once caught, SIGTSTP does not stop a Go program any more.
	if syscall.Kill(syscall.Getpid(), syscall.SIGSTOP) == nil {
		<-on
	}
}

// attended reports whether a shell with job control looks after the program: its parent is in another group of the
// same session, or is itself looked after by one.
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
