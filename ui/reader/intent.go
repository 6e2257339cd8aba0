package reader

import (
	"lineup/ui/reader/kit"

	"lineup/model"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
)

type (
	// openUtterance lines up an utterance; from is the article it was met in, and at the
	// words there, if any were meant.
	openUtterance struct {
		utterance, from int
		at              model.Span
	}
	// openStory lines up the articles of a story; from is the one it was met in, or None.
	openStory struct{ story, from int }
	// openByHand lines up articles that the user has chosen; at least two.
	openByHand struct{ articles []int }
	// openArticle opens an article, with a stretch of it in sight and lit.
	openArticle struct {
		article int
		at      model.Span
	}
	// openScope lists what belongs to a speaker, a topic or an outlet.
	openScope struct{ scope scope }
	// openSurvey shows tables.
	openSurvey struct{ survey *survey }
	// openPage shows a page of text.
	openPage struct{ page *page }
	// openHit opens a hit of a search.
	openHit struct{ at int }

	// compute makes a message beside the program: an answer for the surface.
	compute struct{ make func() tea.Msg }
	// several are asked for at once.
	several []kit.Intent
	// searchAll opens the search.
	searchAll struct{}
	// ask searches for what stands in the search's input.
	ask struct{ query string }

	// say puts a line into the status line.
	say struct{ text string }
	// copyText puts a text on the clipboards.
	copyText struct {
		text safe.String
		what string
	}
	// copyLineUp puts a line-up on the clipboards, as Markdown.
	copyLineUp struct {
		lineup *model.LineUp
		title  string
	}
	// visit opens an article's address.
	visit struct{ article int }
	// edit opens an article's file.
	edit struct {
		article int
		at      model.Span
	}
)
