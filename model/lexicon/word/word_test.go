package word

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestTable: every row has a word, at least one class or list that the program knows, and a
// source, and they are in order, each word once.
func TestTable(t *testing.T) {
	last := ""
	for line := range strings.Lines(words) {
		line = strings.TrimSuffix(line, "\n")
		if line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 || cells[0] == "" || cells[2] == "" {
			t.Errorf("%q is not a word, what it can be, and a source", line)
			continue
		}
		if cells[0] <= last {
			t.Errorf("%q stands behind %q", cells[0], last)
		}
		last = cells[0]
		for name := range strings.SplitSeq(cells[1], ", ") {
			if classes[name] == 0 && lists[name] == 0 && groups[name] == 0 && !isValue(name) && name != "person" && name != "doubles" {
				t.Errorf("%s: %q is no class and no list", cells[0], name)
			}
		}
		if cells[0] != strings.ToLower(cells[0]) || strings.ContainsAny(cells[0], " .’") && !strings.Contains(cells[0], ".") {
			t.Errorf("%q is not written as it is looked for", cells[0])
		}
	}
}

// TestNamesAreUsed: every class and list that the program knows has a word.
func TestNamesAreUsed(t *testing.T) {
	used := map[string]bool{}
	for line := range strings.Lines(words) {
		if cells := strings.Split(line, "\t"); len(cells) == 3 {
			for name := range strings.SplitSeq(cells[1], ", ") {
				used[name] = true
			}
		}
	}
	for name := range classes {
		if !used[name] {
			t.Errorf("no word is %q", name)
		}
	}
	for name := range lists {
		if !used[name] {
			t.Errorf("no word is in %q", name)
		}
	}
	for name, g := range groups {
		if len(g.Words()) == 0 || classes[name] != 0 || lists[name] != 0 {
			t.Errorf("no word is in %q, or it is a class or a list as well", name)
		}
		for _, w := range g.Words() {
			if !g.Has(w) {
				t.Errorf("%q is not in %q, where the table has it", w, name)
			}
		}
	}
}

func isValue(name string) bool {
	for _, before := range []string{ofNumber, ofScale} {
		if n, ok := strings.CutPrefix(name, before); ok {
			_, err := strconv.ParseFloat(n, 64)
			return err == nil
		}
	}
	return strings.HasPrefix(name, ofNation)
}

func TestValues(t *testing.T) {
	if Nation("polish") != Nation("poland") || Nation("polish") == "" || Nation("table") != "" {
		t.Error("Polish is not of Poland, or a table is of a nation")
	}
	if n, ok := Number("ninety"); n != 90 || !ok {
		t.Errorf("ninety is %g", n)
	}
	if _, ok := Number("table"); ok || Scale("million") != 1e6 || Scale("table") != 0 {
		t.Error("a table is a number, or a million is none")
	}
}

func TestOf(t *testing.T) {
	for w, want := range map[string]Class{
		"said": Speech | Past, "Says": Speech | Third, "quipped": Speech | Past, "denied": Speech | Past, "agreeing": Speech | Ing,
		"mayors": Role | Plural, "policewomen": Role | Plural, "chairpeople": Role | Plural, "secretaries": Role | Plural, "coaches": Role | Plural,
		"co-founder": Role, "ex-president": Title, "slowly": Adverb, "Mr.": Honour | Male, "Didn’t": Aux, "Dana": Given,
	} {
		if got := Of(w); got&want != want {
			t.Errorf("Of(%q) lacks %b of %b", w, want&^got, want)
		}
	}
	for _, w := range []string{"", "qwertyuiop", "ly", "fly", strings.Repeat("x", Longest), strings.Repeat("said", 9), "-", "said-"} {
		if got := Of(w); got != 0 {
			t.Errorf("Of(%q) = %b", w, got)
		}
	}
}

func TestIn(t *testing.T) {
	for w, want := range map[string]bool{"told": true, "Told": true, "TELLS": true, "said": false, "": false, strings.Repeat("told", 9): false} {
		if got := In(w, TellsWhom); got != want {
			t.Errorf("In(%q, TellsWhom) = %v", w, got)
		}
	}
}

func TestGender(t *testing.T) {
	for w, want := range map[string]Class{"Hannah": Female, "Oliver": Male, "Dana": 0, "Qwerty": 0} {
		if got := Gender(w); got != want {
			t.Errorf("Gender(%q) = %b, want %b", w, got, want)
		}
	}
}

func TestInflect(t *testing.T) {
	for entry, want := range map[string][]string{
		"cry": {"cry", "cries", "cried", "crying"}, "stress": {"stress", "stresses", "stressed", "stressing"},
		"agree": {"agree", "agrees", "agreed", "agreeing"}, "say/says/said/said/saying": {"say", "says", "said", "said", "saying"},
		"play": {"play", "plays", "played", "playing"},
	} {
		var got []string
		for _, f := range inflect(entry, false) {
			got = append(got, f.text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", entry, got, want)
		}
	}
	if got := inflect("quip", true)[2].text; got != "quipped" {
		t.Errorf("quip: %s", got)
	}
}

// FuzzOf: what is asked of any string ends, and letters' case and a full stop make no difference.
func FuzzOf(f *testing.F) {
	for _, s := range []string{"said", "U.S.", "co-founder", "didn’t", "\xe2\x80", "-", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		ascii := strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' {
				return r - 'a' + 'A'
			}
			return r
		}, s)
		if strings.ToValidUTF8(s, "") == s && Of(s) != Of(ascii) {
			t.Fatalf("%q is %b, in capitals %b", s, Of(s), Of(ascii))
		}
		In(s, TellsWhom)
	})
}

func BenchmarkOf(b *testing.B) {
	for b.Loop() {
		Of("spokeswoman")
	}
}
