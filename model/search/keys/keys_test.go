package keys

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for _, test := range []struct {
		word, key string
		cased     bool
	}{
		{"ferry", "ferry", false},
		{"Ferry", "ferry", true},
		{"Ferry's", "ferry", true},
		{"Ferry’s", "ferry", true},
		{"FERRY’S", "ferry", true},
		{"don’t", "don't", false},
		{"U.S", "us", true},
		{"3.5", "3.5", false},
		{"Élan", "elan", true},
		{"Łódź’s", "lodz", true},
		{"İzmir", "izmir", true},
		{"s", "s", false},
		{"Киев", "киев", true},
		{strings.Repeat("x", 100), strings.Repeat("x", 64), false},
		{strings.Repeat("é", 100), strings.Repeat("e", 64), false},
		{"x" + strings.Repeat("я", 100), "x" + strings.Repeat("я", 31), false},
	} {
		key, cased := Of(test.word)
		if key != test.key || cased != test.cased {
			t.Errorf("%s: %q %v, want %q %v", test.word, key, cased, test.key, test.cased)
		}
	}
}

func TestApart(t *testing.T) {
	for _, test := range []struct{ word, first, second string }{
		{"we're", "we", "are"},
		{"don't", "do", "not"},
		{"can't", "can", "not"},
		{"won't", "will", "not"},
		{"i'm", "i", "am"},
		{"n't", "", ""},
		{"o'clock", "", ""},
		{"we", "", ""},
	} {
		if first, second, _ := Apart(test.word); first != test.first || second != test.second {
			t.Errorf("%s: %s, %s", test.word, first, second)
		}
	}
}
