package passage

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/text"
)

// check verifies the invariants of every line-up.
func check(t *testing.T, c *model.Corpus, articles []int, l model.LineUp) {
	t.Helper()
	for column, i := range articles {
		a := c.Articles[i]
		seen := make([]bool, len(a.Text))
		var placed []model.Span
		for n, r := range l.Rows {
			if len(r.Cells) != len(articles) {
				t.Fatalf("row %d has %d cells, want %d", n, len(r.Cells), len(articles))
			}
			cell := r.Cells[column]
			if cell == nil {
				continue
			}
			s := cell.Span
			if cell.Article != i || s.Start < 0 || s.Start >= s.End || s.End > len(a.Text) {
				t.Fatalf("row %d: cell %+v of article %d of %d bytes", n, *cell, i, len(a.Text))
			}
			if !utf8.RuneStart(a.Text[s.Start]) || s.End < len(a.Text) && !utf8.RuneStart(a.Text[s.End]) {
				t.Fatalf("row %d: cell %v within a character", n, s)
			}
			for _, other := range placed {
				if !s.Intersect(other).IsZero() {
					t.Fatalf("row %d: words of cell %v of article %d are in %v of another row too", n, s, i, other)
				}
			}
			placed = append(placed, s)
			for at := s.Start; at < s.End; at++ {
				seen[at] = true
			}
			if a.InFurniture(s) {
				t.Fatalf("row %d: cell %v holds furniture", n, s)
			}
			for _, m := range cell.Marks {
				if !s.Contains(m.Span) {
					t.Fatalf("row %d: mark %v outside of cell %v", n, m.Span, s)
				}
			}
		}
		for _, p := range a.Body() {
			for _, s := range text.Sentences(a.Text, p) {
				if !seen[s.Start] || !seen[s.End-1] {
					t.Fatalf("sentence %v of article %d stands in no row", s, i)
				}
			}
		}
	}
	for n, r := range l.Rows {
		for _, e := range r.Elsewhere {
			if e.Row < 0 || e.Row >= len(l.Rows) || e.Row == n || r.Cells[e.Column] != nil || l.Rows[e.Row].Cells[e.Column] == nil {
				t.Fatalf("row %d points to row %d for column %d", n, e.Row, e.Column)
			}
			if e.Also != nil && !l.Rows[e.Row].Cells[e.Column].Span.Contains(e.Also.Span) {
				t.Fatalf("row %d points to row %d, which lacks %v", n, e.Row, e.Also.Span)
			}
		}
		if d := r.Doubt(); d < 0 || d > 1 || r.Kind == model.OnlyRow && d > 1e-6 {
			t.Fatalf("row %d of kind %s has doubt %v", n, r.Kind, d)
		}
		cells := 0
		for column := range r.Cells {
			if r.Holds(column) != nil {
				cells++
			}
		}
		if n > 0 && l.Rows[n-1].Empty() && !r.Empty() {
			t.Fatalf("row %d comes after one whose passages are all in other rows", n)
		}
		if cells == 0 || (r.Kind == model.OnlyRow) != (cells == 1) || (r.Kind == model.UtteranceRow) != (r.Utterance != model.None) {
			t.Fatalf("row %d of kind %s, utterance %d, has %d cells", n, r.Kind, r.Utterance, cells)
		}
	}
}

// TestFurniture has furniture in the middle of what would be one cell.
func TestFurniture(t *testing.T) {
	s := "The dam at Corrin Water held through Monday night, engineers said. SHARE THIS ARTICLE WITH FRIENDS. Engineers had opened both gates at Corrin Water."
	c, articles := corpusOf(s, "Engineers said the dam at Corrin Water held on Monday night after they opened both gates.")
	at := strings.Index(s, "SHARE")
	c.Articles[0].Furniture = []model.Span{{Start: at, End: strings.Index(s, " Engineers had")}}
	check(t, c, articles, LineUp(c, articles, 0))
}

// invented returns n articles of so many sentences on one event, from one stock of facts, each in other words.
func invented(n, sentences int) []string {
	random := rand.New(rand.NewPCG(7, 9))
	who := strings.Fields("Calder Venn Ortel Brandt Hallam Penning Osei Lund Marek Tovar Ibsen Quill")
	did := strings.Fields("warned promised denied confirmed rejected welcomed criticised announced delayed praised")
	what := strings.Fields("evacuation bridge tunnel subsidy election inquiry ceasefire harvest lawsuit merger strike budget")
	where := strings.Fields("Holm Selby Carrow Dunmere Fenwick Corrin Tarn Orlen")
	facts := make([]string, sentences*2)
	for i := range facts {
		facts[i] = fmt.Sprintf("%s %s the %s in %s after %d", who[random.IntN(len(who))], did[random.IntN(len(did))],
			what[random.IntN(len(what))], where[random.IntN(len(where))], random.IntN(900))
	}
	out := make([]string, n)
	for a := range out {
		var b strings.Builder
		for i := range sentences {
			fmt.Fprintf(&b, "According to the %s, %s people had %s for it near %s.", what[random.IntN(len(what))],
				facts[random.IntN(len(facts))], did[random.IntN(len(did))], where[random.IntN(len(where))])
			b.WriteString([]string{" ", "\n\n"}[i%2])
		}
		out[a] = b.String()
	}
	return out
}

func TestProperties(t *testing.T) {
	for _, n := range []int{1, 2, 5, 12} {
		c, articles := corpusOf(invented(n, 20)...)
		for base := range articles {
			l := LineUp(c, articles, base)
			check(t, c, articles, l)
			if d := cmp.Diff(l, LineUp(c, articles, base)); d != "" {
				t.Fatalf("not the same twice: %s", d)
			}
			inOrder(t, l, base)
			firm := Firm(c, articles, base)
			check(t, c, articles, firm)
			sure(t, firm)
		}
	}
}

// sure checks that nothing is only perhaps the same.
func sure(t *testing.T, l model.LineUp) {
	t.Helper()
	for n, r := range l.Rows {
		for _, cell := range r.Cells {
			if cell != nil && cell.Perhaps() {
				t.Fatalf("row %d: cell %v has doubt %.2f", n, cell.Span, cell.Doubt)
			}
		}
	}
}

// inOrder checks that the base's cells are in their order.
func inOrder(t *testing.T, l model.LineUp, base int) {
	t.Helper()
	at := 0
	for n, r := range l.Rows {
		if cell := r.Cells[base]; cell != nil {
			if cell.Span.Start < at {
				t.Fatalf("row %d: the base's cell %v stands after byte %d", n, cell.Span, at)
			}
			at = cell.Span.Start
		}
	}
}

func FuzzLineUp(f *testing.F) {
	f.Add(fire1, fire2, 1)
	f.Add("“A.” “B.” “C", "\"\"\"\"\n\n\"1.8 million\" $5–6/7", 0)
	f.Add("Łódź 9/11 13th of July twenty-three", "Lodz July 13 twenty three%", 1)
	f.Add("The “quay will not open.", "The quay “will open. won’t cannot not no n't ", 0)
	f.Add("", "。！", 0)
	f.Fuzz(func(t *testing.T, a, b string, base int) {
		c, articles := corpusOf(a, b, a)
		check(t, c, articles, LineUp(c, articles, max(0, base%3)))
	})
}

// TestHostile has texts that would make a careless comparison quadratic.
func TestHostile(t *testing.T) {
	for name, s := range map[string]string{
		"quotation marks": strings.Repeat("“", 1<<20),
		"marks and stops": strings.Repeat("”. “", 1<<18),
		"one sentence":    strings.Repeat("word 17 ", 1<<17),
		"same sentences":  strings.Repeat("The envoy of Holm said that 12 people had left. ", 1<<14),
	} {
		t.Run(name, func(t *testing.T) {
			c, articles := corpusOf(s, fire1, s)
			check(t, c, articles, LineUp(c, articles, 0))
		})
	}
}

func BenchmarkLineUp(b *testing.B) {
	for _, n := range []int{2, 5, 30} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			c, articles := corpusOf(invented(n, 50)...)
			LineUp(c, articles, 0) // unpacks the senses
			b.ReportAllocs()
			for b.Loop() {
				LineUp(c, articles, 0)
			}
		})
	}
}
