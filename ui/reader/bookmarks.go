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

// bookmarkRow is a bookmark on one line: what kind of thing it marks, its tags, the note,
// and the words.
func (lib *library) bookmarkRow(id int) []kit.Run {
	m := &lib.c.Bookmarks[id]
	out := []kit.Run{kit.Column(m.Kind.String(), 11, kit.Muted)}
	if tags := text.Line(strings.Join(m.Tags, " ")); tags != "" {
		out = append(out, kit.Text("["+kit.Show(tags)+"] ", kit.Accent))
	}
	if note := text.Line(m.Note); note != "" {
		out = append(out, kit.Text(kit.Show(note), kit.Bold), kit.Text("  ", kit.Plain))
	}
	k, at := lib.bookmarked(id)
	return append(out, kit.Text(kit.Show(lib.rowWords(k, at)), kit.Plain))
}
