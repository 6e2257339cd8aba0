package kit

import "fmt"

// A List is a window on a long list of rows: which of n is selected, and which is the first in sight. It knows
// nothing of the rows' content.
type List struct {
	n   int // rows
	H   int // rows in sight
	Per int // screen lines per row; 0 means 1
	At  int // selected row
	Top int // first row in sight
}

// Set sets the number of rows and keeps the selection within them.
func (l *List) Set(n int) {
	l.n = max(n, 0)
	l.Move(0)
}

// Resize sets the number of lines available. The last line of a row may be out of sight: in rows of several lines it
// is empty.
func (l *List) Resize(lines int) {
	l.H = max(lines, 0)
	if l.Per > 1 && lines > 0 {
		l.H = max((lines+1)/l.Per, 1)
	}
	l.Move(0)
}

// Lines returns the screen line on which the selected row begins.
func (l *List) Lines() int { return (l.At - l.Top) * max(l.Per, 1) }

// Position returns the position as "12 of 340".
func (l *List) Position() string { return fmt.Sprintf("%d of %d", min(l.At+1, l.n), l.n) }

// Len returns the number of rows.
func (l *List) Len() int { return l.n }

// Move moves the selection by d rows, stopping at both ends.
func (l *List) Move(d int) { l.To(l.At + d) }

// To selects row i, or the nearest that exists.
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

// Scroll scrolls so that n rows are in sight above the selected one, as far as they exist.
func (l *List) Scroll(n int) {
	l.Top = l.At - n
	l.Move(0)
}

// Raise scrolls so that the selected row is in the upper third.
func (l *List) Raise() { l.Top = max(min(l.At-l.H/3, l.n-l.H), 0) }

// Seen returns the rows in sight, [from, to).
func (l *List) Seen() (from, to int) { return l.Top, min(l.Top+l.H, l.n) }

// Motion carries out an action that moves, n times if a count was given, and reports whether the action was one.
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

// Hit selects the row on the line y of those in sight; again reports whether it was selected before.
func (l *List) Hit(y int) (again, ok bool) {
	if y < 0 {
		return false, false
	}
	y /= max(l.Per, 1)
	at := l.Top + y
	if y < 0 || y >= l.H || at >= l.n {
		return false, false
	}
	again = at == l.At
	l.To(at)
	return again, true
}
