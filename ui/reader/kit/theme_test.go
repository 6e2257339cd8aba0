package kit

import (
	"slices"
	"testing"
)

// TestReadableGround: no palette uses a colour that is lost on a ground it is meant for:
// white on white, yellow on white, black on black.
func TestReadableGround(t *testing.T) {
	onWhite := []string{"33", "37", "93", "97"}
	onBlack := []string{"30", "34", "90"}
	for _, c := range []struct {
		name string
		p    *Palette
		lost []string
	}{{"dark", &OnDark, onBlack}, {"light", &OnLight, onWhite}, {"either", &OnEither, slices.Concat(onWhite, onBlack)}} {
		for token, code := range NewTheme(c.p).Colour {
			if slices.Contains(c.lost, code) {
				t.Errorf("%s ground: token %d has the colour %s", c.name, token, code)
			}
		}
	}
}
