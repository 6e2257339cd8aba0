package intent

import (
	"lineup/model/fault"
	"lineup/ui/reader/kit"

	tea "charm.land/bubbletea/v2"
)

// A Question is background work that a surface has asked for. Only the answer to the newest one counts: older answers
// are dropped here, and nowhere else.
type Question struct{ Asked, answered int }

// Next starts a new question and returns its number.
func (q *Question) Next() int {
	q.Asked++
	return q.Asked
}

// Newest reports whether n is the newest question.
func (q *Question) Newest(n int) bool { return n == q.Asked }

// Pending reports whether an answer is still to come.
func (q *Question) Pending() bool { return q.Asked != q.answered }

// Ask starts a new question: work runs in the background and returns what is to be done with its result, in Update.
// If it panics, failed is called instead.
func (q *Question) Ask(work func() func() kit.Intent, failed func(*fault.Error) kit.Intent) kit.Intent {
	n := q.Next()
	return Compute{OrElse(
		func() tea.Msg { return q.Answer(n, work()) },
		func(e *fault.Error) tea.Msg { return q.Answer(n, func() kit.Intent { return failed(e) }) },
	)}
}

// Answer returns the answer to the question n.
func (q *Question) Answer(n int, take func() kit.Intent) Answer { return Answer{q, n, take} }

// An Answer brings an answer back to the surface that asked.
type Answer struct {
	to   *Question
	n    int
	take func() kit.Intent
}

// Deliver does what is to be done with the answer, unless a newer question has been asked.
func (a Answer) Deliver() kit.Intent {
	if !a.to.Newest(a.n) {
		return nil
	}
	a.to.answered = a.n
	return a.take()
}
