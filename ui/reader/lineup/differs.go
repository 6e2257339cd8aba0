package lineup

import (
	"cmp"
	"slices"
	"strconv"

	"lineup/model"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// told returns the differences that are described in words, the gravest first.
func (s *Screen) told() []*view.Difference {
	if s.quote == nil || s.marks == markNone {
		return nil
	}
	var out []*view.Difference
	for i := range s.quote.Differences {
		out = append(out, &s.quote.Differences[i])
	}
	if s.marks == markAll || len(out) == 0 {
		for i := range s.quote.Minor {
			out = append(out, &s.quote.Minor[i])
		}
	}
	return out
}

// differenceShown returns the difference that contains words of an article, nil if there is none.
func differenceShown(q *view.Quote, article int, at model.Span) *view.Difference {
	base := q.Versions[q.Base].Article == article
	for _, all := range [][]view.Difference{q.Differences, q.Minor} {
		for i := range all {
			x := &all[i]
			if k := slices.Index(x.Who, article); k >= 0 && x.Here[k] == at && x.Shape != view.Whole || base && x.Base == at && at.Len() > 0 {
				return x
			}
		}
	}
	return nil
}

// sentenceRuns returns a sentence with its names in their colours and its words on paper; now marks the words under
// the cursor.
func (s *Screen) sentenceRuns(sentence view.Sentence, now bool) []kit.Run {
	var out []kit.Run
	for _, p := range sentence {
		st := kit.Body
		switch p.Role {
		case view.Outlet:
			st = s.Ink(p.Article)
		case view.Speaker:
			st = kit.Bright | kit.Bold
		case view.Figure:
			st = kit.Bright
		case view.Cut:
			st = kit.CutPaper | kit.Bold
		case view.Added:
			st = kit.AddedPaper | kit.Bold
		case view.Changed:
			st = kit.ChangedPaper | kit.Bold
		case view.Minor:
			st = kit.Minor | kit.Underlined
		case view.Quoted:
			st = kit.QuotePaper
		}
		if now && st != kit.Body && p.Role.Words() {
			st = st.Now()
		}
		out = append(out, kit.Text(kit.Show(p.Text), st))
	}
	return out
}

// renderDiffers draws what differs, in plain words.
func (s *Screen) renderDiffers(t *kit.Theme, h int) []safe.String {
	told := s.told()
	matter, all := s.quote.Matter(), len(s.quote.Differences)
	count := view.Count(all, "difference") + ", " + strconv.Itoa(matter) + " that " + map[bool]string{true: "matters", false: "matter"}[matter == 1]
	switch {
	case all == 0:
		count = "nothing that matters"
	case matter == all:
		count = view.Count(all, "difference") + " that " + map[bool]string{true: "matters", false: "matter"}[matter == 1]
	}
	w := s.w - 2
	kind, who, words := s.differsColumns(told)
	heads := []kit.Run{kit.Spaces(3), kit.Column("kind", kind-2, kit.Muted), kit.Column("who", who, kit.Muted), kit.Text("in plain words", kit.Muted)}
	rows := []safe.String{t.Line(w, kit.Plain, heads...)}
	var current *view.Difference
	if s.Diff != model.None {
		d := &s.Grid.diffs[s.Diff]
		current = differenceShown(s.quote, s.Data.Columns[d.column], d.mark.Span)
	}
	room, first := h-3, 0
	if i := slices.Index(told, current); current != nil && i >= room {
		first = i - room + 1
	}
	shown := told[min(first, len(told)):]
	spare := room - len(shown) // rows for sentences that take more than their first
	for _, x := range shown {
		if len(rows)-1 >= room {
			break
		}
		label := kit.Body | kit.Bold
		if !x.Matters {
			label = kit.Muted
		}
		lead := []kit.Run{
			kit.Spaces(1), kit.Text(cmp.Or(x.Sign, " ")+" ", card.DifferenceInk(x)|kit.Bold), kit.Column(x.Label, kind-3, label), kit.Spaces(1),
			kit.Column(kit.Show(s.quote.Name(x.Who[0]).Label()), who-2, s.Ink(x.Who[0])), kit.Spaces(2),
		}
		under := kit.Plain
		if x == current {
			under = kit.Selected
		}
		lines := kit.Flow(s.sentenceRuns(x.Said, x == current), words, 0, 1+min(max(spare, 0), mostFurther))
		for _, l := range lines {
			rows = append(rows, t.Line(w, under, slices.Concat(lead, l)...))
			lead = []kit.Run{kit.Spaces(kind + who + 1)}
		}
		spare -= len(lines) - 1
	}
	if len(told) == 0 {
		rows = append(rows, t.Line(w, kit.Plain, kit.Spaces(1), kit.Text("the words are the same", kit.Muted)))
	}
	minor := "d"
	does := " show the minor one"
	if n := len(s.quote.Minor); n > 1 {
		does = " show the " + view.Count(n, "minor one")
	}
	if s.marks != markUsual {
		does = " change what is marked"
	}
	if len(s.quote.Minor) == 0 && s.marks == markUsual {
		does = " hide the marks"
	}
	return t.Box(kit.Box{
		W: s.w, H: h, Flush: true, Title: []kit.Run{kit.Text("What differs  ", kit.Muted), kit.Text(count, kit.Body)},
		Keys: slices.Concat(kit.Hint("n", "next"), []kit.Run{kit.Text(minor, kit.Bright|kit.Bold), kit.Text(does, kit.Muted)}),
		Foot: legend(s.quote, kit.FootText(s.w)),
	}, rows)
}

// differsColumns returns the widths, in cells, of the columns for told: the kind with its sign, the outlets, and the
// sentences.
func (s *Screen) differsColumns(told []*view.Difference) (kind, who, words int) {
	kind, who = len("kind"), len("who")
	for _, x := range told {
		kind, who = max(kind, kit.Cells(x.Label)), max(who, kit.Cells(kit.Show(s.quote.Name(x.Who[0]).Label())))
	}
	w := s.w - 2
	kind, who = min(kind, widestKind)+3, min(who, w/5)+2 // with the sign, and the gap between the columns
	if s.w >= wideDiffers {
		kind, who = max(kind, 30), max(who, 14)
	}
	return kind, who, max(w-kind-who-2, 1)
}

// differsLines returns how many lines the sentences take.
func (s *Screen) differsLines() int {
	told := s.told()
	if len(told) == 0 {
		return 0
	}
	_, _, words := s.differsColumns(told)
	n := 0
	for _, x := range told {
		n += len(kit.Flow(s.sentenceRuns(x.Said, false), words, 0, 1+mostFurther))
	}
	return n
}

// mostFurther is the maximum number of extra lines per sentence, so that none takes the room of the others.
const mostFurther = 1

// widestKind is the maximum width in cells for the kind of a difference: "Begins later, hedge lost" has 24.
const widestKind = 26

// wideDiffers is the width in cells from which the differences have wide columns.
const wideDiffers = 120

// legend explains the signs: all if there is room in w cells, else in short those that the quote has, as many as fit
// whole.
func legend(q *view.Quote, w int) []kit.Run {
	has := map[string]bool{"": len(q.Minor) > 0}
	for i := range q.Differences {
		has[q.Differences[i].Sign] = true
	}
	const gap = 3
	var all, met []kit.Run
	for _, e := range []struct {
		of          string // the sign of the differences it is for; "" for the minor ones
		mark        kit.Run
		means, less string
	}{
		{"−", kit.Text("−words", kit.CutPaper), "missing elsewhere", "missing elsewhere"},
		{"−", kit.Text("\u00a0−4\u00a0", kit.CutPaper|kit.Bold), "4 words cut here", "cut here"},
		{"+", kit.Text("+words", kit.AddedPaper), "only here", "only here"},
		{"~", kit.Text("~word", kit.ChangedPaper), "another word", "changed"},
		{"", kit.Text("words", kit.Minor|kit.Underlined), "minor", "minor"},
	} {
		if len(all) > 0 {
			all = append(all, kit.Spaces(gap))
		}
		all = append(all, e.mark, kit.Text(" "+e.means, kit.Muted))
		short := []kit.Run{e.mark, kit.Text(" "+e.less, kit.Muted)}
		if len(met) > 0 {
			short = append([]kit.Run{kit.Spaces(gap)}, short...)
		}
		if has[e.of] && kit.Width(met)+kit.Width(short) <= w {
			met = append(met, short...)
		}
	}
	if kit.Width(all) <= w {
		return all
	}
	return met
}

// moreLines returns the versions that have no pane in sight, and who left the quote out.
func (s *Screen) moreLines() [][]kit.Run {
	if s.quote != nil && s.more == nil {
		s.more = s.makeMore()
	}
	return s.more
}

func (s *Screen) makeMore() [][]kit.Run {
	const between = 2 // cells
	source, when := 0, 0
	out := [][]kit.Run{}
	seen := map[int]bool{}
	for _, i := range s.InSight() {
		seen[s.Order[i]] = true
	}
	w := kit.InnerWidth(s.w)
	for i := range s.quote.Versions {
		if v := &s.quote.Versions[i]; !seen[v.Article] {
			source, when = max(source, kit.Cells(kit.Show(v.Name.Full))+between), max(when, kit.Cells(kit.Show(v.When))+between)
		}
	}
	source = min(source, w/4)
	for i := range s.quote.Versions {
		v := &s.quote.Versions[i]
		if seen[v.Article] {
			continue
		}
		name := kit.Show(v.Name.Full)
		if kit.Cells(name) > source-between {
			name = kit.Show(v.Name.Short)
		}
		lead := []kit.Run{
			kit.Column(name, source-between, s.Ink(v.Article)), kit.Spaces(between),
			kit.Column(kit.Show(v.When), when-between, kit.Muted), kit.Spaces(between),
		}
		for k, l := range s.versionLines(v, w-source-when) {
			if k > 0 {
				lead = []kit.Run{kit.Spaces(source + when)}
			}
			out = append(out, append(slices.Clip(lead), l...))
		}
	}
	if left := s.leftOutRuns(); left != nil {
		if len(out) > 0 {
			out = append(out, nil)
		}
		out = append(out, kit.Flow(left, w, 0, 3)...)
	}
	return out
}

// versionLines returns a version's words with the differences marked, in lines of w cells.
func (s *Screen) versionLines(v *view.Version, w int) [][]kit.Run {
	var out [][]kit.Run
	switch {
	case v.CopyOf != model.None:
		of := kit.Text(kit.Show(s.quote.Name(v.CopyOf).Label()), s.Ink(v.CopyOf))
		same := []kit.Run{kit.Text("= as ", kit.Muted), of, kit.Text(", word for word", kit.Muted)}
		if v.By != "" {
			same = append(append(same, kit.Spaces(2)), card.ByRuns(kit.Show(v.By))...)
		}
		return [][]kit.Run{same}
	case v.How == view.HowOwn:
		out = [][]kit.Run{{kit.Text("≈ own words", kit.Muted)}}
	}
	if v.By != "" {
		out = append(out, card.ByRuns(kit.Show(v.By)))
	}
	column := slices.Index(s.Data.Columns, v.Article)
	if column < 0 {
		return out
	}
	y := s.layout()
	y.order, y.seen, y.width, y.stacked, y.context = []int{column}, []int{0}, w, false, false
	for _, p := range y.lay().Panes {
		for i := range p.Lines {
			if l := &p.Lines[i]; l.cell != nil {
				out = append(out, l.draw(nil, false))
			}
		}
	}
	return out
}

// leftOutRuns names the outlets that report the story without the quote, nil if there are none.
func (s *Screen) leftOutRuns() []kit.Run {
	if len(s.quote.LeftOut) == 0 {
		return nil
	}
	out := []kit.Run{kit.Text("Left out by  ", kit.Body|kit.Bold)}
	for i, x := range s.quote.LeftOut {
		if i > 0 {
			out = append(out, kit.Text(" · ", kit.Faint))
		}
		out = append(out, kit.Text(kit.Show(x.Name.Label()), s.Ink(x.Article)))
		if x.Note != "" {
			out = append(out, kit.Text(", which "+kit.Show(x.Note), kit.Muted))
		}
	}
	return out
}

// renderMore draws the versions that have no pane in sight, and who left the quote out.
func (s *Screen) renderMore(t *kit.Theme, h int) []safe.String {
	n := 0
	for i := range s.quote.Versions {
		if k := slices.Index(s.Order, s.quote.Versions[i].Article); k < 0 || !slices.Contains(s.InSight(), k) {
			n++
		}
	}
	title, keys := view.Count(n, "more version"), []kit.Run{kit.Text("+", kit.Bright|kit.Bold), kit.Text(" one pane more", kit.Muted)}
	if n == 0 {
		title, keys = "Left out", nil
	}
	lines := s.moreLines()
	foot := ""
	if len(lines) > h-2 {
		lines = lines[:max(h-3, 0)]
		foot = "more below: tab goes through the versions"
	}
	return t.Box(kit.Box{
		W: s.w, H: h, Title: []kit.Run{kit.Text(title, kit.Muted)},
		Keys: keys, Foot: []kit.Run{kit.Text(foot, kit.Muted)},
	}, kit.RenderRuns(t, lines, kit.InnerWidth(s.w), h-2))
}
