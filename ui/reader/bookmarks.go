package reader

import (
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// bookmarked is the thing that a bookmark marks, as a row of another tab: a quote is its
// utterance there, or its article where it is of none.
func (lib *library) bookmarked(bookmark int) (tabKind, int) {
	m := &lib.c.Bookmarks[bookmark]
	switch m.Kind {
	case model.MarkedStory:
		return storyTab, m.At
	case model.MarkedUtterance:
		return quoteTab, m.At
	case model.MarkedQuote:
		if u := lib.c.Quotes[m.At].Utterance; u != model.None {
			return quoteTab, u
		}
	default:
	}
	return articleTab, m.Article
}

// real is a row as what it is about: a bookmark is what it marks, a
// find the quote or the story that it is found in.
func (lib *library) real(k tabKind, id int) (tabKind, int) {
	switch k {
	case bookmarkTab:
		return lib.bookmarked(id)
	case findTab:
		return lib.foundIn(id)
	default:
		return k, id
	}
}

// bookmarkCard is a bookmark: what it marks; of what kind that is, its tags and the note.
func (lib *library) bookmarkCard(id, w int) [][]kit.Run {
	m := &lib.c.Bookmarks[id]
	var below []kit.Run
	if tags := text.Line(strings.Join(m.Tags, " ")); tags != "" {
		below = append(below, kit.Text("["+tags+"] ", kit.Accent))
	}
	if note := text.Line(m.Note); note != "" {
		below = append(below, kit.Text(note, kit.Body|kit.Bold))
	}
	k, at := lib.bookmarked(id)
	kind := []kit.Run{kit.Text(k.one(), kit.Muted)}
	var words []kit.Run
	switch k {
	case quoteTab:
		words = []kit.Run{kit.Text("“"+lib.words(at, 2*w)+"”", kit.Bright|kit.Bold)}
		kind = append(kind, kit.Text(" · "+lib.shown.UtteredBy(lib.c.Utterances[at]), kit.Muted))
	case articleTab:
		words = lib.headlineRuns(at)
		kind = append(kind, kit.Text(" · ", kit.Muted), kit.Text(lib.shown.Name(at).Short, lib.colours[at]))
	default:
		words = []kit.Run{kit.Text(lib.rowWords(k, at), kit.Bright|kit.Bold)}
	}
	if len(below) > 0 {
		kind = append(kind, kit.Spaces(3))
	}
	return [][]kit.Run{words, append(kind, below...)}
}
