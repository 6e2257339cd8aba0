package intent

import (
	"lineup/model/fault"
	"lineup/ui/reader/kit"

	tea "charm.land/bubbletea/v2"
)

// A Question is what a surface has asked of work that is done beside the program. Only the
// answer to the newest counts: older ones are dropped here, and nowhere else.
type Question struct{ Asked, answered int }

// Next asks anew, and numbers the question.
func (q *Question) Next() int {
	q.Asked++
	return q.Asked
}

// Newest reports whether nothing has been asked since the question n.
func (q *Question) Newest(n int) bool { return n == q.Asked }

// Pending reports whether an answer is to come.
func (q *Question) Pending() bool { return q.Asked != q.answered }

// Ask asks anew: work runs beside the program and returns what is to be done with its result,
// in Update. Where it panics, failed is done.
func (q *Question) Ask(work func() func() kit.Intent, failed func(*fault.Error) kit.Intent) kit.Intent {
	n := q.Next()
	return Compute{OrElse(
		func() tea.Msg { return q.Answer(n, work()) },
		func(e *fault.Error) tea.Msg { return q.Answer(n, func() kit.Intent { return failed(e) }) },
	)}
}

// Answer is the answer to the question n.
func (q *Question) Answer(n int, take func() kit.Intent) Answer { return Answer{q, n, take} }

// An Answer brings an answer to who asked.
type Answer struct {
	to   *Question
	n    int
	take func() kit.Intent
}

// Deliver does what is to be done with the answer, unless it is to an older question.
func (a Answer) Deliver() kit.Intent {
	if !a.to.Newest(a.n) {
		return nil
	}
	a.to.answered = a.n
	return a.take()
}
