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

func TestLinked(t *testing.T) {
	for text, want := range map[string]int{
		"](https://a.example/b) x": 22, "](/b)": 5, "](#c)": 5, "](see below)": 0, "](http://a b)": 0, "](http://a": 0, "]": 0, "](": 0, "": 0,
	} {
		if got := linked(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
