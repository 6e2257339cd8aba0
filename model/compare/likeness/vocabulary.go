package likeness

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/lexicon"
)

// sentence is what is compared of a Sentence.
type sentence struct {
	column int
	// place is where in its article it is, 0 for the first, 1 for the last.
	place  float64
	quoted bool // for the most part
	// words are its distinct terms, in rising order; at most mostWords.
	words []word
	// length is that of its terms' weights as a vector.
	length float64
	// sense is the direction in which its words point together.
	sense lexicon.Sense
}

// word is a term as it is in a sentence.
type word struct {
	term int32
	// at is its place among the sentence's words, the first where it has several.
	at int32
	// introduces says that it is where the sentence says who somebody is.
	introduces bool
	// sense is what it means; nil where that is not known, and for names and numbers.
	sense *lexicon.Sense
}

// mostWords bounds what is read of one sentence, whatever its length.
const mostWords = 120

// term is a key as it is in the sentences.
type term struct {
	key    string
	number bool
	name   bool
	// weight is what it says that a sentence holds it: the fewer do, the more.
	weight float64
	// holders are the sentences that hold it, in order.
	holders []int32
	// capitals and smalls are how often it starts with a capital and not, where no
	// sentence starts with it.
	capitals, smalls int32
}

// vocabulary is the terms of all sentences.
type vocabulary struct {
	terms []term
	of    map[string]int32 // by key
}

// read reads the terms of sentences; those of an article are together, in order.
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

// place gives every sentence its place in its article.
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

// settle decides what is a name, leads the spellings of a name together, and
// weighs every term.
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

// sum adds up what a sentence's words weigh and mean.
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

// spellings marks the terms that are names and gives every term the one that
// stands for it: itself, or for a name the first that sounds alike.
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

// sound is the first letter of a name and its consonants, each run of one as one,
// which spellings of a foreign name share: "Yevhen" and "Yevgen" do not, "Sergei"
// and "Sergey" would. "" for a name with less than four.
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
