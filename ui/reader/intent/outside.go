package intent

import (
	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/safe"
)

// Hand carries out, for a row, the actions that reach outside the program.
func Hand(lib *library.Library, a kit.Action, k library.Kind, id int) kit.Intent {
	article, at, quotes := lib.Subject(k, id)
	switch a {
	case kit.ActCopy:
		if k == library.Find {
			return CopyFind(lib, id)
		}
		if len(quotes) > 0 {
			return CopyText{Text: lib.View.CiteQuotes(quotes, article), What: "the quote with its citation, from " + lib.Labels[article]}
		}
		return copySources(lib, k, id)
	case kit.ActCopyAll:
		return Say("Y copies a line-up; enter opens one")
	case kit.ActWhy:
		if len(quotes) > 0 {
			return OpenWhy{Quotes: quotes}
		}
		switch k, id := lib.Real(k, id); k {
		case library.Story:
			return OpenWhyStory{Articles: lib.Corpus.Stories[id].Articles}
		case library.Article:
			if id < len(lib.Corpus.StoryOf) {
				return OpenWhyStory{Articles: []int{id}}
			}
		default:
		}
		return Say("i explains who a quote is attributed to; choose a quote first")
	case kit.ActURL:
		if article == model.None {
			return Say("o opens the address of an article or quote")
		}
		return Visit{Article: article}
	case kit.ActEdit:
		if article == model.None {
			return Say("E opens the file of an article or quote")
		}
		return Edit{Article: article, At: at}
	default:
		return nil
	}
}

// copySources copies the sources of a story or an article.
func copySources(lib *library.Library, k library.Kind, id int) kit.Intent {
	switch k, id = lib.Real(k, id); k {
	case library.Article:
		return CopyText{Text: lib.View.CitePassage(id, model.Span{}), What: "the source of the article"}
	case library.Story:
		var sources []safe.String
		for _, a := range lib.Corpus.Stories[id].Articles {
			sources = append(sources, lib.View.CitePassage(a, model.Span{}))
		}
		return CopyText{Text: safe.Join("\n", sources...), What: "the sources of the story"}
	default:
		return Say("y copies quotes, articles and stories, not this")
	}
}
