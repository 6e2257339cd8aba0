package outline

import "testing"

func TestOpensTimed(t *testing.T) {
	for line, want := range map[string]bool{
		"10:15 p.m.": true, "Update at 5 p.m. ET. The bridge": true, "Updated: 4:46 p.m. - Just": true, "17.40 GMT - The": true, "(9:05)": true,
		"4.45pm: More": true, "3.25 percent of them": false, "9.50%": false,
		"12 men": false, "3.5 million": false, "10 Downing Street": false, "At noon": false, "": false, "5": false, "1:2": false, "10:154": false,
	} {
		if got := opensTimed(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}
