package speaker

import (
	"slices"
	"testing"
)

// TestForms: short forms and their name replace each other, but not one short form another.
func TestForms(t *testing.T) {
	for given, want := range map[string]string{"william": "bill", "bill": "william", "pete": "peter", "peter": "pete"} {
		if !slices.Contains(Forms(given), want) {
			t.Errorf("%s does not stand for %s: %v", given, want, Forms(given))
		}
	}
	if slices.Contains(Forms("jim"), "jamie") || Forms("bill")[0] == "bill" || Forms("quarl") != nil {
		t.Errorf("jim stands for %v, bill for %v, quarl for %v", Forms("jim"), Forms("bill"), Forms("quarl"))
	}
	if !IsTitle("mayor") || IsTitle("may") || IsTitle("") {
		t.Error("mayor is no title, or may is one")
	}
}
