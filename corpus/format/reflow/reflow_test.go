package reflow

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Lines of columns become paragraphs again.
func TestReflow(t *testing.T) {
	const a, b, c = "The harbour of Port Aldrin was closed", "on Monday after a ferry had run into", "the pier in fog, the coast guard said."
	for _, test := range []struct{ name, in, want string }{
		{"a paragraph", a + "\n" + b + "\n" + c, a + " " + b + " " + c},
		{"two, separated by a blank line", a + "\n" + b + "\n" + c + "\n\n" + a + "\n" + b, a + " " + b + " " + c + "\n\n" + a + " " + b},
		{"two, separated by a short line", a + "\n" + b + "\nfog.\n" + a + "\n" + b + "\n" + c, a + " " + b + " fog.\n\n" + a + " " + b + " " + c},
		{"a hyphen at a line end", "The harbour of Port Aldrin was clo-\nsed on Monday after a ferry had run in-\nto the pier in fog.", "The harbour of Port Aldrin was closed on Monday after a ferry had run into the pier in fog."},
		{"the word's own hyphen", "The harbour was closed to the Anglo-\nFrench ferry, the coast guard said", "The harbour was closed to the Anglo-French ferry, the coast guard said"},
		{"a headline above its text", "Harbour closed after collision in fog off Port Aldrin, says coast guard\n\n" + a + "\n" + b, "Harbour closed after collision in fog off Port Aldrin, says coast guard\n\n" + a + " " + b},
		{"a sentence that continues in the next column", a + "\n" + b + "\n\n" + c + "\n\n" + a, a + " " + b + " " + c + "\n\n" + a},
		{"a sentence that continues on the next page", a + "\n" + b + "\n\f" + c, a + " " + b + " " + c},
		{
			"running heads and page numbers",
			"The Courier  1\n" + a + "\n" + b + "\n\n1\n\fThe Courier  2\n" + c + "\n\n2\n\fThe Courier  3\n" + a + "\n" + b + "\n" + c + "\n\n- 3 -",
			a + " " + b + " " + c + "\n\n" + a + " " + b + " " + c,
		},
		{"the same line on two pages is no running head", "Fog\n\n" + a + "\n\fFog\n\n" + a, "Fog\n\n" + a + "\n\nFog\n\n" + a},
		{"carriage returns", strings.ReplaceAll(a+"\n"+b, "\n", "\r\n"), a + " " + b},
	} {
		if d := cmp.Diff(test.want, Reflow(test.in)); d != "" {
			t.Errorf("%s: %s", test.name, d)
		}
	}
}
