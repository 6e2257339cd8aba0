package intent

import (
	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
)

type (
	// OpenUtterance lines up an utterance; From is the article it was met in, and At the words there, if any were
	// meant.
	OpenUtterance struct {
		Utterance, From int
		At              model.Span
	}
	// OpenStory lines up the articles of a story; From is the one it was met in, or None.
	OpenStory struct{ Story, From int }
	// OpenByHand lines up articles that the user has chosen, at least two. From is the one in focus, or None; At is
	// the passage looked for in it, if any.
	OpenByHand struct {
		Articles []int
		From     int
		At       model.Span
	}
	// OpenArticle opens an article with a passage of it in sight and highlighted.
	OpenArticle struct {
		Article int
		At      model.Span
	}
	// OpenScope lists what belongs to a speaker, a topic or an outlet.
	OpenScope struct{ Scope library.Scope }
	// OpenTables shows the tables of an utterance, of a story, or of articles that the user has chosen; the other
	// fields are None or nil.
	OpenTables struct {
		Utterance, Story int
		Articles         []int
	}
	// OpenWhy shows why quotes are attributed as they are.
	OpenWhy struct{ Quotes []int }
	// OpenWhyStory shows why articles are in their story.
	OpenWhyStory struct{ Articles []int }
	// OpenHit opens a search hit.
	OpenHit struct{ At int }

	// Compute makes a message in the background: an answer for the surface.
	Compute struct{ Make func() tea.Msg }
	// Several are intents to carry out together.
	Several []kit.Intent
	// SearchAll opens the search.
	SearchAll struct{}
	// Ask searches for the text in the search's input.
	Ask struct{ Query string }

	// Say shows a message in the status line.
	Say string
	// CopyText puts a text on the clipboards.
	CopyText struct {
		Text safe.String
		What string
	}
	// CopyLineUp puts a line-up on the clipboards, as Markdown.
	CopyLineUp struct {
		Lineup *model.LineUp
		Title  string
	}
	// Visit opens an article's address.
	Visit struct{ Article int }
	// Edit opens an article's file.
	Edit struct {
		Article int
		At      model.Span
	}
)
