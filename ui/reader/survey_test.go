package reader

import "testing"

// TestSurvey: each table opens the subject of its rows.
func TestSurvey(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30).keys("enter t")
	d.sees("3 of 4", "●\u00a0full", "left out: unknown")
	d.keys("enter").sees("What differs").keys("esc tab").sees("“will not” 2 · “won't” 1", "“not” 2 · — 1")
	d.keys("j").sees("The Selwyn Courier, Northern Wire").keys("tab").sees("├─", "2 Apr 09:15", "○")
	d.keys("G").sees("unknown (03 notes)").keys("enter").sees("roads told this paper")
	d.keys("esc,esc,esc shift+tab,shift+tab t").sees("1 quote in one article only").keys("shift+tab").sees("When")
}
