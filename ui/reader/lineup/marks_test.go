package lineup

import (
	"testing"

	"lineup/model"
	"lineup/ui/reader/kit"
)

// TestSigns: missing, added or replaced words have a sign besides their paper; what hardly matters has none, and if
// it is missing nothing is shown.
func TestSigns(t *testing.T) {
	for _, c := range []struct {
		class   model.Class
		missing bool
		sign    string
		style   kit.Style
	}{
		{model.ClassSilentCut, true, "\u00a0−3\u00a0", kit.CutPaper | kit.Bold},
		{model.ClassSilentCut, false, "−", kit.CutPaper},
		{model.ClassAdded, false, "+", kit.AddedPaper},
		{model.ClassAdded, true, "", kit.Plain},
		{model.ClassSubstituted, false, "~", kit.ChangedPaper},
		{model.ClassEllipsis, false, "", kit.CutPaper},
		{model.ClassPunctuation, false, "", kit.Minor | kit.Underlined},
		{model.ClassPunctuation, true, "", kit.Plain},
		{model.ClassSplit, false, "", kit.Plain},
	} {
		if sign, style := signOf(c.class, c.missing, 3); sign != c.sign || style != c.style {
			t.Errorf("%s, missing %v: %q in %#x", c.class, c.missing, sign, style)
		}
	}
}
