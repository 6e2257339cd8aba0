package agency

import (
	"testing"

	"lineup/corpus/format/formattest"
	"lineup/corpus/format/xmltree"
)

// Stories that lost their control characters are separated by their heads.
func TestBareStories(t *testing.T) {
	const text = "eca0075 3 i 510    dpa 1003\n\n/politics/Selby/\n2ND LEAD\nPier shut to cars\nBy Ann Ek, dpa  =\n\nSelby (dpa) - The pier shut.\n\n# Notebook\n\n - Reporting by: Ann Ek\n\n101137 GMT Mar 25\n\n" +
		"bdt0100 4 pl 20    dpa 0042\n\nBoot verspätet =\n\nSelby (dpa) - Das Boot kam nicht.\n"
	recs, faults := formattest.Cut(Wire{})([]byte(text))
	if len(recs) != 2 || len(faults) > 0 {
		t.Fatal(recs, faults)
	}
	a, b := recs[0], recs[1]
	if a.Title != "Pier shut to cars" || a.Byline != "Ann Ek" || a.Credit != "dpa" || a.Published != "10 Mar 2025 11:37 GMT" || a.Text != "Selby (dpa) - The pier shut." || a.Line != 1 {
		t.Errorf("%+v", a)
	}
	if b.Title != "Boot verspätet" || b.Text != "Selby (dpa) - Das Boot kam nicht." || b.Published != "" || b.Line != 16 {
		t.Errorf("%+v", b)
	}
	if (Wire{}).Claims("", []byte("The pier shut 3 times in 510 days, dpa 1003 wrote.\n")) {
		t.Error("a sentence is a story")
	}
}

// The rights holder is a name, without the words around it.
func TestHolder(t *testing.T) {
	for given, want := range map[string]string{
		"The Selby Press. All rights reserved.": "The Selby Press", "Copyright 2025 by The Selby Press": "The Selby Press", "© 2025, Le Courrier. Tous droits réservés": "Le Courrier",
		"The Selby Press": "The Selby Press", "": "", "Alle Rechte vorbehalten": "", "(c) Bytown Herald": "Bytown Herald",
	} {
		if got := holder(given); got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
}

// A creator is a person's name, not a firm's contact details or code.
func TestPerson(t *testing.T) {
	for given, want := range map[string]string{
		`<creator literal="wire"><organisationDetails><contactInfo><phone>1-000</phone></contactInfo></organisationDetails></creator>`: "",
		`<creator><name>Ann Ek</name></creator>`: "Ann Ek", `<creator>Ann Ek</creator>`: "Ann Ek", `<creator literal="Ann Ek"/>`: "Ann Ek", `<creator literal="aek"/>`: "",
		`<creator><organisationDetails/><name>Selby Wire</name></creator>`: "Selby Wire",
	} {
		root, err := xmltree.Parse(given)
		if err != nil {
			t.Fatal(err)
		}
		if got := person(root.Kid("creator")); got != want {
			t.Errorf("%s: %q, want %q", given, got, want)
		}
	}
	if got := person(nil); got != "" {
		t.Errorf("nobody: %q", got)
	}
}
