package reader

import (
	"fmt"
	"strings"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
)

// A page is a screen of the program's own words: the keys, the reasons for an
// attribution, what could not be read.
type page struct {
	title string
	items []item
	lines [][]kit.Run
	w, h  int
	list  kit.List
}

// An item is a paragraph of a page: a label at the left and a text beside it. An
// item without a text is a heading.
type item struct{ label, text string }

func (p *page) view() kit.Screen { return kit.InPage }

func (p *page) crumb() string { return p.title }

func (p *page) whereabouts() []kit.Run {
	if left := len(p.lines) - p.list.At - p.h; left > 0 {
		return []kit.Run{kit.Text(plural(left, "more line")+" below", kit.Muted)}
	}
	return nil
}

func (p *page) resize(w, h int) {
	p.w, p.h = w, h
	p.lines = p.lines[:0]
	label := 0
	for _, it := range p.items {
		if it.text != "" {
			label = max(label, kit.Cells(kit.Show(it.label)))
		}
	}
	label = min(label, w*2/5)
	for _, it := range p.items {
		if it.text == "" {
			p.lines = append(p.lines, nil, []kit.Run{kit.Text(kit.Show(it.label), kit.Bold)})
			continue
		}
		for i, l := range kit.WrapWords(it.text, min(w-label-2, 84)) {
			lead := kit.Spaces(label)
			if i == 0 {
				lead = kit.Column(kit.ClipHead(kit.Show(it.label), label), label, kit.Accent)
			}
			p.lines = append(p.lines, []kit.Run{lead, kit.Spaces(2), {Text: l}})
		}
	}
	p.list.H = h
	p.list.Set(max(len(p.lines)-h+1, 1))
}

// act scrolls; the list counts tops of the window, not rows.
func (p *page) act(a kit.Action, n int) kit.Intent {
	h := p.list.H
	p.list.Motion(a, n)
	p.list.H = h
	return nil
}

func (p *page) render(t *kit.Theme) []safe.String {
	out := make([]safe.String, 0, p.h)
	for i := p.list.At; i < len(p.lines) && len(out) < p.h; i++ {
		out = append(out, t.Line(p.w, kit.Plain, p.lines[i]...))
	}
	return kit.Rows(out, p.w, p.h)
}

// helpPage lists every key of a view.
func helpPage(m kit.Keymap, v kit.Screen) *page {
	p := &page{title: "Keys in " + kit.ScreenNames(v), items: []item{{label: "here"}}}
	common := []item{{label: "everywhere"}}
	for i := range m {
		b := &m[i]
		switch {
		case b.In&v == 0 || len(b.Keys) == 0:
		case b.In&kit.Everywhere == kit.Everywhere:
			common = append(common, item{b.Label(), b.Help})
		default:
			p.items = append(p.items, item{b.Label(), b.Help})
		}
	}
	p.items = append(p.items, common...)
	p.items = append(p.items, signs()...)
	p.items = append(p.items, item{label: "A number before a key repeats it: 5j, 3n."})
	return p
}

// signs explain how differences are marked.
func signs() []item {
	return []item{
		{label: "signs"},
		{"3×", "so many outlets carry the quote; each article without one counts"},
		{"-words", "silent-cut: gone from another version, and nothing shows it"},
		{"^", "a place where words of the base are gone"},
		{"+words", "added: the base does not have them"},
		{"~words", "substituted: other words stand in the base, or another figure or name in the same passage elsewhere"},
		{"words", "underlined without a sign: punctuation, spelling, a marked cut and the like, no news"},
		{"_", "a place where the base has such a thing"},
		{"▸", "folded: what stands in this article alone"},
	}
}

// why tells on what grounds quotes are attributed as they are.
func (lib *library) why(quotes []int) *page {
	p := &page{title: "Why"}
	for _, i := range quotes {
		q := lib.c.Quotes[i]
		a := lib.c.Articles[q.Article]
		p.items = append(
			p.items,
			item{label: "“" + kit.Clip(text.Line(lib.c.QuoteText(i)), 60) + "”"},
			item{perSpeaker, lib.speakerName(q.Speaker)},
		)
		p.put("named here as", kit.InRange(a.Text, q.Mention).Of(a.Text))
		p.put("reporting word", kit.InRange(a.Text, q.Cue).Of(a.Text))
		p.put("where", q.Venue)
		p.put("rule", q.Rule)
		if q.Rule != decide.Rule && q.Speaker != model.None {
			p.put("confidence", fmt.Sprintf("%.0f in 100 such quotes have the right speaker", 100*q.Confidence))
		}
		for _, e := range q.Evidence {
			p.put("evidence", e)
		}
		p.put("kind", q.Kind.String())
		p.put("source", strings.ReplaceAll(strings.TrimSpace(lib.source(q.Article, q.Line).String()), "\n", " · "))
		if a.OutletFrom != "" {
			p.put("outlet known by", a.OutletFrom)
		}
	}
	return p
}

// put adds an item where there is something to say.
func (p *page) put(label, s string) {
	if s = text.Line(s); s != "" {
		p.items = append(p.items, item{label, s})
	}
}

// problemPage lists what could not be read, was guessed or is missing.
func problemPage(ps []model.Problem) *page {
	p := &page{title: "What could not be read, was guessed or is missing"}
	for _, x := range ps {
		p.put(text.Line(x.Place()), x.What)
	}
	if len(p.items) == 0 {
		p.put("nothing", "every file was read")
	}
	return p
}
