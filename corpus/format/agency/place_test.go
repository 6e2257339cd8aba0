package agency

import "testing"

func TestPlace(t *testing.T) {
	for s, want := range map[string]string{
		"Selby, 18 Aug 2025 (DPW) -": "Selby", "SELBY 1996-08-20": "SELBY", "Port Selby (dpw) - ": "Port Selby", "": "", "SELBY, Norland, Aug 18": "SELBY, Norland", "Selby.-": "Selby",
	} {
		if got := place(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}
