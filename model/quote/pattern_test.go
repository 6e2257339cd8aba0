package quote

import (
	"testing"

	"lineup/model"
	"lineup/model/quote/attribute"
	"lineup/model/quote/report"
)

// TestPatterns: in the example of every pattern one quotation has the speaker the pattern gives, and without
// the pattern nobody, somebody else, or another reason.
func TestPatterns(t *testing.T) {
	type pattern struct{ name, example, speaker string }
	var all []pattern
	for _, p := range report.Patterns() {
		all = append(all, pattern{p.Name, p.Example, p.Speaker})
	}
	for _, p := range attribute.Patterns() {
		all = append(all, pattern{p.Name, p.Example, p.Speaker})
	}
	seen := map[string]bool{}
	for _, p := range all {
		t.Run(p.name, func(t *testing.T) {
			if seen[p.name] || p.name == "" {
				t.Fatalf("the name %q is of two patterns, or none", p.name)
			}
			seen[p.name] = true
			a := article(p.example)
			with, without := Reader{}, Reader{Without: p.name}
			got, ok := changed(with.Read(a, 0), without.Read(a, 0))
			if !ok {
				t.Fatal("nothing changes where the pattern is left out")
			}
			if got != p.speaker {
				t.Errorf("spoken by %q, want %q", got, p.speaker)
			}
		})
	}
}

// changed returns the speaker of the last marked quote of a reading that another reading lacks, or has from
// somebody else or for another reason.
func changed(a, b model.Reading) (string, bool) {
	other := map[model.Span][2]string{}
	for _, q := range b.Quotes {
		if q.Kind != model.Indirect {
			other[q.Pieces[len(q.Pieces)-1]] = [2]string{speaker(&b, &q), q.Rule}
		}
	}
	for i := len(a.Quotes) - 1; i >= 0; i-- {
		q := &a.Quotes[i]
		if q.Kind == model.Indirect {
			continue
		}
		who := speaker(&a, q)
		if was, ok := other[q.Pieces[len(q.Pieces)-1]]; !ok || was != [2]string{who, q.Rule} {
			return who, true
		}
	}
	return "", false
}

func speaker(r *model.Reading, q *model.Quote) string {
	if q.Person < 0 {
		return ""
	}
	return r.People[q.Person].Name
}
