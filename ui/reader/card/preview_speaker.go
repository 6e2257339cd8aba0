package card

import (
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// SpeakerPreview shows who quotes a speaker, what was said, and how each outlet writes the name.
func SpeakerPreview(lib *library.Library, id, w, h int) [][]kit.Run {
	p := lib.View.Person(id)
	out := kit.Flow([]kit.Run{kit.Text(p.Name, kit.Bright|kit.Bold), kit.Text("  "+p.Role, kit.Muted)}, w, 0, kit.AllLines)
	if p.Described {
		out = append(out, []kit.Run{kit.Text("described, not named", kit.Faint)})
	}
	out = append(out, kit.Wrapped(view.Dots(p.Tally.Parts()...), w, kit.Muted)...)
	slots := lib.View.ListSlots()
	if len(p.QuotedBy) > 0 {
		out = append(out, nil, section(lib, w, "Quoted by"))
		out = append(out, quotedBy(&p, slots, w)...)
	}
	if len(p.Spellings) > 1 {
		out = append(out, nil, section(lib, w, "How outlets write the name"))
		out = append(out, spellingLines(lib, &p, w, max(4, h/5))...)
	}
	if len(p.Quotes) > 0 && h-len(out) > 3 {
		out = append(out, nil, section(lib, w, "What they said"))
		out = append(out, saidLines(lib, p.Quotes, w, h-len(out), false)...)
	}
	return out
}

// quotedBy returns the outlets that quote a speaker, and how often.
func quotedBy(p *view.Person, slots view.Slots, w int) [][]kit.Run {
	const most = 3 // lines
	var runs []kit.Run
	for i := range p.QuotedBy {
		q := &p.QuotedBy[i]
		words := strings.ReplaceAll(kit.Show(q.Name.Short), " ", "\u00a0")
		runs = append(runs, kit.Text(words+"\u00a0", kit.Outlet(slots.Of(q.Name)-1)), kit.Text(strconv.Itoa(q.Quotes)+"   ", kit.Muted))
		if kit.Width(runs) > most*w {
			break
		}
	}
	return kit.Flow(runs, w, 0, most)
}

// spellingLines returns the spellings of a name, and who uses each.
func spellingLines(lib *library.Library, p *view.Person, w, most int) [][]kit.Run {
	widest := 0
	for i := range p.Spellings {
		widest = max(widest, kit.Cells(kit.Show(p.Spellings[i].Text)))
	}
	widest = min(widest, w/2)
	out := make([][]kit.Run, 0, len(p.Spellings))
	slots := lib.View.ListSlots()
	for i := range p.Spellings {
		s := &p.Spellings[i]
		if len(out) == most-1 && i < len(p.Spellings)-1 {
			return append(out, []kit.Run{kit.Text(view.Count(len(p.Spellings)-i, "more spelling"), kit.Faint)})
		}
		line := []kit.Run{kit.Column(kit.Show(s.Text), widest, kit.Body), kit.Spaces(2)}
		for k, by := range s.By {
			if k > 0 {
				line = append(line, kit.Text(", ", kit.Muted))
			}
			line = append(line, kit.Text(by.Name.Short, kit.Outlet(slots.Of(by.Name)-1)))
		}
		out = append(out, line)
	}
	return out
}

// saidLines returns quotes on two lines each: the words; who said them if named, who has them, and what differs most.
func saidLines(lib *library.Library, quotes []int, w, most int, named bool) [][]kit.Run {
	var out [][]kit.Run
	for _, id := range quotes {
		if len(out)+2 > most {
			break
		}
		card := Quote(lib, id, w-2, kit.Text(lib.View.Dates.Day(lib.Corpus.Utterances[id].From), kit.Muted), named)
		out = append(out, card[0], append([]kit.Run{kit.Spaces(2)}, card[1]...))
	}
	return out
}

// TopicPreview shows the stories of a topic, who speaks in its articles, and their words.
func TopicPreview(lib *library.Library, id, w, h int) [][]kit.Run {
	t := lib.View.Topic(id)
	out := kit.Wrapped(t.Name, w, kit.Bright|kit.Bold)
	out = append(out, kit.Wrapped(view.Dots(t.Parts()...), w, kit.Muted)...)
	stories := t.Stories
	if len(stories) == 0 {
		stories = lib.StoriesOf(t.Articles)
	}
	out = append(out, nil, section(lib, w, "Stories"))
	most := max(h/3, len(out)+2) // lines, so that there is room for quotes
	for i, s := range stories {
		if len(out)+2 > most {
			out = append(out, []kit.Run{kit.Text(view.Count(len(stories)-i, "more story"), kit.Faint)})
			break
		}
		out = append(out, Story(lib, s, w, 4, kit.Text(lib.View.Dates.DayYear(lib.Corpus.Stories[s].From), kit.Muted))[:2]...)
	}
	quotes := lib.SaidIn(t.Articles)
	if len(quotes) == 0 || h-len(out) < 4 {
		return out
	}
	out = append(out, nil, section(lib, w, "Who speaks"))
	out = append(out, voices(lib, quotes, w)...)
	if h-len(out) > 3 {
		out = append(out, nil, section(lib, w, "What they say"))
		out = append(out, saidLines(lib, quotes, w, h-len(out), true)...)
	}
	return out
}

// voices returns the speakers of quotes, and how many each has, the most first.
func voices(lib *library.Library, quotes []int, w int) [][]kit.Run {
	const most = 3 // lines
	count := map[int]int{}
	var speakers []int
	for _, u := range quotes {
		s := lib.Corpus.Utterances[u].Speaker
		if s == model.None {
			continue
		}
		if count[s]++; count[s] == 1 {
			speakers = append(speakers, s)
		}
	}
	slices.SortStableFunc(speakers, func(a, b int) int { return count[b] - count[a] })
	var runs []kit.Run
	for _, s := range speakers {
		name := strings.ReplaceAll(kit.Show(text.Line(lib.Corpus.Speakers[s].Name)), " ", "\u00a0")
		runs = append(runs, kit.Text(name+"\u00a0", kit.Body|kit.Bold), kit.Text(strconv.Itoa(count[s])+"   ", kit.Muted))
		if kit.Width(runs) > most*w {
			break
		}
	}
	return kit.Flow(runs, w, 0, most)
}
