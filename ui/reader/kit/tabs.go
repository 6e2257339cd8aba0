package kit

import (
	"fmt"
	"strconv"
)

// A Tab is the name of a list with its number of rows. A Pending one is not there yet.
type Tab struct {
	Name    string
	Count   int
	Pending bool
}

// Tabs are the names of lists, one of which is in sight.
type Tabs struct {
	Tabs []Tab
	At   int
}

// Runs returns the tabs in w cells: with their counts; if there is no room, with only the count of the one in sight;
// and if that is still too much, that tab alone.
func (t Tabs) Runs(w int) []Run {
	out, _ := t.lay(w)
	return out
}

// Hit returns the tab at the cell x of those that Runs returns, -1 if there is none.
func (t Tabs) Hit(w, x int) int {
	_, ends := t.lay(w)
	for i, end := range ends {
		if x >= 0 && x < end {
			return i
		}
	}
	return -1
}

// Width returns the number of cells of the tabs with their counts, close together.
func (t Tabs) Width() int {
	n := 0
	for i := range t.Tabs {
		n += Width(t.tab(i, true)) + 2
	}
	return n
}

// lay returns the tabs and where each ends; no ends if only one is named.
func (t Tabs) lay(w int) (out []Run, ends []int) {
	for _, style := range []struct {
		counts bool
		gap    int
	}{{true, 4}, {true, 2}, {false, 2}, {false, 1}} {
		out, ends = nil, nil
		for i := range t.Tabs {
			out = append(out, t.tab(i, style.counts)...)
			out = append(out, Spaces(style.gap))
			ends = append(ends, Width(out))
		}
		if Width(out)-style.gap <= w {
			return out, ends
		}
	}
	if t.At >= len(t.Tabs) {
		return nil, nil
	}
	return append(t.tab(t.At, true), Text(fmt.Sprintf("  %d of %d", t.At+1, len(t.Tabs)), Faint)), nil
}

func (t Tabs) tab(i int, counted bool) []Run {
	x := t.Tabs[i]
	name, sign := Text(x.Name, Muted), " "
	if i == t.At {
		name, sign = Text(x.Name, Accent|Bold), "▎"
	}
	out := []Run{Text(sign, Accent), name}
	switch {
	case x.Pending:
		out = append(out, Text(" ◌", Faint))
	case counted || i == t.At:
		out = append(out, Text(" "+strconv.Itoa(x.Count), Faint))
	}
	return out
}
