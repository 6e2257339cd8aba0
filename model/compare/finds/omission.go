package finds

import (
	"fmt"
	"slices"

	"lineup/model"
)

// What has to be so before an outlet is said to leave something out.
const (
	fewestOutlets = 3    // that carry it and copy nobody
	fewestWords   = 8    // of what is left out: a phrase is missed by nobody
	fullArticle   = 1500 // bytes of text; what is shorter is a brief, and leaves nearly all out
)

// omission is the find that an outlet leaves out what several independent ones quote; false where none does.
func omission(c *model.Corpus, utterance int) (model.Find, bool) {
	u := c.Utterances[utterance]
	if u.Independent < fewestOutlets {
		return model.Find{}, false
	}
	outlets := outletsOf(c, u)
	base := newSide(c, &u.Versions[u.Base])
	if len(outlets) < fewestOutlets || len(base.words) < fewestWords {
		return model.Find{}, false
	}
	lacking := slices.DeleteFunc(c.Absent(u), func(a int) bool {
		x := c.Articles[a]
		return outlets[x.OutletLabel()] || len(x.Text) < fullArticle || x.Published.Before(u.From) || copied(c, a)
	})
	if len(lacking) == 0 {
		return model.Find{}, false
	}
	share := float64(len(outlets)) / float64(len(outlets)+len(lacking))
	f := model.Find{
		Kind: model.FindOmission, Speaker: u.Speaker, Utterance: utterance, Story: u.Story,
		Base: base.at(c, 0, len(base.words)), Here: model.FindSide{Article: lacking[0], Speaker: model.None, Also: lacking[1:]},
		Score: share * (.45 + .05*float64(min(len(outlets)-2, 5))),
	}
	for i := range u.Versions {
		switch p := pair(c, u, i); {
		case i == u.Base:
		case p.agrees(0, len(base.words)):
			f.Base.Also = append(f.Base.Also, u.Versions[i].Article)
		default:
			f.Others = append(f.Others, p.here.at(c, 0, len(p.here.words)))
		}
	}
	f.Why = whyOmission(c, &f, len(outlets))
	f.ID = idOf(c, &f)
	return f, true
}

func whyOmission(c *model.Corpus, f *model.Find, outlets int) string {
	who := outlet(c, f.Here.Article)
	verb := "leaves out"
	if n := len(f.Here.Also); n > 0 {
		who, verb = fmt.Sprintf("%s and %d more", who, n), "leave out"
	}
	whose := ""
	if f.Speaker != model.None {
		whose = c.SpeakerName(f.Speaker) + "’s "
	}
	return fmt.Sprintf("%s %s %s%s, which %d outlets quote.", who, verb, whose, quoted(f.Base.Quoted(c)), outlets)
}

// outletsOf are the outlets that carry an utterance.
func outletsOf(c *model.Corpus, u *model.Utterance) map[string]bool {
	m := map[string]bool{}
	for i := range u.Versions {
		a := c.Articles[u.Versions[i].Article]
		label := a.OutletLabel()
		if !a.Outlet.Known() {
			label = string(a.ID)
		}
		m[label] = true
	}
	return m
}

// copied reports whether an article is another's copy: it leaves out what the other does.
func copied(c *model.Corpus, article int) bool {
	return slices.ContainsFunc(c.Stories[c.StoryOf[article]].Copies, func(k model.Copy) bool { return k.Article == article && k.Reprint() })
}
