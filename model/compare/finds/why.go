package finds

import (
	"fmt"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// mostTold is how many words of a difference are quoted; the end of a longer one is left out.
const mostTold = 14

// quoted are words as a sentence cites them, between marks and on one line.
func quoted(words string) string {
	w := strings.Fields(text.Line(words))
	if len(w) > mostTold {
		w = append(w[:mostTold], "…")
	}
	return "“" + strings.Trim(strings.Join(w, " "), `“”"`) + "”"
}

// outlet is what an article's source is called in a sentence.
func outlet(c *model.Corpus, article int) string {
	a := c.Articles[article]
	if a.Outlet.Known() {
		return a.Outlet.Name
	}
	return fmt.Sprintf("%s (%s)", a.OutletLabel(), a.ID)
}

// whyWording describes a difference of wording in a sentence.
func whyWording(c *model.Corpus, f *model.Find, v verdict) string {
	s := toldWording(c, f, v)
	return strings.ToUpper(s[:1]) + s[1:]
}

func toldWording(c *model.Corpus, f *model.Find, v verdict) string {
	base, here := f.Base.Quoted(c), f.Here.Quoted(c)
	b, h := outlet(c, f.Base.Article), outlet(c, f.Here.Article)
	if b == h {
		b, h = "one article of "+b, "another of "+b
	}
	what := ""
	if v.what != "" {
		what = v.what + " "
	}
	switch {
	case f.Class == model.ClassCutEnd && here == "" && f.Here.Place.Start <= f.Here.Sentence.Start:
		return fmt.Sprintf("%s begins after %s.", h, quoted(base))
	case here == "":
		return fmt.Sprintf("%s drops %s%s.", h, what, quoted(base))
	case base == "":
		return fmt.Sprintf("%s prints %s%s, %s does not.", h, what, quoted(here), b)
	default:
		return fmt.Sprintf("%s prints %s, %s %s.", b, quoted(base), h, quoted(here))
	}
}
