package reader

import (
	"strings"
	"testing"

	"lineup/ui/reader/kit"
	"lineup/ui/reader/lineup"
)

// TestReboundKeys: a key that is set works, is shown, and replaces the default.
func TestReboundKeys(t *testing.T) {
	d := driveWith(t, testLoaded(t), 160, 40, Options{Settings: Settings{Keys: map[string][]string{"base": {"B"}}}})
	d.keys("tab enter tab B").sees("base").keys("?").sees("│ B  ", "compare the others with")
	d.keys("q tab tab")
	before := d.screen()
	if d.keys("b").screen() != before {
		t.Errorf("b still does something:\n%s", d.screen())
	}
}

func TestDateStyles(t *testing.T) {
	for style, want := range map[string]string{"iso": "2031-04-02", "day-month": "2 Apr 2031", "month-day": "Apr 2, 2031"} {
		driveWith(t, testLoaded(t), 120, 30, Options{Settings: Settings{DateStyle: style}}).sees(want)
	}
}

// TestPlain: one thing at a time, and no lines drawn.
func TestPlain(t *testing.T) {
	d := driveWith(t, testLoaded(t), 160, 40, Options{Settings: Settings{Plain: true}})
	d.misses("│", "─").keys("tab enter").sees("Northern Wire").misses("│", "─")
	if s, ok := d.a.top().(*lineup.Screen); !ok || !s.Stacked() {
		t.Error("versions are not stacked")
	}
}

// TestMeasure: no line of an article is longer than the measure.
func TestMeasure(t *testing.T) {
	d := driveWith(t, testLoaded(t), 160, 40, Options{Settings: Settings{Measure: 30}}).keys("tab enter,enter")
	lines := 0
	for row := range strings.SplitSeq(d.screen(), "\n") {
		if _, said, ok := strings.Cut(row, "▎"); ok {
			said, _, _ = strings.Cut(said, "  ")
			if n := kit.Cells(said); n > 30 {
				t.Errorf("a line of %d cells: %s", n, said)
			}
			lines++
		}
	}
	if lines < 3 {
		t.Errorf("%d lines of the quote:\n%s", lines, d.screen())
	}
}

// TestResume: a state leads back to where it was taken, and past what is gone.
func TestResume(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30)
	d.keys("/").typed("bridge").keys("enter esc,esc tab enter,enter")
	state := d.a.state()
	if len(state.Places) != 3 || len(state.Queries) != 1 {
		t.Fatalf("%+v", state)
	}
	again := driveWith(t, testLoaded(t), 120, 30, Options{Resume: state})
	if got, want := again.screen(), d.screen(); got != want {
		t.Errorf("resumed at\n%s\nwant\n%s", got, want)
	}
	again.keys("esc").sees("in the article").keys("esc").sees("Quotes 3")

	state.Places[1].IDs = []string{"gone"}
	driveWith(t, testLoaded(t), 120, 30, Options{Resume: state}).sees("Quotes 3").misses("in the article")
}

func TestForward(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30)
	d.keys("L").sees("nothing to go forward to")
	d.keys("tab enter,enter")
	deep := d.screen()
	d.keys("esc,esc L,L")
	if d.screen() != deep {
		t.Errorf("forward leads to\n%s", d.screen())
	}
	d.keys("esc,esc 6 tab enter,L").sees("nothing to go forward to")
}
