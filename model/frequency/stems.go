package frequency

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// Stemmer reduces words to the form that their inflections share. It must not be used concurrently.
type Stemmer struct{ env *snowballstem.Env }

// NewStemmer returns a stemmer of English.
func NewStemmer() Stemmer { return Stemmer{snowballstem.NewEnv("")} }

// Stem returns the stem of a folded word (text.Fold), or the word itself if it begins with a digit.
func (s Stemmer) Stem(form string) string {
	if form == "" || form[0] >= '0' && form[0] <= '9' {
		return form
	}
	s.env.SetCurrent(form)
	english.Stem(s.env)
	return s.env.Current()
}

// Bare returns a folded word without the possessive.
func Bare(form string) string {
	if n := len(form) - len("'s"); n > 0 && form[n:] == "'s" {
		return form[:n]
	}
	return form
}
