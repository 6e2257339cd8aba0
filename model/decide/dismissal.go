package decide

import (
	"errors"
	"fmt"

	"lineup/model"
)

// Dismissal is a find that the user does not want to see again.
type Dismissal struct {
	Find model.FindID `toml:"find"`
	// What describes the find in a sentence, for people who read the file.
	What string `toml:"what,omitempty"`
}

// Table returns "dismissed".
func (Dismissal) Table() string { return "dismissed" }

func (d Dismissal) String() string {
	if d.What == "" {
		return fmt.Sprintf("dismissed: find %s", d.Find)
	}
	return "dismissed: " + d.What
}

func (d Dismissal) subject() string                   { return "dismissed\x00" + string(d.Find) }
func (Dismissal) step() step                          { return dismissals }
func (d Dismissal) renamed(Renaming) (Decision, bool) { return d, true }

// apply records the find. It is no problem if the find does not exist now: a file may have changed and may change
// back.
func (d Dismissal) apply(w *work) error {
	if d.Find == "" {
		return errors.New("find = \"\"; it is the id that lineup finds prints")
	}
	if w.c.Dismissed == nil {
		w.c.Dismissed = map[model.FindID]bool{}
	}
	w.c.Dismissed[d.Find] = true
	return nil
}
