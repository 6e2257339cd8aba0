package reader

import (
	"strings"
	"testing"

	"lineup/model"
)

// TestExplain: every class is told in words, on whichever side there are any, and never
// with marks round nothing.
func TestExplain(t *testing.T) {
	for _, c := range model.Classes() {
		for _, side := range [][2]string{{"", ""}, {"before", ""}, {"", "when"}, {"before", "when"}, {"same", "same"}} {
			said := explain(c, side[0], side[1], "Courier", "Lantern")
			if strings.ContainsAny(said, "{}") || strings.Contains(said, "“”") || !strings.HasPrefix(said, c.String()+": ") || !strings.Contains(said, "Lantern") {
				t.Errorf("%s, %q: %s", c, side, said)
			}
		}
	}
	for _, x := range []struct {
		class            model.Class
		base, here, want string
	}{
		{model.ClassTypography, "Special Counsel", "special counsel", "typography: Lantern has “special counsel” where Courier has “Special Counsel”"},
		{model.ClassTypography, "", "", "typography: Lantern sets other characters than Courier"},
		{model.ClassSilentCut, "not", "", "silent-cut: “not” is gone from Lantern, and nothing shows it"},
		{model.ClassSubstituted, "before", "when", "substituted: Lantern has “when” where Courier has “before”"},
		{model.ClassParaphrase, "one", "other", "paraphrase: Lantern reports it without quotation marks"},
	} {
		if got := explain(x.class, x.base, x.here, "Courier", "Lantern"); got != x.want {
			t.Errorf("got %s\nwant %s", got, x.want)
		}
	}
}
