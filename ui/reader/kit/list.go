package kit

// A List is the window on a long list of rows: which of n is chosen, and which
// is the first in sight. It knows nothing of what the rows hold.
type List struct {
	n   int // rows
	H   int // rows in sight
	At  int // chosen
	Top int // first in sight
}

// Set tells how many rows there are, and keeps the choice within them.
func (l *List) Set(n int) {
	l.n = max(n, 0)
	l.Move(0)
}

// Resize tells how many rows are in sight.
func (l *List) Resize(h int) {
	l.H = max(h, 0)
	l.Move(0)
}

// Move goes d rows on, or back where d is negative, and stops at both ends.
func (l *List) Move(d int) { l.To(l.At + d) }

// To chooses the row i, or the nearest that there is.
func (l *List) To(i int) {
	l.At = max(min(i, l.n-1), 0)
	if l.At < l.Top {
		l.Top = l.At
	}
	if l.At >= l.Top+l.H {
		l.Top = l.At - max(l.H, 1) + 1
	}
	l.Top = max(min(l.Top, l.n-l.H), 0)
}

// Scroll scrolls so that n rows are in sight above the chosen one, as far as there are any.
func (l *List) Scroll(n int) {
	l.Top = l.At - n
	l.Move(0)
}

// Raise scrolls so that the chosen row stands in the upper third.
func (l *List) Raise() { l.Top = max(min(l.At-l.H/3, l.n-l.H), 0) }

// Seen returns the rows in sight, [from, to).
func (l *List) Seen() (from, to int) { return l.Top, min(l.Top+l.H, l.n) }

// Motion carries out an action that moves, n times where a count was given; it
// says whether the action was one.
func (l *List) Motion(a Action, n int) bool {
	times := max(n, 1)
	switch a {
	case ActDown:
		l.Move(times)
	case ActUp:
		l.Move(-times)
	case actPageDown:
		l.Move(times * max(l.H-1, 1))
	case ActPageUp:
		l.Move(-times * max(l.H-1, 1))
	case actHalfDown:
		l.Move(times * max(l.H/2, 1))
	case actHalfUp:
		l.Move(-times * max(l.H/2, 1))
	case actTop:
		l.To(max(n-1, 0))
	case ActBottom:
		if n > 0 {
			l.To(n - 1)
		} else {
			l.To(l.n - 1)
		}
	default:
		return false
	}
	return true
}

// Hit chooses the row y of those in sight; again says that it was chosen before.
func (l *List) Hit(y int) (again, ok bool) {
	at := l.Top + y
	if y < 0 || y >= l.H || at >= l.n {
		return false, false
	}
	again = at == l.At
	l.To(at)
	return again, true
}
