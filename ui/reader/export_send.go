package reader

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/page"

	tea "charm.land/bubbletea/v2"
)

// save writes an export in the background.
func (a *app) save(want save) tea.Cmd {
	export, write, pressed := a.options.Export, a.options.Save, a.pressed
	if want.of == nil {
		want.of = a.lib.Corpus
	}
	if export == nil || write == nil {
		a.status = "nothing can be exported here"
		return nil
	}
	return func() tea.Msg {
		data, err := export(want.of, want.what, formatOf(want.file))
		if err == nil {
			err = write(want.file, data, want.over)
		}
		switch {
		case errors.Is(err, fs.ErrExist):
			return existsMsg{want, pressed}
		case err != nil:
			return statusMsg("not exported: " + text.Line(err.Error()))
		}
		return statusMsg("exported to " + text.Line(filepath.Clean(want.file)))
	}
}

// copyExport puts an export on the clipboards, made in the background.
func (a *app) copyExport(want copyExport) tea.Cmd {
	export, c := a.options.Export, a.lib.Corpus
	if export == nil {
		a.status = "nothing can be exported here"
		return nil
	}
	return func() tea.Msg {
		data, err := export(c, want.what, want.format)
		if err != nil {
			return statusMsg("not copied: " + text.Line(err.Error()))
		}
		return copyMsg{Text: data, What: want.what.String() + " as " + want.format}
	}
}

// askOver asks whether to overwrite a file; not if other keys have been pressed since, which would be taken for the
// answer.
func (a *app) askOver(want existsMsg) {
	if a.pressed != want.pressed {
		a.status = "not exported: " + text.Line(want.file) + " already exists; press e again"
		return
	}
	a.prompt = &kit.Prompt{
		Label: kit.ClipHead(text.Line(want.file), 40) + " already exists; overwrite it? (y)",
		Done: func(s string) kit.Intent {
			if !strings.EqualFold(strings.TrimSpace(s), "y") {
				return intent.Say("the file is unchanged")
			}
			return save{want.what, want.file, true, want.of}
		},
	}
}

// pipe runs a command in the background, and shows its output.
func (a *app) pipe(want pipe) tea.Cmd {
	export, run, c, ctx := a.options.Export, a.options.Pipe, a.lib.Corpus, a.ctx
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

// piped shows the output of a command.
func (a *app) piped(msg pipedMsg) {
	const most = 2000 // lines
	a.status = text.Line(msg.command) + " is done"
	if strings.TrimSpace(msg.said) == "" {
		return
	}
	p := &page.Screen{Title: text.Line(msg.command)}
	for line := range strings.Lines(msg.said) {
		if p.Put("", line); len(p.Items) >= most {
			break
		}
	}
	a.push(p)
}
