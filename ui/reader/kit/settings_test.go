package kit

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestRebound(t *testing.T) {
	for _, c := range []struct {
		name string
		keys map[string][]string
		want string // part of the error; "" for none
	}{
		{"nothing", nil, ""},
		{"another key", map[string][]string{"drop": {"D"}}, ""},
		{"two keys", map[string][]string{"search": {"ctrl+s", "f3"}}, ""},
		{"no key", map[string][]string{"drop": {}}, ""},
		{"a swap", map[string][]string{"drop": {"a"}, "add": {"x"}}, ""},
		{"no such action", map[string][]string{"fly": {"z"}}, `unknown action "fly"`},
		{"no such key", map[string][]string{"drop": {"ctrl"}}, `unknown key "ctrl"`},
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

// TestDefaultKeysCanBeSet checks that the printed settings file is valid unchanged.
func TestDefaultKeysCanBeSet(t *testing.T) {
	keys := map[string][]string{}
	for _, k := range DefaultKeys() {
		keys[k.Action] = k.Keys
	}
	if _, err := Rebound(keys); err != nil {
		t.Error(err)
	}
}

func TestSettingsCheck(t *testing.T) {
	for _, c := range []struct {
		set  Settings
		want string
	}{
		{Settings{}, ""},
		{Settings{Theme: "contrast", DateStyle: "month-day", Measure: 60}, ""},
		{Settings{Theme: "pink"}, "unknown theme"},
		{Settings{DateStyle: "roman"}, "unknown date style"},
		{Settings{Measure: 3}, "measure: 3 is out of range"},
		{Settings{Keys: map[string][]string{"fly": nil}}, "unknown action"},
		{own(nil), ""},
		{own(map[string]string{"base": "light", "accent": "#0a5cc0", "cut": "#F00", "paper-cut": "9", "border": "255"}), ""},
		{Settings{Theme: "harbour"}, `unknown theme "harbour"`},
		{Settings{Own: map[string]map[string]string{"dark": {}}}, "built-in theme"},
		{own(map[string]string{"base": "sea"}), `themes.harbour.base: unknown theme "sea"`},
		{own(map[string]string{"acent": "#000000"}), `did you mean "accent"?`},
		{own(map[string]string{"qqqqq": "#000000"}), "the colours are accent, added"},
		{own(map[string]string{"accent": "blue"}), `themes.harbour.accent: "blue" is not a colour`},
		{own(map[string]string{"accent": "#0a5cc"}), "is not a colour"},
		{own(map[string]string{"accent": "#0a5cg0"}), "is not a colour"},
		{own(map[string]string{"accent": "256"}), "is not a colour"},
		{own(map[string]string{"accent": "-1"}), "is not a colour"},
		{own(map[string]string{"accent": ""}), "is not a colour"},
	} {
		if err := c.set.Check(); c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%+v: %v", c.set, err)
		}
	}
}

// own returns settings with a theme of the user's own.
func own(colours map[string]string) Settings {
	return Settings{Theme: "harbour", Own: map[string]map[string]string{"harbour": colours}}
}

// TestOwnTheme checks that a user's theme changes what it names and takes the rest from its base.
func TestOwnTheme(t *testing.T) {
	look := Look{Ground: GroundDark, Profile: colorprofile.TrueColor}
	base, mine := ThemeOf(Settings{Theme: "light"}, look), ThemeOf(own(map[string]string{"base": "light", "accent": "#123456", "paper-cut": "9"}), look)
	for i, token := range inkNames {
		if changed := token == "accent"; changed != (mine.ink[i] != base.ink[i]) {
			t.Errorf("%s: %q, in the base %q", token, mine.ink[i], base.ink[i])
		}
	}
	if mine.ink[Accent] != "38;2;18;52;86" || mine.paper[paperCut>>paperShift] != "101" {
		t.Errorf("accent %q, paper-cut %q", mine.ink[Accent], mine.paper[paperCut>>paperShift])
	}
	for _, token := range slices.Concat(inkNames[:], paperNames[:]) {
		if token != "" && !slices.Contains(Tokens(), token) {
			t.Errorf("%s cannot be set", token)
		}
	}
}

func TestEveryActionCanBeSet(t *testing.T) {
	for _, name := range Actions() {
		if name == "" {
			t.Error("an action has no name")
		}
	}
	if names := slices.Sorted(slices.Values(Actions())); len(slices.Compact(names)) != len(Actions()) {
		t.Error("two actions have the same name")
	}
}

func TestCheckOrder(t *testing.T) {
	if err := (Settings{RTL: "visual"}).Check(); err != nil {
		t.Error(err)
	}
	if err := (Settings{RTL: "left"}).Check(); err == nil || !strings.Contains(err.Error(), `unknown order "left"; use one of logical, visual`) {
		t.Error(err)
	}
}

func TestCheckSigns(t *testing.T) {
	for signs, want := range map[string]string{"": "", "unicode": "", "ascii": "", "ASCII": `unknown signs "ASCII"; use one of unicode, ascii`} {
		err := Settings{Signs: signs}.Check()
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: %v, want %q", signs, err, want)
		}
	}
}
