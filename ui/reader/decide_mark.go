package reader

import (
	"strings"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// bookmarkOn returns the bookmark that would mark the spot; false if nothing can be marked.
func bookmarkOn(s *library.Spot) (decide.Bookmark, bool) {
	d := decide.Bookmark{}
	switch {
	case s.Kind == library.Quote:
		d.On, d.Ref = model.MarkedUtterance.String(), decide.RefTo(s.Lib.Corpus, s.Quotes[0])
	case len(s.Quotes) > 0:
		d.On, d.Ref = model.MarkedQuote.String(), decide.RefTo(s.Lib.Corpus, s.Quotes[0])
	case s.Article == model.None:
		return d, false
	case s.Kind == library.Story:
		d.On, d.Ref = model.MarkedStory.String(), decide.Ref{Article: s.Lib.Corpus.Articles[s.Article].ID}
	default:
		d.On, d.Ref = model.MarkedArticle.String(), decide.Ref{Article: s.Lib.Corpus.Articles[s.Article].ID}
	}
	return d, true
}

const noMark = "m bookmarks quotes, stories and articles, not this"

// markHere marks the spot, or removes its mark.
func markHere(s *library.Spot, all decide.Decisions) kit.Intent {
	d, ok := bookmarkOn(s)
	if !ok {
		return intent.Say(noMark)
	}
	if there := all.Replaced(d); len(there) > 0 {
		return withdraw{there, "bookmark removed"}
	}
	return decideOn{[]decide.Decision{d}, "bookmarked the " + marked(d.On) + "; M adds a note"}
}

// marked returns the screen's word for a bookmark's target: an utterance is a quote there.
func marked(on string) string {
	if on == model.MarkedUtterance.String() {
		return model.MarkedQuote.String()
	}
	return on
}

// askNote asks for a note and tags; words that begin with # are tags.
func askNote(s *library.Spot, all decide.Decisions) kit.Intent {
	d, ok := bookmarkOn(s)
	if !ok {
		return intent.Say(noMark)
	}
	p := &kit.Prompt{Label: "note on the " + marked(d.On) + " (#tag for tags)"}
	if there := all.Replaced(d); len(there) > 0 {
		if old, ok := there[len(there)-1].Decision.(decide.Bookmark); ok {
			p.Input.Insert(strings.TrimSpace(text.Line(old.Note) + " " + tagged(old.Tags)))
		}
	}
	p.Done = func(typed string) kit.Intent {
		d.Note, d.Tags = noteOf(typed)
		return decideOn{[]decide.Decision{d}, "note saved on the " + marked(d.On)}
	}
	return kit.OpenPrompt{Prompt: p}
}

// noteOf splits the input into the note and the tags.
func noteOf(typed string) (note string, tags []string) {
	var words []string
	for w := range strings.FieldsSeq(typed) {
		if tag := strings.TrimLeft(w, "#"); tag != w && tag != "" {
			tags = append(tags, tag)
		} else {
			words = append(words, w)
		}
	}
	return strings.Join(words, " "), tags
}

// tagged returns tags as they are typed.
func tagged(tags []string) string {
	out := make([]string, len(tags))
	for i, t := range tags {
		out[i] = "#" + text.Line(t)
	}
	return strings.Join(out, " ")
}
