package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts run the program as its users do.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"lineup": main, peakCommand: peakMain})
}

// TestScripts runs the commands in testdata/script and checks their output, their messages on stderr and their exit
// codes.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", RequireExplicitExec: true})
}
