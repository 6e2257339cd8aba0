package format

import (
	"strings"
	"testing"

	"lineup/corpus/format/intake"
)

// Elements that the user has mapped are read from XML that no other format claims.
func TestOwnXML(t *testing.T) {
	names := intake.NewNames([]intake.Mapping{{Fact: "title", Field: "Kop"}, {Fact: "text", Field: "Inhalt"}, {Fact: "published", Field: "dag"}})
	const many = `<?xml version="1.0"?><bak><los>x</los><stuk dag="2025-08-18"><kop>Pier dicht</kop><rest><Inhalt><p>De pier.</p><p>Niemand.</p></Inhalt></rest></stuk>` +
		`<stuk><Kop>Boot</Kop><Inhalt>Laat.</Inhalt></stuk></bak>`
	for _, tt := range []struct{ name, xml, want string }{
		{"some articles", many, "Pier dicht|2025-08-18|De pier.\n\nNiemand.;Boot||Laat.;"},
		{"one", `<a><b><Kop>Boot</Kop></b><c><Inhalt>Laat.</Inhalt></c></a>`, "Boot||Laat.;"},
		{"none", `<a><b>Boot</b></a>`, ""},
	} {
		in, err := Open("a.xml", strings.NewReader(tt.xml))
		if err != nil {
			t.Fatal(err)
		}
		in.Names = func(string) *intake.Names { return names }
		var got strings.Builder
		faults := 0
		err = cutWhole(in, func(p intake.Part) {
			recs, fs := p()
			faults += len(fs)
			for _, r := range recs {
				got.WriteString(r.Title + "|" + r.Published + "|" + r.Text + ";")
			}
		})
		if err != nil || got.String() != tt.want || faults > 0 != (tt.want == "") {
			t.Errorf("%s: %q, %d faults, %v", tt.name, got.String(), faults, err)
		}
	}
	if _, _, err := read(t, "a.xml", strings.NewReader(many)); err == nil || !strings.Contains(err.Error(), "--map text=ELEMENT") {
		t.Error(err)
	}
}
