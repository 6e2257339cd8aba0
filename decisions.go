package main

import (
	"path/filepath"
	"slices"

	"github.com/adrg/xdg"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/decide"
)

// ledger is where the user's decisions about the paths are kept.
func ledger(paths []string) *corpus.Ledger {
	return corpus.OpenLedger(paths, filepath.Join(xdg.DataHome, "lineup"), stateFolder())
}

// stateFolder holds what the program remembers of its use.
func stateFolder() string { return filepath.Join(xdg.StateHome, "lineup") }

// decided is a corpus as the user has decided it. Where the flags leave articles out,
// what was decided about those is no problem.
func (s *session) decided(c *model.Corpus, ds decide.Decisions, faults []model.Problem) *model.Corpus {
	n := decide.Apply(c, ds)
	if !s.filtered() && len(faults) == 0 {
		return n
	}
	shown := *n
	if s.filtered() {
		shown.Problems = c.Problems
	}
	shown.Problems = append(slices.Clip(shown.Problems), faults...)
	return &shown
}
