package reader

import (
	"strconv"
	"strings"

	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// speakerPreview tells who quotes a speaker, what was said, and how each outlet writes the name.
func (lib *library) speakerPreview(id, w, h int) [][]kit.Run {
	p := lib.shown.Person(id)
	out := kit.Flow([]kit.Run{kit.Text(p.Name, kit.Bright|kit.Bold), kit.Text("  "+p.Role, kit.Muted)}, w, 0, kit.AllLines)
	if p.Described {
		out = append(out, []kit.Run{kit.Text("described, not named", kit.Faint)})
	}
	out = append(out, wrapped(view.Dots(p.Tally.Parts()...), w, kit.Muted)...)
	slots := lib.shown.ListSlots()
	if len(p.QuotedBy) > 0 {
		out = append(out, nil, lib.section(w, "Quoted by"))
		out = append(out, lib.quotedBy(&p, slots, w)...)
	}
	if len(p.Spellings) > 1 {
		out = append(out, nil, lib.section(w, "How outlets write the name"))
		out = append(out, lib.spellings(&p, w, max(4, h/5))...)
	}
	if len(p.Quotes) > 0 && h-len(out) > 3 {
		out = append(out, nil, lib.section(w, "What they said"))
		out = append(out, lib.saidLines(p.Quotes, w, h-len(out))...)
	}
	return out
}

// quotedBy are the outlets that quote a speaker, and how often.
func (lib *library) quotedBy(p *view.Person, slots view.Slots, w int) [][]kit.Run {
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

// spellings are the ways a name is written, and who writes it so.
func (lib *library) spellings(p *view.Person, w, most int) [][]kit.Run {
	widest := 0
	for i := range p.Spellings {
		widest = max(widest, kit.Cells(kit.Show(p.Spellings[i].Text)))
	}
	widest = min(widest, w/2)
	out := make([][]kit.Run, 0, len(p.Spellings))
	slots := lib.shown.ListSlots()
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

// saidLines are quotes on two lines each: the words; who has them, and what differs most.
func (lib *library) saidLines(quotes []int, w, most int) [][]kit.Run {
	var out [][]kit.Run
	for _, id := range quotes {
		if len(out)+2 > most {
			break
		}
		card := lib.quoteCard(id, w-2, kit.Text(lib.shown.Dates.Day(lib.c.Utterances[id].From), kit.Muted), false)
		out = append(out, card[0], append([]kit.Run{kit.Spaces(2)}, card[1]...))
	}
	return out
}

// topicPreview names the stories of a topic, and its articles.
func (lib *library) topicPreview(id, w, h int) [][]kit.Run {
	t := lib.shown.Topic(id)
	out := wrapped(t.Name, w, kit.Bright|kit.Bold)
	out = append(out, wrapped(view.Dots(t.Parts()...), w, kit.Muted)...)
	stories := t.Stories
	if len(stories) == 0 {
		stories = lib.storiesOf(t.Articles)
	}
	out = append(out, nil, lib.section(w, "Stories"))
	for _, s := range stories {
		if len(out)+2 > h {
			break
		}
		out = append(out, lib.storyCard(s, w, 4, kit.Text(lib.shown.Dates.DayYear(lib.c.Stories[s].From), kit.Muted))[:2]...)
	}
	return out
}
