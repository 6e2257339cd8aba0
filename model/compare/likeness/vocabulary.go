package likeness

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/lexicon"
)

// sentence is the part of a Sentence that is compared.
type sentence struct {
	column int
	// place is its place in its article, 0 for the first, 1 for the last.
	place  float64
	quoted bool // mostly
	// words are its distinct terms, in ascending order; at most mostWords.
	words []word
	// length is the length of the vector of its terms' weights.
	length float64
	// sense is the combined direction of its words' meanings.
	sense lexicon.Sense
}

// word is a term as it occurs in a sentence.
type word struct {
	term int32
	// at is its place among the sentence's words, the first if it occurs several times.
	at int32
	// introduces reports whether it is in an introduction of somebody.
	introduces bool
	// sense is its meaning; nil if unknown, and for names and numbers.
	sense *lexicon.Sense
}

// mostWords limits what is read of one sentence, whatever its length.
const mostWords = 120

// term is a key as it occurs in the sentences.
type term struct {
	key    string
	number bool
	name   bool
	// weight is higher the fewer sentences contain it.
	weight float64
	// holders are the sentences that contain it, in order.
	holders []int32
	// capitals and smalls are how often it starts with a capital and with a small letter, not counting the
	// beginnings of sentences.
	capitals, smalls int32
}

// vocabulary holds the terms of all sentences.
type vocabulary struct {
	terms []term
	of    map[string]int32 // by key
}

// read reads the terms of sentences. Those of an article must be adjacent and in order.
func read(list []Sentence) ([]sentence, *vocabulary) {
	v := &vocabulary{of: map[string]int32{}}
	words := lexicon.NewReader()
	out := make([]sentence, len(list))
	for i, s := range list {
		out[i] = sentence{column: s.Column, quoted: s.Quoted > .5}
		if s.Heading {
			continue
		}
		who := introductions(&s)
		for w := range words.Words(s.Text, s.Span) {
			introduces := slices.ContainsFunc(who, func(p model.Span) bool { return p.Contains(w.Span) })
			out[i].words = append(out[i].words, word{v.add(w), int32(len(out[i].words)), introduces, lexicon.SenseOf(w.Form)})
			if len(out[i].words) == mostWords {
				break
			}
		}
	}
	v.settle(out)
	place(out)
	return out, v
}

// place sets every sentence's place in its article.
func place(list []sentence) {
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && list[to].column == list[from].column {
			to++
		}
		for i := from; i < to; i++ {
			list[i].place = float64(i-from) / float64(max(1, to-from-1))
		}
		from = to
	}
}

// add returns the term of a word.
func (v *vocabulary) add(w lexicon.Word) int32 {
	t, ok := v.of[w.Key]
	if !ok {
		t = int32(len(v.terms))
		v.terms = append(v.terms, term{key: w.Key, number: w.Number})
		v.of[w.Key] = t
	}
	switch {
	case w.Initial:
	case w.Capital:
		v.terms[t].capitals++
	default:
		v.terms[t].smalls++
	}
	return t
}

// settle decides which terms are names, merges the spellings of a name, and weighs every term.
func (v *vocabulary) settle(list []sentence) {
	same := v.spellings()
	for i := range list {
		s := &list[i]
		for j := range s.words {
			w := &s.words[j]
			w.term = same[w.term]
			if t := &v.terms[w.term]; t.name || t.number {
				w.sense = nil
			}
		}
		slices.SortStableFunc(s.words, func(x, y word) int { return cmp.Compare(x.term, y.term) })
		s.words = slices.CompactFunc(s.words, func(x, y word) bool { return x.term == y.term })
		for _, w := range s.words {
			v.terms[w.term].holders = append(v.terms[w.term].holders, int32(i))
		}
	}
	for i := range v.terms {
		t := &v.terms[i]
		t.weight = math.Log(float64(len(list)+1) / (float64(len(t.holders)) + .5))
	}
	for i := range list {
		v.sum(&list[i])
	}
}

// sum adds up the weights and meanings of a sentence's words.
func (v *vocabulary) sum(s *sentence) {
	sum, norm := 0., 1e-9
	for _, w := range s.words {
		weight := v.terms[w.term].weight
		sum += weight * weight
		if w.sense == nil {
			continue
		}
		for d, x := range w.sense {
			s.sense[d] += x * float32(weight)
		}
	}
	s.length = math.Sqrt(sum) + 1e-9
	for _, x := range s.sense {
		norm += float64(x * x)
	}
	for d := range s.sense {
		s.sense[d] /= float32(math.Sqrt(norm))
	}
}

// spellings marks the terms that are names and returns for every term its representative: itself, or for a name the
// first that sounds alike.
func (v *vocabulary) spellings() []int32 {
	same := make([]int32, len(v.terms))
	sounds := map[string]int32{}
	for i := range v.terms {
		t := &v.terms[i]
		same[i] = int32(i)
		t.name = !t.number && t.capitals > t.smalls
		if !t.name {
			continue
		}
		s := sound(t.key)
		if first, ok := sounds[s]; ok && s != "" {
			same[i] = first
		} else {
			sounds[s] = int32(i)
		}
	}
	return same
}

// sound returns the first letter of a name and its consonants, doubled ones once, which spellings of a foreign name
// often share: "Sergei" and "Sergey" do, "Yevhen" and "Yevgen" do not. It returns "" if that is less than four
// letters.
func sound(key string) string {
	var b strings.Builder
	last := byte(0)
	for i := range len(key) {
		c := key[i]
		vowel := c < 'a' || c > 'z' || strings.IndexByte("aeiouyhw", c) >= 0
		if vowel && i > 0 || c == last {
			continue
		}
		b.WriteByte(c)
		last = c
	}
	if b.Len() < 4 {
		return ""
	}
	return b.String()
}
