package reader

// A list is the window on a long list of rows: which of n is chosen, and which
// is the first in sight. It knows nothing of what the rows hold.
type list struct {
	n   int // rows
	h   int // rows in sight
	at  int // chosen
	top int // first in sight
}

// set tells how many rows there are, and keeps the choice within them.
func (l *list) set(n int) {
	l.n = max(n, 0)
	l.move(0)
}

// resize tells how many rows are in sight.
func (l *list) resize(h int) {
	l.h = max(h, 0)
	l.move(0)
}

// move goes d rows on, or back where d is negative, and stops at both ends.
func (l *list) move(d int) { l.to(l.at + d) }

// to chooses the row i, or the nearest that there is.
func (l *list) to(i int) {
	l.at = max(min(i, l.n-1), 0)
	if l.at < l.top {
		l.top = l.at
	}
	if l.at >= l.top+l.h {
		l.top = l.at - max(l.h, 1) + 1
	}
	l.top = max(min(l.top, l.n-l.h), 0)
}

// scroll scrolls so that n rows are in sight above the chosen one, as far as there are any.
func (l *list) scroll(n int) {
	l.top = l.at - n
	l.move(0)
}

// raise scrolls so that the chosen row stands in the upper third.
func (l *list) raise() { l.top = max(min(l.at-l.h/3, l.n-l.h), 0) }

// seen returns the rows in sight, [from, to).
func (l *list) seen() (from, to int) { return l.top, min(l.top+l.h, l.n) }

// motion carries out an action that moves, n times where a count was given; it
// says whether the action was one.
func (l *list) motion(a action, n int) bool {
	times := max(n, 1)
	switch a {
	case actDown:
		l.move(times)
	case actUp:
		l.move(-times)
	case actPageDown:
		l.move(times * max(l.h-1, 1))
	case actPageUp:
		l.move(-times * max(l.h-1, 1))
	case actHalfDown:
		l.move(times * max(l.h/2, 1))
	case actHalfUp:
		l.move(-times * max(l.h/2, 1))
	case actTop:
		l.to(max(n-1, 0))
	case actBottom:
		if n > 0 {
			l.to(n - 1)
		} else {
			l.to(l.n - 1)
		}
	default:
		return false
	}
	return true
}
