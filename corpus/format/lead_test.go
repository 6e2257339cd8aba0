package format

import (
	"strings"
	"testing"
)

// A description is put before the text only if it is plainly the lead that the text lacks.
func TestLead(t *testing.T) {
	const lead = "SELBY, Norland (DPW) — The pier of Selby gave way on Monday."
	for _, tt := range []struct {
		name, record, want string
		excerpt            bool
	}{
		{"a dateline that the text lacks", `{"description":"` + lead + `","text":"Nobody was hurt.\n\nThe council meets."}`, lead + "\n\nNobody was hurt.\n\nThe council meets.", false},
		{"the text has it", `{"description":"` + lead + `","text":"` + lead + `\n\nNobody was hurt."}`, lead + "\n\nNobody was hurt.", false},
		{"the text has it in other lines", `{"description":"` + lead + `","text":"By Ann Ek\n\nSELBY, Norland (DPW) — The pier\nof Selby gave way on Monday. Nobody was hurt."}`, "By Ann Ek\n\nSELBY, Norland (DPW) — The pier\nof Selby gave way on Monday. Nobody was hurt.", false},
		{"the text has its own dateline", `{"description":"` + lead + `","text":"ALDRIN (DPW) — Nobody was hurt."}`, "ALDRIN (DPW) — Nobody was hurt.", false},
		{"a summary", `{"description":"The pier of Selby gave way.","text":"Nobody was hurt."}`, "Nobody was hurt.", false},
		{"a lead that is cut", `{"description":"SELBY (DPW) — The pier of Selby gave...","text":"Nobody was hurt."}`, "Nobody was hurt.", false},
		{"a text that begins within a sentence", `{"summary":"The pier gave way as","text":"dozens of people stood on it."}`, "dozens of people stood on it.", false},
		{"a text that begins within a story", `{"summary":"The pier gave way on Monday.","text":"who had stood on it, Ann Ek said."}`, "The pier gave way on Monday.\n\nwho had stood on it, Ann Ek said.", false},
		{"a field of its own", `{"lead":"<p>The pier gave way.</p>","text":"Nobody was hurt."}`, "The pier gave way.\n\nNobody was hurt.", false},
		{"a field of its own that the text repeats", `{"lead":"The pier gave way.","text":"The pier gave way.\n\nNobody was hurt."}`, "The pier gave way.\n\nNobody was hurt.", false},
		{"a lead alone", `{"lead_paragraph":"The pier gave way on Monday.","abstract":"Pier down."}`, "The pier gave way on Monday.", true},
		{"a summary alone", `{"lead_paragraph":"Pier.","abstract":"The pier is down."}`, "The pier is down.", true},
	} {
		recs, faults, err := read(t, "a.json", strings.NewReader(tt.record))
		if err != nil || len(recs) != 1 {
			t.Errorf("%s: %v, %v, %v", tt.name, recs, faults, err)
			continue
		}
		if recs[0].Text != tt.want || recs[0].Excerpt != tt.excerpt {
			t.Errorf("%s: %q, %v", tt.name, recs[0].Text, recs[0].Excerpt)
		}
	}
}
