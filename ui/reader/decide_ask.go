package reader

import (
	"fmt"
	"slices"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// askOutlet asks for the article's outlet.
func askOutlet(s *library.Spot) kit.Intent {
	if s.Article == model.None {
		return intent.Say("O names the outlet of an article; the Articles tab lists them")
	}
	a := s.Lib.Corpus.Articles[s.Article]
	names := make([]string, 0, 64)
	for _, other := range s.Lib.Corpus.Articles {
		if other.Outlet.Known() && !slices.Contains(names, other.Outlet.Name) {
			names = append(names, other.Outlet.Name)
		}
	}
	return kit.OpenPrompt{Prompt: kit.Choose("outlet of "+kit.Clip(s.Lib.Headline(s.Article), 40), names, func(name string) kit.Intent {
		if name == "" {
			return intent.Say("no name given")
		}
		d := decide.Outlet{Name: name, Files: []string{decide.Exactly(a.ID)}}
		for _, other := range s.Lib.Corpus.Articles {
			if other.Outlet.Name == name {
				d.Short, d.Agency = other.Outlet.Short, other.Outlet.Agency
				break
			}
		}
		return decideOn{[]decide.Decision{d}, fmt.Sprintf("%s is by %s now", kit.Clip(string(a.ID), 40), name)}
	})}
}

// nobody is typed or chosen for a quote whose speaker is unknown.
const nobody = "nobody"

// askSpeaker asks who spoke.
func askSpeaker(s *library.Spot) kit.Intent {
	if len(s.Every) == 0 {
		return intent.Say("S corrects the speaker of a quote; choose a quote first")
	}
	c := s.Lib.Corpus
	var names []string
	add := func(speaker int) {
		if speaker == model.None {
			return
		}
		if name := text.Line(c.Speakers[speaker].Name); c.Speakers[speaker].Named && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	now := c.Quotes[s.Every[0]].Speaker
	for _, q := range c.ArticleQuotes(c.Quotes[s.Every[0]].Article) {
		if q.Speaker != now {
			add(q.Speaker)
		}
	}
	const most = 2000 // the speakers most quoted; others are typed in full
	for i := range c.Speakers[:min(len(c.Speakers), most)] {
		if i != now {
			add(i)
		}
	}
	return kit.OpenPrompt{Prompt: kit.Choose("who said "+kit.Clip(wordsOf(s), 18)+extent(s), append(names, nobody), func(name string) kit.Intent {
		if name == "" {
			return intent.Say("nothing changed")
		}
		said := name
		if text.Fold(name) == nobody {
			name, said = "", nobody
		}
		var ds []decide.Decision
		for _, q := range s.Every {
			ds = append(ds, decide.Correction{Ref: decide.RefTo(c, q), Speaker: name})
		}
		return decideOn{ds, wordsOf(s) + extent(s) + " is " + said + "'s now"}
	})}
}

// extent names the versions of a quote that a correction covers, if it has several: " in Courier", " in all 5
// versions".
func extent(s *library.Spot) string {
	u := s.Lib.Corpus.Quotes[s.Every[0]].Utterance
	if u == model.None || len(s.Lib.Corpus.Utterances[u].Versions) < 2 {
		return ""
	}
	article := s.Lib.Corpus.Quotes[s.Every[0]].Article
	if slices.ContainsFunc(s.Every, func(q int) bool { return s.Lib.Corpus.Quotes[q].Article != article }) {
		return fmt.Sprintf(" in all %d versions", len(s.Lib.Corpus.Utterances[u].Versions))
	}
	return " in " + s.Lib.Labels[article]
}

// wordsOf returns the words of the quote under the cursor, for the foot of the screen.
func wordsOf(s *library.Spot) string {
	if s.At.Len() > 0 {
		return decide.Ref{Words: decide.Words(s.At.Of(s.Lib.Corpus.Articles[s.Article].Text))}.String()
	}
	return decide.RefTo(s.Lib.Corpus, s.Quotes[0]).String()
}
