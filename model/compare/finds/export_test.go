package finds

import (
	"lineup/model"
	"lineup/model/lexicon"
)

// Judged is the example of a rule.
type Judged struct{ Rule, Base, Here string }

// Table returns the examples of the rules, in order.
func Table() (out []Judged) {
	for _, r := range rules {
		out = append(out, Judged{r.name, r.base, r.here})
	}
	return out
}

// Deciders names the rules that decide the changes of a corpus' utterances.
func Deciders(c *model.Corpus) (out []string) {
	for _, u := range c.Utterances {
		for i := range u.Versions {
			if i == u.Base {
				continue
			}
			for _, x := range pair(c, u, i).changesOf(i) {
				r, _ := x.decide(x.read(lexicon.NewReader()))
				out = append(out, r.name)
			}
		}
	}
	return out
}
