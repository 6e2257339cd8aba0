package reader

import (
	"strings"

	"lineup/ui/reader/kit"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
)

// comparedMsg has the finds of a library.
type comparedMsg struct {
	of    *library
	finds []model.Find
}

// compare has the finds made beside the program, unless they are there.
func (a *app) compare() tea.Cmd {
	lib := a.lib
	if lib.compared {
		return nil
	}
	return func() tea.Msg { return comparedMsg{lib, lib.compare()} }
}

// compared lists the finds, unless the corpus has changed meanwhile.
func (a *app) compared(msg comparedMsg) {
	if msg.of != a.lib {
		return
	}
	a.lib.found(msg.finds, true)
	for _, s := range a.stack {
		if b, ok := s.(*browse); ok && b.lib == a.lib {
			b.listFinds()
		}
	}
	a.resize(a.frame.W, a.frame.H)
}

// found takes in the finds; those that are worth an editor's minute and are not dismissed are listed.
func (lib *library) found(finds []model.Find, compared bool) {
	lib.finds, lib.compared, lib.all.finds = finds, compared, nil
	lib.ranks = lib.shown.Index(finds)
	lib.worst, lib.worstOf = map[int][]int{}, map[int]int{}
	for i := range finds {
		if f := &finds[i]; !f.Minor && !lib.c.Dismissed[f.ID] {
			lib.all.finds = append(lib.all.finds, i)
			lib.worst[f.Story] = append(lib.worst[f.Story], i)
			if _, met := lib.worstOf[f.Utterance]; !met {
				lib.worstOf[f.Utterance] = i
			}
		}
	}
}

// listFinds fills the list of finds of the whole corpus.
func (b *browse) listFinds() {
	if b.scope.name != "" {
		return
	}
	b.scope.finds = b.lib.all.finds
	for i := range b.tabsOf {
		if t := &b.tabsOf[i]; t.kind == findTab {
			t.all, t.ids = b.scope.finds, b.lib.ordered(t, b.scope.finds)
			t.list.Set(len(t.ids))
		}
	}
}

// foundIn is the quote that a find is of, else its story.
func (lib *library) foundIn(find int) (tabKind, int) {
	if f := &lib.finds[find]; f.Utterance != model.None {
		return quoteTab, f.Utterance
	}
	return storyTab, lib.finds[find].Story
}

// findSubject is the article to read of a find, the place in it, and its quotes.
func (lib *library) findSubject(find int) (article int, at model.Span, quotes []int) {
	f := &lib.finds[find]
	if f.Utterance != model.None {
		for i := range lib.c.Utterances[f.Utterance].Versions {
			if v := &lib.c.Utterances[f.Utterance].Versions[i]; v.Article == f.Base.Article {
				quotes = v.Quotes
			}
		}
	}
	return f.Base.Article, f.Base.Place, quotes
}

// openFind lines up what a find is in, with the difference in sight.
func (lib *library) openFind(find int) kit.Intent {
	f := &lib.finds[find]
	side := &f.Here
	if side.Nowhere() {
		side = &f.Base
	}
	if f.Utterance != model.None && len(lib.c.Utterances[f.Utterance].Versions) > 1 {
		return openUtterance{utterance: f.Utterance, from: side.Article, at: side.Place}
	}
	if f.Base.Article != f.Here.Article && len(lib.c.Stories[f.Story].Articles) > 1 {
		return openStory{f.Story, side.Article}
	}
	return openArticle{side.Article, side.Place}
}

// copyFind copies what both articles have, each with its source.
func (lib *library) copyFind(find int) kit.Intent {
	f := &lib.finds[find]
	out := safe.Text(f.Why)
	for _, s := range []*model.FindSide{&f.Base, &f.Here} {
		out = safe.Format("%s\n\n%s", out, lib.citePassage(s.Article, s.Sentence))
	}
	return copyText{out, "the find with both wordings and their sources"}
}

// dismiss takes the find under the cursor out of sight for good.
func (s *spot) dismiss() kit.Intent {
	if s.find == nil {
		return say{"D dismisses a find; the Finds tab lists them"}
	}
	return decideOn{[]decide.Decision{decide.Dismissal{Find: s.find.ID, What: text.Line(s.find.Why)}}, "dismissed the find"}
}

// findCard is a find: what it is, and the two wordings; the last line of its row is empty.
func (lib *library) findCard(id, w int) [][]kit.Run {
	f := &lib.finds[id]
	sign, ink, paper := signOfFind(f)
	day := lib.day(lib.c.Stories[f.Story].From)
	out := [][]kit.Run{kit.Spread(
		w, []kit.Run{kit.Text(sign+" ", ink|kit.Bold), kit.Text(kit.Show(text.Line(f.Why)), kit.Bright)},
		[]kit.Run{kit.Text(dots(f.Kind.Label(), day), kit.Muted)},
	)}
	for _, s := range []*model.FindSide{&f.Base, &f.Here} {
		out = append(out, lib.findLine(s, w, paper))
	}
	return out
}

// findLine is one side of a find on a line: its source, and its words with what is round them.
func (lib *library) findLine(s *model.FindSide, w int, paper kit.Style) []kit.Run {
	const source = 12
	out := []kit.Run{kit.Spaces(2), lib.label(s.Article, source), kit.Spaces(1)}
	if s.Nowhere() {
		return append(out, kit.Text("not in this article", kit.Faint))
	}
	room := max(w-kit.Width(out), 8)
	txt := lib.c.Articles[s.Article].Text
	at := kit.InRange(txt, s.Sentence)
	var paints []kit.Paint
	first := at.Start
	for i, p := range s.Words {
		if paints = append(paints, kit.Paint{Span: p, Style: paper}); i == 0 {
			first = p.Start
		}
	}
	if before := first - at.Start; before > room/2 {
		at.Start = first - room/3
		at = kit.InRange(txt, at)
		if i := strings.IndexByte(txt[at.Start:first], ' '); i >= 0 {
			at.Start += i + 1
		}
		out = append(out, kit.Text("…", kit.Muted))
	}
	at.End = max(min(at.End, at.Start+4*room), at.Start)
	at = kit.InRange(txt, at)
	return append(out, kit.PaintLine(txt, at, at.Start-1, kit.Muted, paints, nil)...)
}

// findBrief is a find in a few words: its sign, who, and the words.
func (lib *library) findBrief(id int) []kit.Run {
	f := &lib.finds[id]
	sign, ink, paper := signOfFind(f)
	out := []kit.Run{kit.Text(sign+" ", ink|kit.Bold)}
	words := func(s *model.FindSide) string { return kit.Clip(kit.Show(text.Line(s.Quoted(lib.c))), 40) }
	base, here := words(&f.Base), words(&f.Here)
	switch {
	case f.Kind == model.FindContradiction || f.Kind == model.FindSpeaker || base == "" && here == "":
		return append(out, kit.Text(kit.Clip(kit.Show(text.Line(f.Why)), 60), kit.Body))
	case f.Kind == model.FindOmission:
		return append(out, kit.Text("left out by "+lib.short(f.Here.Article), kit.Body))
	case here == "":
		return append(out, kit.Text(lib.short(f.Here.Article)+" drops ", kit.Body), kit.Text(base, paper|kit.Bold))
	case base == "":
		return append(out, kit.Text(lib.short(f.Here.Article)+" has ", kit.Body), kit.Text(here, paper|kit.Bold))
	default:
		return append(out, kit.Text(base, paper|kit.Bold), kit.Text(" · "+lib.short(f.Here.Article)+" ", kit.Body), kit.Text(here, paper|kit.Bold))
	}
}

// signOfFind is the sign of a find, its ink, and the paper of its words.
func signOfFind(f *model.Find) (sign string, ink, paper kit.Style) {
	switch sign = findSign(f); sign {
	case "−":
		return sign, kit.Cut, kit.CutPaper
	case "+":
		return sign, kit.Added, kit.AddedPaper
	default:
		return sign, kit.Changed, kit.ChangedPaper
	}
}

// findSign is the sign of a kind of find.
func findSign(f *model.Find) string {
	lost := len(f.Here.Words) == 0
	switch f.Kind {
	case model.FindCut, model.FindCondition:
		return "−"
	case model.FindNegation, model.FindModality, model.FindScope:
		if lost {
			return "−"
		}
		return "~"
	case model.FindNumber, model.FindName, model.FindContradiction:
		return "≠"
	case model.FindOmission:
		return "○"
	case model.FindSpeaker:
		return "@"
	case model.FindMarks:
		return "“"
	case model.FindRevision:
		return "↻"
	default:
		return "~"
	}
}

// findPreview tells a find, and shows the sentences it stands in.
func (lib *library) findPreview(id, w, h int) [][]kit.Run {
	f := &lib.finds[id]
	out := wrapped(text.Line(f.Why), w, kit.Bright|kit.Bold)
	day := lib.day(lib.c.Stories[f.Story].From)
	out = append(out, []kit.Run{kit.Text(dots(f.Kind.Label(), lib.speakerOfFind(f), day), kit.Muted)})
	for _, s := range []*model.FindSide{&f.Base, &f.Here} {
		out = append(out, nil)
		out = append(out, lib.findSide(s, w)...)
	}
	if len(f.Others) > 0 {
		out = append(out, nil)
	}
	for i := range f.Others {
		o := &f.Others[i]
		out = append(out, []kit.Run{lib.label(o.Article, nameColumn), kit.Spaces(1), kit.Text(kit.Show(text.Line(o.Quoted(lib.c))), kit.Plain)})
	}
	return out[:min(len(out), max(h, 0))]
}

func (lib *library) speakerOfFind(f *model.Find) string {
	if f.Speaker == model.None {
		return ""
	}
	return lib.speakerName(f.Speaker)
}

// findSide is one article of a find: its source, and the sentence with the words told apart.
func (lib *library) findSide(s *model.FindSide, w int) [][]kit.Run {
	a := lib.c.Articles[s.Article]
	head := []kit.Run{kit.Text(lib.labels[s.Article], lib.colours[s.Article]), kit.Text("  "+lib.moment(a.Published), kit.Muted)}
	if n := len(s.Also); n > 0 {
		head = append(head, kit.Text("  and "+plural(n, "more article"), kit.Muted))
	}
	out := [][]kit.Run{head}
	if s.Nowhere() {
		return append(out, []kit.Run{kit.Text("not in this article", kit.Muted)})
	}
	var paints []kit.Paint
	for _, p := range s.Words {
		paints = append(paints, kit.Paint{Span: p, Style: kit.ChangedPaper | kit.Underlined})
	}
	at := kit.InRange(a.Text, s.Sentence)
	before := at.Start - 1
	for _, l := range kit.Wrap(a.Text, at, w, nil) {
		out = append(out, kit.PaintLine(a.Text, l, before, kit.Plain, paints, nil))
		before = l.End
	}
	return out
}
