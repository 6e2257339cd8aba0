package view

import "testing"

func TestBytes(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0 bytes", 1: "1 byte", 999: "999 bytes", 1000: "1 kB", 12_700: "13 kB", 999_400: "999 kB", 999_600: "1.0 MB", 1_234_567: "1.2 MB", 999_960_000: "1.0 GB", 4 << 30: "4.3 GB",
	} {
		if got := Bytes(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestFetched(t *testing.T) {
	for _, c := range []struct {
		of           Fetched
		whole, brief string
	}{
		{Fetched{}, "0 new", "nothing new"},
		{Fetched{Unchanged: 12, Failed: 2}, "0 new, 12 unchanged, 2 failed", "nothing new, 2 failed"},
		{Fetched{New: 10, Unchanged: 3, Left: 4}, "10 new, 3 unchanged, 4 left out", "10 new"},
		{Fetched{Revised: 1, Gone: 1}, "0 new, 1 revised, 1 gone", "1 revised, 1 gone"},
		{Fetched{New: 3, Revised: 1, Back: 1, Resting: 5, Without: 1, Failed: 2}, "3 new, 1 revised, 1 back, 5 not due yet, 1 without an article, 2 failed", "3 new, 1 revised, 1 back, 2 failed"},
	} {
		if whole, brief := c.of.String(), c.of.Brief(); whole != c.whole || brief != c.brief {
			t.Errorf("%+v: %q, %q", c.of, whole, brief)
		}
	}
}
