package browse

import (
	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
)

// farthestJump limits the rows in which a jump looks for a letter; the search looks through everything.
const farthestJump = 4_000

// jump asks for letters and goes to the next row with a word that begins with them.
func (b *Screen) jump() kit.Intent {
	t := b.tab()
	from, typed, found := t.list.At, "", true
	seek := func(s string, start, d int) {
		typed = s
		at := from
		if s != "" {
			at = b.seek(t, text.Fold(s), start, d)
		}
		if found = at != model.None; found {
			t.list.To(at)
		}
		b.look()
	}
	return kit.OpenPrompt{Prompt: &kit.Prompt{
		Label: "go to",
		Changed: func(s string) kit.Intent {
			seek(s, from, 1)
			return nil
		},
		Step: func(d int) kit.Intent {
			seek(typed, t.list.At+d, d)
			return nil
		},
		Done: func(string) kit.Intent { return nil },
		Left: func() kit.Intent {
			t.list.To(from)
			b.look()
			return nil
		},
		Told: func() string {
			if !found {
				return "no row has a word that starts like this"
			}
			return "↓ ↑ next, enter stay, esc go back"
		},
	}}
}

// seek returns the nearest row from start on, in steps of d and round the end, that has a word beginning with the
// folded letters; None if there is none.
func (b *Screen) seek(t *tab, letters string, start, d int) int {
	n := len(t.ids)
	for i := range min(n, farthestJump) {
		at := ((start+i*d)%n + n) % n
		if kit.Begins(text.Fold(card.Words(b.lib, t.kind, t.ids[at])), letters) {
			return at
		}
	}
	return model.None
}
