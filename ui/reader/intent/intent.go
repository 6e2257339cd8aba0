package intent

import (
	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
)

type (
	// OpenUtterance lines up an utterance; from is the article it was met in, and at the
	// words there, if any were meant.
	OpenUtterance struct {
		Utterance, From int
		At              model.Span
	}
	// OpenStory lines up the articles of a story; from is the one it was met in, or None.
	OpenStory struct{ Story, From int }
	// OpenByHand lines up articles that the user has chosen; at least two.
	OpenByHand struct{ Articles []int }
	// OpenArticle opens an article, with a stretch of it in sight and lit.
	OpenArticle struct {
		Article int
		At      model.Span
	}
	// OpenScope lists what belongs to a speaker, a topic or an outlet.
	OpenScope struct{ Scope library.Scope }
	// OpenTables shows the tables of an utterance, of a story, or of articles that the user has
	// chosen: what it is not about is None, or nil.
	OpenTables struct {
		Utterance, Story int
		Articles         []int
	}
	// OpenWhy shows on what grounds quotes are attributed as they are.
	OpenWhy struct{ Quotes []int }
	// OpenWhyStory shows on what grounds articles are in their story.
	OpenWhyStory struct{ Articles []int }
	// OpenHit opens a hit of a search.
	OpenHit struct{ At int }

	// Compute makes a message beside the program: an answer for the surface.
	Compute struct{ Make func() tea.Msg }
	// Several are asked for at once.
	Several []kit.Intent
	// SearchAll opens the search.
	SearchAll struct{}
	// Ask searches for what stands in the search's input.
	Ask struct{ Query string }

	// Say puts a line into the status line.
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
