package format

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lineup/corpus/format/intake"
	"lineup/model"
)

// mapped reads an input with field mappings.
func mapped(t *testing.T, name, data string, mappings ...intake.Mapping) ([]intake.Record, []intake.Fault) {
	t.Helper()
	in, err := Open(name, strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	in.Names = func(string) *intake.Names { return intake.NewNames(mappings) }
	var recs []intake.Record
	var faults []intake.Fault
	if err := cutWhole(in, func(p intake.Part) {
		rs, fs := p()
		recs, faults = append(recs, rs...), append(faults, fs...)
	}); err != nil {
		t.Fatal(err)
	}
	return recs, faults
}

func TestMappedFields(t *testing.T) {
	fields := []intake.Mapping{{Fact: "title", Field: "Kop"}, {Fact: "text", Field: "Inhalt"}, {Fact: "outlet", Field: "de.blad"}, {Fact: "published", Field: "Tag"}}
	want := intake.Record{Title: "Harbour closed", Text: "It stays closed.", Outlet: "Courier", OutletFrom: "field", Published: "2025-08-18"}
	for name, in := range map[string]string{
		"a.jsonl": `{"kop":"Harbour closed","title":"not this","Inhalt":"It stays closed.","de":{"Blad":"Courier"},"Tag":"2025-08-18"}`,
		"a.json":  `{"articles":[{"Kop":"Harbour closed","Inhalt":"<p>It stays <b>closed</b>.</p>","de":{"blad":"Courier"},"Tag":"2025-08-18"}]}`,
		"a.csv":   "Kop;Inhalt;de.blad;Tag\nHarbour closed;It stays closed.;Courier;2025-08-18\n",
		"a.tsv":   "\ufeffKop\tInhalt\tDe-Blad\tTag\nHarbour closed\tIt stays closed.\tCourier\t2025-08-18\n",
	} {
		recs, faults := mapped(t, name, in, fields...)
		if len(recs) != 1 || len(faults) > 0 {
			t.Errorf("%s: %d records, %v", name, len(recs), faults)
			continue
		}
		if d := cmp.Diff(want, recs[0], cmpopts.IgnoreFields(intake.Record{}, "Format", "Charset", "Fields", "SHA256", "Line")); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
	// The text of a note is what follows its fields.
	recs, _ := mapped(t, "a.md", "---\nKop: Harbour closed\nde:\n  blad: Courier\nTag: 2025-08-18\n---\nIt stays closed.", fields...)
	if len(recs) != 1 || recs[0].Title != want.Title || recs[0].Outlet != want.Outlet || recs[0].Text != want.Text || recs[0].Published != want.Published {
		t.Errorf("front matter: %+v", recs)
	}
}

// The first of several fields wins, then the usual names; a mapped field has no other use.
func TestMappingOrder(t *testing.T) {
	two := []intake.Mapping{{Fact: "title", Field: "first"}, {Fact: "title", Field: "second"}, {Fact: "text", Field: "description"}}
	for in, want := range map[string]string{
		`{"second":"S","first":"F","title":"T","text":"x"}`: "F", `{"title":"T","second":"S","text":"x"}`: "S", `{"title":"T","text":"x"}`: "T",
	} {
		if recs, _ := mapped(t, "a.json", in, two...); len(recs) != 1 || recs[0].Title != want {
			t.Errorf("%s: %+v, want %q", in, recs, want)
		}
	}
	if recs, _ := mapped(t, "a.json", `{"description":"D"}`, two...); len(recs) != 1 || recs[0].Text != "D" || recs[0].Excerpt {
		t.Errorf("a mapped field is still an excerpt: %+v", recs)
	}
}

func TestMappingCheck(t *testing.T) {
	for m, want := range map[intake.Mapping]string{
		{Fact: "title", Field: "Kop"}: "", {Fact: "titles", Field: "Kop"}: `did you mean "title"?`, {Fact: "colour", Field: "x"}: "it has id, title", {Fact: "title", Field: " "}: "is not the name of a field",
	} {
		if err := m.Check(); err == nil && want != "" || err != nil && (want == "" || !strings.Contains(err.Error(), want)) {
			t.Errorf("%v: %v, want %q", m, err, want)
		}
	}
}

// The fields of a record are listed: what was used for what, and what was not used.
func TestFieldsAreTold(t *testing.T) {
	recs, faults, err := read(t, "a.jsonl", strings.NewReader(
		`{"headline":"T","text":"X","n":17,"day":"2025-08-18","page":"https://c.example/1","more":{"inner":"`+strings.Repeat("word ", 60)+`"},"none":null}`+"\n"+`{"inhalt":"Y"}`))
	if err != nil || len(recs) != 1 || len(faults) != 1 {
		t.Fatal(recs, faults, err)
	}
	want := []model.Field{
		{Name: "headline", Fact: "title", Look: model.LooksLine, Size: 1},
		{Name: "text", Fact: "text", Look: model.LooksLine, Size: 1},
		{Name: "n", Look: model.LooksNumber, Size: 2},
		{Name: "day", Look: model.LooksDate, Size: 10},
		{Name: "page", Look: model.LooksURL, Size: 19},
		{Name: "more"},
		{Name: "more.inner", Look: model.LooksText, Size: 300},
		{Name: "none"},
	}
	if d := cmp.Diff(want, recs[0].Fields); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]model.Field{{Name: "inhalt", Look: model.LooksLine, Size: 1}}, faults[0].Fields); d != "" {
		t.Error(d)
	}
}
