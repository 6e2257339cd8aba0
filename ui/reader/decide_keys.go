package reader

import (
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// A decidable surface knows what its cursor is on.
type decidable interface{ Spot() (library.Spot, bool) }

// deciding reports whether an action makes a decision about a spot, or hands it on.
func deciding(act kit.Action) bool {
	switch act {
	case kit.ActSpeaker, kit.ActSame, kit.ActApart, kit.ActOutlet, kit.ActBookmark, kit.ActDismiss, kit.ActNote, kit.ActExport, kit.ActPipe:
		return true
	default:
		return false
	}
}

// decideHere asks for what an action needs to know about the spot, or decides at once.
func (a *app) decideHere(act kit.Action) kit.Intent {
	d, ok := a.top().(decidable)
	if !ok {
		return intent.Say("nothing here to correct")
	}
	s, ok := d.Spot()
	if !ok {
		return intent.Say("nothing here to correct yet")
	}
	switch act {
	case kit.ActSpeaker:
		return askSpeaker(&s)
	case kit.ActOutlet:
		return askOutlet(&s)
	case kit.ActSame:
		return join(&s, &a.journal)
	case kit.ActApart:
		return part(&s)
	case kit.ActExport:
		return askExport(&s)
	case kit.ActPipe:
		return askPipe(&s)
	case kit.ActDismiss:
		return dismiss(&s)
	case kit.ActBookmark:
		return markHere(&s, a.journal.all)
	default:
		return askNote(&s, a.journal.all)
	}
}
