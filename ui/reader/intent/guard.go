package intent

import (
	tea "charm.land/bubbletea/v2"

	"lineup/model/fault"
)

// Try calls do and returns its panic, if any.
func Try(do func()) (e *fault.Error) {
	defer func() { e = fault.Of(recover()) }()
	do()
	return nil
}

// Guarded returns a command that turns a panic in it, or in any command it leads to, into a message.
func Guarded(cmd tea.Cmd) tea.Cmd {
	return OrElse(cmd, func(e *fault.Error) tea.Msg { return Fault{e} })
}

// OrElse returns a command that turns a panic into the message that failed makes of it: that of a failed command, so
// that nothing waits for its result any longer.
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

// Fault is a panic in background work.
type Fault struct{ Err *fault.Error }
