package intent

import (
	tea "charm.land/bubbletea/v2"

	"lineup/model/fault"
)

// Try does something, and returns its panic.
func Try(do func()) (e *fault.Error) {
	defer func() { e = fault.Of(recover()) }()
	do()
	return nil
}

// Guarded is a command, and all that it leads to, whose panic is a message.
func Guarded(cmd tea.Cmd) tea.Cmd {
	return OrElse(cmd, func(e *fault.Error) tea.Msg { return Fault{e} })
}

// OrElse is a command whose panic is the message that failed makes of it: that of a command
// which has failed, so that who waits for it waits no longer.
func OrElse(cmd tea.Cmd, failed func(*fault.Error) tea.Msg) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		if e := Try(func() { msg = cmd() }); e != nil {
			return failed(e)
		}
		if all, ok := msg.(tea.BatchMsg); ok {
			for i := range all {
				all[i] = Guarded(all[i])
			}
		}
		return msg
	}
}

// Fault is a panic of what ran beside the program.
type Fault struct{ Err *fault.Error }
