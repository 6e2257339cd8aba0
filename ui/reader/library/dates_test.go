package library

import (
	"slices"
	"testing"
	"time"

	"lineup/model"
)

// TestDoubtfulDatesLast checks that articles without a date, or with a future one, are last in either order.
func TestDoubtfulDatesLast(t *testing.T) {
	now := time.Date(2031, 4, 2, 12, 0, 0, 0, time.UTC)
	day := func(n int) model.Date { return model.Date{Time: now.AddDate(0, 0, n), Precision: model.ToDay} }
	lib := &Library{now: now}
	dates := []model.Date{{}, day(3), day(-2), day(1), day(-1)} // tomorrow may have begun elsewhere
	in := func(before func(a, b model.Date) int) []int {
		out := count(len(dates))
		slices.SortStableFunc(out, func(a, b int) int { return before(dates[a], dates[b]) })
		return out
	}
	if got := in(lib.Later); !slices.Equal(got, []int{3, 4, 2, 1, 0}) {
		t.Errorf("newest first: %v", got)
	}
	if got := in(lib.Sooner); !slices.Equal(got, []int{2, 4, 3, 1, 0}) {
		t.Errorf("oldest first: %v", got)
	}
}
