package postings

import (
	"slices"
	"testing"

	"lineup/model/text"
)

// TestManyWords checks that the postings of a document with more words than are sorted at a time are like those of
// any other: each term once, with all its places in order.
func TestManyWords(t *testing.T) {
	const words = 2*manyWords + 1000
	in := &Intake{terms: text.NewNumbers(), letters: newInitials(0, 3)}
	terms := []string{"quay", "ferry", "bridge"}
	in.Word("ferry", 7, false)
	in.doc = 1
	for i := range words {
		in.Word(terms[i%len(terms)], i, false)
	}
	in.doc = 2
	in.Word("quay", 9, false)
	s := in.flush()
	if len(in.full) > 0 || len(in.seen) > 0 || len(s.runs) != len(terms) {
		t.Fatalf("%d runs, %d and %d words left", len(s.runs), len(in.full), len(in.seen))
	}
	docs, places := s.docs, s.places
	for _, r := range s.runs {
		term := string(in.terms.Word(int(r.term)))
		p := Index{docAt: []int{0, 0}, docData: appendUvarint(nil, r.first), placeAt: []int{0, int(r.places)}, placeData: places[:r.places]}
		p.docData = append(p.docData, docs[:r.docs]...)
		p.docAt[1] = len(p.docData)
		docs, places = docs[r.docs:], places[r.places:]
		var got [][]uint32
		for c := p.Open(0, 0); ; {
			got = append(got, p.Places(nil, c.At, c.Size, false))
			if !c.Next() {
				break
			}
		}
		var want [][]uint32
		if term == "ferry" {
			want = append(want, []uint32{7})
		}
		var long []uint32
		for i := slices.Index(terms, term); i < words; i += len(terms) {
			long = append(long, uint32(i))
		}
		want = append(want, long)
		if term == "quay" {
			want = append(want, []uint32{9})
		}
		if !slices.EqualFunc(got, want, slices.Equal[[]uint32]) {
			t.Errorf("%s: got %d documents, want %d with the places as written", term, len(got), len(want))
		}
	}
}
