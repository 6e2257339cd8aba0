package card

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// StoryPreview shows who reported a story and how each article begins, which quotes they have in common, and where
// they contradict each other. A story with one article shows that article.
func StoryPreview(lib *library.Library, id, w, h int) [][]kit.Run {
	if articles := lib.Corpus.Stories[id].Articles; len(articles) == 1 {
		return ArticlePreview(lib, articles[0], model.Span{}, w, h)
	}
	st := lib.View.Story(id, lib.Ranks)
	out := kit.Wrapped(st.Title, w, kit.Bright|kit.Bold)
	tally := st.Tally
	tally.InCommon, tally.Undated = 0, 0 // the lists below show them
	out = append(out, kit.Wrapped(view.Dots(append([]string{st.Dates}, tally.Full()...)...), w, kit.Muted)...)
	out = append(out, nil, section(lib, w, "Who reported it"))
	most := max(4, (h-len(out))/4) // rows of a part, so that each has some
	out = append(out, reportLines(lib, &st, w, most)...)
	const worthwhile = 4
	if len(st.Quotes) > 0 && h-len(out) > worthwhile {
		out = append(out, nil, section(lib, w, view.Count(len(st.Quotes), "quote")+" in common"))
		out = append(out, quoteTable(lib, &st, w, most)...)
	}
	if len(st.Contradictions) > 0 && h-len(out) >= worthwhile {
		out = append(out, nil, section(lib, w, "They contradict each other"))
		out = append(out, contradictionLines(lib, &st, w, most)...)
	}
	if h-len(out) >= worthwhile {
		out = append(out, nil, section(lib, w, "How each begins"))
		out = append(out, beginnings(lib, &st, w, h-len(out))...)
	}
	return out
}

// reportLines returns the articles of a story, one a line: outlet, time and headline.
func reportLines(lib *library.Library, st *view.Story, w, most int) [][]kit.Run {
	reports, rest := st.Reports, 0
	if len(reports) > most {
		rest = len(reports) - most + 1
		reports = reports[:most-1]
	}
	const widest = 20
	name, when := 0, 0
	for i := range reports {
		name = max(name, kit.Cells(kit.Show(reports[i].Name.Full)))
		when = max(when, kit.Cells(reports[i].When))
	}
	full := name <= min(widest, w/4)
	if !full {
		name = 0
		for i := range reports {
			name = max(name, kit.Cells(kit.Show(inRow(reports[i].Name))))
		}
		name = min(name, widest)
	}
	out := make([][]kit.Run, 0, len(reports)+1)
	for i := range reports {
		r := &reports[i]
		words := inRow(r.Name)
		if full {
			words = r.Name.Full
		}
		line := []kit.Run{
			kit.Column(kit.Show(words), name, lib.Ink(st.Slots, r.Article)), kit.Spaces(2 + when - kit.Cells(r.When)),
			kit.Text(r.When, kit.Muted), kit.Spaces(2),
		}
		if r.Copied != "" {
			line = append(line, kit.Text(r.Copied+" · ", kit.Muted))
		}
		out = append(out, append(line, headline(r.Headline)...))
	}
	if rest > 0 {
		out = append(out, []kit.Run{kit.Text(view.Count(rest, "more article"), kit.Faint)})
	}
	return out
}

// inRow returns a name for a row that has the time too: unnamed sources are kept distinct.
func inRow(n view.Name) string {
	if n.Outlet == model.None {
		return n.Label()
	}
	return n.Short
}

// Heads returns names for the heads of columns: for unnamed sources, what tells them apart. brief shortens “AP copy”
// to “AP”; a place other than the head always shows that the outlet is unknown.
func Heads(columns []view.Column, brief bool) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		switch n := c.Name; {
		case n.Outlet == model.None && n.Apart != "":
			out[i] = kit.Show(n.Apart)
		case brief:
			out[i] = kit.Show(strings.TrimSuffix(n.Short, " copy"))
		default:
			out[i] = kit.Show(n.Short)
		}
	}
	return out
}

// headline returns a headline in a row; for an article without one its first words.
func headline(h view.Headline) []kit.Run {
	if h.Lead {
		return []kit.Run{kit.Text("no headline · ", kit.Faint), kit.Text(h.Text, kit.Body)}
	}
	return []kit.Run{kit.Text(h.Text, kit.Body)}
}

// hows are the inks of the ways an outlet may have a quote.
var hows = map[view.How]kit.Style{
	view.HowFull: kit.Body, view.HowPart: kit.Body, view.HowCopy: kit.Muted, view.HowOwn: kit.Muted, view.HowCut: kit.Cut | kit.Bold,
	view.HowMarked: kit.Cut | kit.Bold, view.HowChanged: kit.Changed | kit.Bold, view.HowLeftOut: kit.Faint, view.HowUnclear: kit.Faint,
}

// quoteTable returns the quotes that several outlets have, by outlet, with a legend for the signs.
func quoteTable(lib *library.Library, st *view.Story, w, most int) [][]kit.Run {
	rows, rest := st.Quotes, 0
	if len(rows) > most {
		rest = len(rows) - most + 1
		rows = rows[:most-1]
	}
	const widestName, least = 12, 14 // cells of a speaker, and of a quote's first words
	who := 0
	for i := range rows {
		who = max(who, kit.Cells(kit.Show(rows[i].Speaker)))
	}
	who = min(who, widestName, w/4)
	heads := Heads(st.Columns, false)
	columns, room := columnsIn(w-who-1-least, st.Columns, heads)
	if columns < len(st.Columns) {
		heads = Heads(st.Columns, true)
		columns, room = columnsIn(w-who-1-least, st.Columns, heads)
	}
	room += least
	out := make([][]kit.Run, 0, len(rows)+3)
	head := []kit.Run{kit.Spaces(who + 1 + room)}
	for i := range columns {
		c := &st.Columns[i]
		head = append(head, kit.Spaces(1), kit.Column(heads[i], columnWidth(c, heads[i])-1, lib.Ink(st.Slots, c.Articles[0])))
	}
	out = append(out, head)
	var met []view.How
	for i := range rows {
		words := kit.Show("“" + rows[i].Opening + "”")
		line := []kit.Run{kit.Column(kit.Show(rows[i].Speaker), who, kit.Body|kit.Bold), kit.Spaces(1), kit.Column(words, room, kit.Body)}
		for k, how := range rows[i].Cells[:columns] {
			n := columnWidth(&st.Columns[k], heads[k])
			line = append(line, kit.Spaces(n/2), kit.Text(how.Sign(), hows[how]), kit.Spaces(n-n/2-1))
			met = append(met, how)
		}
		out = append(out, line)
	}
	if note := hidden(rest, len(st.Columns)-columns); note != "" {
		out = append(out, []kit.Run{kit.Text(note, kit.Faint)})
	}
	return append(out, kit.Flow(legendOf(met), w, 0, kit.AllLines)...)
}

// hidden returns what a table has no room for: "3 more quotes, 4 more outlets".
func hidden(quotes, outlets int) string {
	var parts []string
	if quotes > 0 {
		parts = append(parts, view.Count(quotes, "more quote"))
	}
	if outlets > 0 {
		parts = append(parts, view.Count(outlets, "more outlet"))
	}
	return strings.Join(parts, ", ")
}

// columnsIn returns how many of the columns fit into w cells, and how many cells they leave.
func columnsIn(w int, columns []view.Column, heads []string) (n, left int) {
	for n < len(columns) && w >= columnWidth(&columns[n], heads[n]) {
		w -= columnWidth(&columns[n], heads[n])
		n++
	}
	return n, w
}

// columnWidth returns how many cells an outlet has in a table, with the space before it.
func columnWidth(c *view.Column, head string) int {
	const least, most, mostUnnamed = 4, 10, 18 // the label of a file, and its brackets, has 18 at most
	if c.Name.Outlet == model.None {
		return min(max(kit.Cells(head), least), mostUnnamed) + 1
	}
	return min(max(kit.Cells(head), least), most) + 1
}

// legendOf explains the signs of a table that occur in it.
func legendOf(met []view.How) []kit.Run {
	var out []kit.Run
	for _, how := range view.Hows() {
		if slices.Contains(met, how) {
			out = append(out, kit.Text(how.Sign()+"\u00a0", hows[how]), kit.Text(strings.ReplaceAll(how.Label(), " ", "\u00a0")+"  ", kit.Muted))
		}
	}
	return out
}

// contradictionLines returns the contradictions between a story's articles, and who has which figure.
func contradictionLines(lib *library.Library, st *view.Story, w, most int) [][]kit.Run {
	var out [][]kit.Run
	for i := range st.Contradictions {
		if len(out) >= most {
			return append(out, []kit.Run{kit.Text(view.Count(len(st.Contradictions)-i, "more contradiction"), kit.Faint)})
		}
		f := &st.Contradictions[i]
		line := []kit.Run{kit.Text(f.Sign+" ", kit.Changed|kit.Bold), kit.Text(f.About+"  ", kit.Body|kit.Bold)}
		out = append(out, kit.Flow(append(line, whoHasWhat(lib, f, st.Slots)...), w, 4, kit.AllLines)...)
	}
	return out
}

// beginnings returns the first sentences of a story's articles, with the figures that others contradict on paper.
func beginnings(lib *library.Library, st *view.Story, w, h int) [][]kit.Run {
	const widest = 14                         // cells of a name
	most := min(max(h/len(st.Reports), 2), 4) // lines of each
	name := 0
	for i := range st.Reports {
		name = max(name, kit.Cells(kit.Show(st.Reports[i].Name.Label())))
	}
	name = min(name, widest) + 2
	figures := contradicted(lib, st)
	var out [][]kit.Run
	for i := range st.Reports {
		r := &st.Reports[i]
		if len(out) >= h {
			break
		}
		lead := kit.Column(kit.Show(r.Name.Label()), name-1, lib.Ink(st.Slots, r.Article))
		if r.CopyOf != model.None {
			out = append(out, []kit.Run{lead, kit.Spaces(1), kit.Text("the text of "+strings.TrimPrefix(r.Copied, "copy of "), kit.Faint)})
			continue
		}
		if r.Begins.Len() == 0 {
			continue
		}
		txt := lib.Corpus.Articles[r.Article].Text
		begins := r.Begins
		begins.End = min(begins.End, begins.Start+4*most*w)
		var paints []kit.Paint
		var signs []kit.Insert
		for _, p := range figures[r.Article] {
			if p.Overlaps(begins) {
				paints = append(paints, kit.Paint{Span: p, Style: kit.ChangedPaper | kit.Bold})
				signs = append(signs, kit.Insert{At: p.Start, Sign: "≠", Style: kit.ChangedPaper | kit.Bold})
			}
		}
		lines := painted(txt, begins, w-name, kit.Body, paints, signs)
		for k := range lines[:min(len(lines), most)] {
			line := []kit.Run{kit.Spaces(name)}
			if k == 0 {
				line = []kit.Run{lead, kit.Spaces(1)}
			}
			line = append(line, lines[k]...)
			if k == most-1 && len(lines) > most {
				line = append(line, kit.Text(" …", kit.Muted))
			}
			out = append(out, line)
		}
	}
	return out[:min(len(out), max(h, 0))]
}

// contradicted returns the figures of a story's articles that others contradict, in order.
func contradicted(lib *library.Library, st *view.Story) map[int][]model.Span {
	out := map[int][]model.Span{}
	for i := range st.Contradictions {
		f := &lib.Finds[st.Contradictions[i].At]
		for _, s := range append([]model.FindSide{f.Base, f.Here}, f.Others...) {
			for _, p := range s.Words {
				out[s.Article] = inOrder(out[s.Article], p)
			}
		}
	}
	return out
}

// inOrder inserts a span among others, in order; one that overlaps another is left out.
func inOrder(list []model.Span, p model.Span) []model.Span {
	at := len(list)
	for i, q := range list {
		if q.Overlaps(p) {
			return list
		}
		if q.Start > p.Start && at == len(list) {
			at = i
		}
	}
	list = append(list, model.Span{})
	copy(list[at+1:], list[at:])
	list[at] = p
	return list
}
