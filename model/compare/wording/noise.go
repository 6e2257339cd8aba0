package wording

import "strings"

// maxRestart is the maximum number of words in a false start or a repetition.
const maxRestart = 6

// noise reports whether words [from, to) are what an editor cleans away: fillers, a word or two said twice, a start
// that breaks off, a word that only points behind a colon.
func noise(w *Wording, from, to int) bool {
	if to-from > maxRestart {
		return false
	}
	// What remains without fillers.
	var rest []uint64
	fillersIn := 0
	for i := from; i < to; {
		if n := fillerAt(w, i, to); n > 0 {
			i += n
			fillersIn++
			continue
		}
		rest = append(rest, w.Words[i].ID)
		i++
	}
	if len(rest) == 0 {
		return true
	}
	return repeats(w, rest, to) || repeatsBefore(w, rest, from) || breaksOff(w, from, to, fillersIn) || pointsOn(w, from, to)
}

// connects reports whether words [from, to) only connect what was said with what follows, or are a lone article: an
// "and" omitted where two sentences were made of one is not news.
func connects(w *Wording, from, to int) bool {
	for i := from; i < to; i++ {
		switch w.Words[i].Norm {
		case "and", "but", "so", "that", "well", "then", "now", "a", "an", "the":
		default:
			return false
		}
	}
	return from < to
}

// fillerAt returns how many words at i, before to, are a filler.
func fillerAt(w *Wording, i, to int) int {
	t := &w.Words[i]
	if t.Is(filler) {
		return 1
	}
	if i+1 < to && (t.Norm == "you" && w.Words[i+1].Norm == "know" || t.Norm == "i" && w.Words[i+1].Norm == "mean") {
		return 2
	}
	switch t.Norm {
	case "well", "look", "like", "so", "ok", "right", "yeah":
		// Only if it is set off by marks on both sides.
		if setOff(w, i) && setOff(w, i+1) {
			return 1
		}
	}
	return 0
}

// setOff reports whether there are marks at joint i, or it is an end.
func setOff(w *Wording, i int) bool {
	if i == 0 || i == len(w.Words) || w.Joints[i].flags != 0 {
		return true
	}
	s := w.between(i)
	for k := s.Start; k < s.End; k++ {
		if w.Text[k] == ',' {
			return true
		}
	}
	return false
}

// repeats reports whether the words are repeated from word to on: "the, the".
func repeats(w *Wording, rest []uint64, to int) bool {
	if to+len(rest) > len(w.Words) {
		return false
	}
	for i, id := range rest {
		if w.Words[to+i].ID != id {
			return false
		}
	}
	return true
}

// repeatsBefore reports whether the words have just been said before word from.
func repeatsBefore(w *Wording, rest []uint64, from int) bool {
	return from >= len(rest) && repeats(w, rest, from-len(rest))
}

// breaksOff reports whether the words end at a dash or an ellipsis and either the next words start in the same way,
// or the speaker was searching for words.
func breaksOff(w *Wording, from, to, fillersIn int) bool {
	if to >= len(w.Words) || !w.Joints[to].Is(dash|ellipsis) {
		return false
	}
	return w.Words[from].ID == w.Words[to].ID || fillersIn > 0
}

// pointsOn reports whether the words only point to what comes behind a colon: "the following concession:".
func pointsOn(w *Wording, from, to int) bool {
	const reach = 3 // words to the colon
	for i := from; i < to; i++ {
		switch w.Words[i].Norm {
		case "following", "the", "this", "these", "as", "follows", "namely":
		default:
			return false
		}
	}
	for i := to; i < min(to+reach, len(w.Words)); i++ {
		if s := w.between(i); strings.Contains(s.Of(w.Text), ":") {
			return true
		}
	}
	return false
}
