package search

import (
	"strings"
	"testing"
)

func TestInside(t *testing.T) {
	const s = "The ferry’s crew left Port Élan. Ferries don’t wait; the U.S. crew did. A port in a storm."
	for _, test := range []struct{ query, want string }{
		{"crew", "crew|crew"},
		{"cr", "crew|crew"},
		{"'cr", ""},
		{"cr ", ""},
		{"ferry", "ferry’s"},
		{"elan", "Élan"},
		{`"port elan"`, "Port Élan"},
		{`"port el`, "Port Élan"},
		{"Port", "Port"},
		{"port ferr", "ferry’s|Port|Ferries|port"},
		{"us | storm", "U.S|storm"},
		{"not wait", "don’t|wait"},
		{"!crew speaker:ferry", ""},
		{"", ""},
	} {
		in, err := NewInside(test.query)
		if err != nil {
			t.Errorf("%s: %v", test.query, err)
			continue
		}
		found := in.Find(s)
		words := make([]string, 0, len(found))
		for _, span := range found {
			words = append(words, span.Of(s))
		}
		if got := strings.Join(words, "|"); got != test.want {
			t.Errorf("%s finds %s, want %s", test.query, got, test.want)
		}
	}
	if _, err := NewInside("kind:song x"); err == nil {
		t.Error("got no error")
	}
}
