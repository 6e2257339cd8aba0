package reader

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"lineup/model"
	"lineup/model/text"
)

// Exported is what is written for use elsewhere: a story, an utterance, or quotes.
type Exported struct {
	Story     int   // in Corpus.Stories, or None
	Utterance int   // in Corpus.Utterances, or None
	Quotes    []int // in Corpus.Quotes, where neither is meant
}

// exportEndings are the endings of files and the formats they stand for.
func exportEndings() [][2]string {
	return [][2]string{
		{".claim.json", "claimreview"}, {".md", "markdown"}, {".html", "html"}, {".csv", "csv"}, {".jsonl", "jsonl"}, {".txt", "text"},
	}
}

// formatOf is the format that a file's ending stands for, "" for none.
func formatOf(file string) string {
	for _, e := range exportEndings() {
		if strings.HasSuffix(strings.ToLower(file), e[0]) {
			return e[1]
		}
	}
	return ""
}

type (
	// save writes what is exported to a file; over says that one that is there may be
	// replaced.
	save struct {
		what Exported
		file string
		over bool
	}
	// pipe hands what is exported, as Markdown, to a command.
	pipe struct {
		what    Exported
		command string
	}
	// There is a file of the name already.
	existsMsg save
	// pipedMsg is what a command said.
	pipedMsg struct{ command, said string }
)

// exported is what would be exported of the spot; false where there is nothing.
func (s *spot) exported() (Exported, bool) {
	e := Exported{Story: model.None, Utterance: model.None}
	switch {
	case s.kind == quoteTab:
		e.Utterance = s.id
	case s.utterance != model.None:
		e.Utterance = s.utterance
	case s.kind == storyTab:
		e.Story = s.id
	case len(s.quotes) > 0:
		e.Quotes = s.quotes
	case s.kind == speakerTab:
		e.Quotes = s.lib.c.Speakers[s.id].Quotes
	case s.article != model.None:
		e.Story = s.lib.c.StoryOf[s.article]
	default:
		return e, false
	}
	return e, true
}

// fileName is a name for the file that an export goes to.
func (s *spot) fileName(e Exported) string {
	c := s.lib.c
	var name string
	switch {
	case e.Story != model.None:
		name = c.Stories[e.Story].Title
	case e.Utterance != model.None:
		u := &c.Utterances[e.Utterance]
		name = c.SpeakerName(u.Speaker) + " " + u.Versions[u.Base].Text(c)
	default:
		name = c.SpeakerName(c.Quotes[e.Quotes[0]].Speaker) + " " + c.QuoteText(e.Quotes[0])
	}
	const most = 6
	words := strings.FieldsFunc(text.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words[:min(len(words), most)], "-") + ".md"
}

// askExport asks for the file to export to.
func (s *spot) askExport() intent {
	e, ok := s.exported()
	if !ok {
		return say{"e exports a quote, an utterance, a story or a speaker's quotes; not this"}
	}
	p := &prompt{label: "export to", told: func() string { return ".md .html .csv .jsonl .txt .claim.json" }}
	p.input.insert(s.fileName(e))
	p.done = func(file string) intent {
		file = strings.TrimSpace(file)
		switch {
		case file == "":
			return say{"nothing was exported"}
		case formatOf(file) == "":
			return say{"the name's ending chooses the format: .md .html .csv .jsonl .txt or .claim.json"}
		}
		return save{what: e, file: file}
	}
	return openPrompt{p}
}

// askPipe asks for the command to hand an export to.
func (s *spot) askPipe() intent {
	e, ok := s.exported()
	if !ok {
		return say{"| hands on a quote, an utterance, a story or a speaker's quotes; not this"}
	}
	p := &prompt{label: "pipe to the command", told: func() string { return "as Markdown, on its standard input" }}
	p.done = func(command string) intent {
		if strings.TrimSpace(command) == "" {
			return say{"nothing was run"}
		}
		return pipe{e, command}
	}
	return openPrompt{p}
}

// save writes an export beside the program.
func (a *app) save(want save) tea.Cmd {
	export, write, c := a.options.Export, a.options.Save, a.lib.c
	if export == nil || write == nil {
		a.status = "nothing can be exported here"
		return nil
	}
	return func() tea.Msg {
		data, err := export(c, want.what, formatOf(want.file))
		if err == nil {
			err = write(want.file, data, want.over)
		}
		switch {
		case errors.Is(err, fs.ErrExist):
			return existsMsg(want)
		case err != nil:
			return statusMsg("not exported: " + text.Line(err.Error()))
		}
		return statusMsg("exported to " + text.Line(filepath.Clean(want.file)))
	}
}

// askOver asks whether a file may be written over.
func (a *app) askOver(want existsMsg) {
	a.prompt = &prompt{
		label: clipHead(text.Line(want.file), 40) + " is there already; write over it? (y)",
		done: func(s string) intent {
			if !strings.EqualFold(strings.TrimSpace(s), "y") {
				return say{"the file is as it was"}
			}
			return save{want.what, want.file, true}
		},
	}
}

// pipe runs a command beside the program, and shows what it says.
func (a *app) pipe(want pipe) tea.Cmd {
	export, run, c, ctx := a.options.Export, a.options.Pipe, a.lib.c, a.ctx
	if export == nil || run == nil {
		a.status = "no command can be run here"
		return nil
	}
	a.status = "running " + text.Line(want.command)
	return func() tea.Msg {
		data, err := export(c, want.what, "markdown")
		if err != nil {
			return statusMsg("not exported: " + text.Line(err.Error()))
		}
		said, err := run(ctx, want.command, data)
		if err != nil {
			return pipedMsg{want.command, said + "\n" + err.Error()}
		}
		return pipedMsg{want.command, said}
	}
}

// piped shows what a command said.
func (a *app) piped(msg pipedMsg) {
	const most = 2000 // lines
	a.status = text.Line(msg.command) + " is done"
	if strings.TrimSpace(msg.said) == "" {
		return
	}
	p := &page{title: text.Line(msg.command)}
	for line := range strings.Lines(msg.said) {
		if p.put("", line); len(p.items) >= most {
			break
		}
	}
	a.push(p)
}
