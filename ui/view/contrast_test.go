package view

import "testing"

// TestFigure checks that a number that begins a sentence is shown as within one.
func TestFigure(t *testing.T) {
	for in, want := range map[string]string{
		"Four": "four", "Twenty-three": "twenty-three", "210,000": "210,000", "SIX": "SIX", "Ada Quill": "Ada Quill", "": "",
		"some Four": "some Four", "Nearly a dozen": "nearly a dozen", "Monday": "Monday", "Half a million": "half a million",
	} {
		if got := figure(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
