package reader

import (
	"strings"
	"unicode"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// exportEndings returns file extensions and their formats.
func exportEndings() [][2]string {
	return [][2]string{
		{".claim.json", "claimreview"}, {".md", "markdown"}, {".html", "html"}, {".csv", "csv"}, {".jsonl", "jsonl"}, {".txt", "text"},
	}
}

// formatOf returns the format for a file's extension, "" for none.
func formatOf(file string) string {
	for _, e := range exportEndings() {
		if strings.HasSuffix(strings.ToLower(file), e[0]) {
			return e[1]
		}
	}
	return ""
}

type (
	// save writes an export to a file; over allows an existing one to be replaced.
	save struct {
		what library.Exported
		file string
		over bool
		of   *model.Corpus // the corpus that what belongs to; nil for the one in sight
	}
	// copyExport puts an export on the clipboards.
	copyExport struct {
		what   library.Exported
		format string
	}
	// pipe sends an export, as Markdown, to a command.
	pipe struct {
		what    library.Exported
		command string
	}
	// A file of that name exists already. pressed is the number of keys pressed before the attempt to write it.
	existsMsg struct {
		save

		pressed int
	}
	// pipedMsg is the output of a command.
	pipedMsg struct{ command, said string }
)

// exportedOf returns what would be exported at the spot; false if there is nothing.
func exportedOf(s *library.Spot) (library.Exported, bool) {
	e := library.Nothing()
	switch {
	case s.Whole != nil:
		return *s.Whole, true
	case s.Kind == library.Quote:
		e.Utterance = s.ID
	case s.Kind == library.Story:
		e.Story = s.ID
	case len(s.Quotes) > 0:
		e.Quotes = s.Quotes
	case s.Kind == library.Speaker:
		e.Quotes = s.Lib.Corpus.Speakers[s.ID].Quotes
	case s.Article != model.None:
		e.Story = s.Lib.Corpus.StoryOf[s.Article]
	default:
		return e, false
	}
	return e, true
}

// fileName returns a name for the file of an export.
func fileName(s *library.Spot, e library.Exported) string {
	c := s.Lib.Corpus
	var name string
	switch {
	case e.Bookmarks, e.Finds != nil:
		name = strings.TrimPrefix(e.String(), "the ")
	case e.Articles != nil:
		name = s.Lib.Headline(e.Articles[0])
	case e.Story != model.None:
		name = s.Lib.View.StoryTitle(e.Story)
	case e.Utterance != model.None:
		u := c.Utterances[e.Utterance]
		name = c.SpeakerName(u.Speaker) + " " + u.Versions[u.Base].Text(c)
	default:
		name = c.SpeakerName(c.Quotes[e.Quotes[0]].Speaker) + " " + c.QuoteText(e.Quotes[0])
	}
	const most, bytes = 6, 80 // maximum number of words, and their length; many file systems take 255 bytes
	words := strings.FieldsFunc(text.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	name = strings.Join(words[:min(len(words), most)], "-")
	if name = name[:kit.InRange(name, model.Span{End: min(len(name), bytes)}).End]; name == "" {
		name = "export"
	}
	return name + ".md"
}

// askExport asks for the file to export to.
func askExport(s *library.Spot) kit.Intent {
	e, ok := exportedOf(s)
	if !ok {
		return intent.Say("e exports a quote, a story or a speaker's quotes, not this")
	}
	told := "ctrl+y copies · .md .html .csv .jsonl .txt .claim.json"
	p := &kit.Prompt{Label: "export " + e.String() + " to", Told: func() string { return told }}
	p.Input.Insert(fileName(s, e))
	format := func(then func(format string) kit.Intent) kit.Intent {
		if f := formatOf(p.Input.Text()); f != "" {
			return then(f)
		}
		return intent.Say("the extension chooses the format: .md .html .csv .jsonl .txt or .claim.json")
	}
	p.Done = func(file string) kit.Intent {
		if file = strings.TrimSpace(file); file == "" {
			return intent.Say("nothing was exported")
		}
		return format(func(string) kit.Intent { return save{what: e, file: file} })
	}
	p.Other = func(key string) (kit.Intent, bool) {
		if key != "ctrl+y" {
			return nil, false
		}
		return format(func(f string) kit.Intent { return copyExport{e, f} }), true
	}
	return kit.OpenPrompt{Prompt: p}
}

// askPipe asks for the command to pipe an export to.
func askPipe(s *library.Spot) kit.Intent {
	e, ok := exportedOf(s)
	if !ok {
		return intent.Say("| pipes a quote, a story or a speaker's quotes, not this")
	}
	p := &kit.Prompt{Label: "pipe " + e.String() + " to the command", Told: func() string { return "as Markdown, on its standard input" }}
	p.Done = func(command string) kit.Intent {
		if strings.TrimSpace(command) == "" {
			return intent.Say("nothing was run")
		}
		return pipe{e, command}
	}
	return kit.OpenPrompt{Prompt: p}
}
