package kit

import (
	"slices"
	"strings"
	"testing"
)

func TestRebound(t *testing.T) {
	for _, c := range []struct {
		name string
		keys map[string][]string
		want string // what the error says; "" for none
	}{
		{"nothing", nil, ""},
		{"another key", map[string][]string{"drop": {"D"}}, ""},
		{"two keys", map[string][]string{"search": {"ctrl+s", "f3"}}, ""},
		{"no key", map[string][]string{"drop": {}}, ""},
		{"a swap", map[string][]string{"drop": {"a"}, "add": {"x"}}, ""},
		{"no such action", map[string][]string{"fly": {"z"}}, `no action "fly"`},
		{"no such key", map[string][]string{"drop": {"ctrl"}}, `no key "ctrl"`},
		{"taken", map[string][]string{"drop": {"b"}}, `"b" is both base`},
		{"taken everywhere", map[string][]string{"drop": {"j"}}, `"j" is both drop`},
		{"a letter in the search", map[string][]string{"redraw": {"r"}}, "letters are typed"},
	} {
		_, err := Rebound(c.keys)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestSettingsCheck(t *testing.T) {
	for _, c := range []struct {
		set  Settings
		want string
	}{
		{Settings{}, ""},
		{Settings{Theme: "contrast", DateStyle: "month-day", Measure: 60}, ""},
		{Settings{Theme: "pink"}, "no theme"},
		{Settings{DateStyle: "roman"}, "no date style"},
		{Settings{Measure: 3}, "a measure of 3 cells"},
		{Settings{Keys: map[string][]string{"fly": nil}}, "no action"},
	} {
		if err := c.set.Check(); c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%+v: %v", c.set, err)
		}
	}
}

func TestEveryActionCanBeSet(t *testing.T) {
	for _, name := range Actions() {
		if name == "" {
			t.Error("an action without a name")
		}
	}
	if names := slices.Sorted(slices.Values(Actions())); len(slices.Compact(names)) != len(Actions()) {
		t.Error("two actions have one name")
	}
}
