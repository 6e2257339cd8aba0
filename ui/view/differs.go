package view

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/lexicon"
	"lineup/model/text"
)

// Difference is one way in which versions differ from the base, with all the articles that differ in that way.
type Difference struct {
	Kind  Kind
	Label string // "Begins later, hedge lost"
	Sign  string // one cell wide
	Class model.Class
	Shape Shape

	// Who are the articles, in the order of the versions, and Here the place in each of them.
	Who  []int
	Here []model.Span
	// Base is the place in the base article; empty if only the others have words. It is meaningless if the shape is
	// Whole.
	Base model.Span
	// Said is what the first of Who does, without its name, and that the others do too: "leaves off “as far as I
	// know”; so do Courier and Whistle".
	Said Sentence
	// Matters means that readers of a single version would miss something.
	Matters bool
	// Find is its find, in Finds.All; model.None if there is none.
	Find int

	plain      Kind   // by its class, regardless of its find
	of         int    // for a copy: the article whose text it prints
	base, here string // the words
}

// differ works out how the versions of an utterance differ from its base.
type differ struct {
	c     *Corpus
	id    int
	u     *model.Utterance
	base  *model.Version
	names map[int]Name
	finds *Finds
	rows  []Difference
}

// differences returns the differences in an utterance, the gravest first, and the minor ones.
func (d *differ) differences() (grave, minor []Difference) {
	for i := range d.u.Versions {
		if i != d.u.Base {
			d.add(&d.u.Versions[i])
		}
	}
	d.sameAgain()
	d.givenToOthers()
	for i := range d.rows {
		r := &d.rows[i]
		if r.Kind != Misattributed {
			d.judge(r)
			r.Said = d.said(r)
		}
		if r.Kind.Minor() {
			minor = append(minor, *r)
		} else {
			grave = append(grave, *r)
		}
	}
	slices.SortStableFunc(grave, graver)
	slices.SortStableFunc(minor, graver)
	return grave, minor
}

// graver orders differences: those that matter first, then by kind, then by number of bytes.
func graver(a, b Difference) int {
	if a.Matters != b.Matters {
		if a.Matters {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(len(b.base)+len(b.here), len(a.base)+len(a.here)))
}

// add adds the differences of a version. A difference shared with an earlier version is added to its row.
func (d *differ) add(v *model.Version) {
	for _, x := range v.Differences {
		if x.Class == model.ClassIdentical {
			continue
		}
		r := Difference{Class: x.Class, Base: x.Base, Find: model.None, base: d.words(d.base, x.Base), here: d.words(v, x.Here)}
		if r.Kind, r.Shape = d.kind(&r, x, v); r.Shape == Whole && r.Kind != InPart {
			r.base, r.here = "", ""
		}
		r.plain = r.Kind
		at := slices.IndexFunc(d.rows, func(o Difference) bool {
			return o.Kind == r.Kind && o.Class == r.Class && (r.Shape == Whole || o.Base == r.Base) && text.Fold(o.here) == text.Fold(r.here)
		})
		if at < 0 {
			at, d.rows = len(d.rows), append(d.rows, r)
		}
		if o := &d.rows[at]; !slices.Contains(o.Who, v.Article) {
			o.Who, o.Here = append(o.Who, v.Article), append(o.Here, x.Here)
		}
	}
}

// sameAgain adds the articles that print the same words as the base, and those that print another's text.
func (d *differ) sameAgain() {
	same := Difference{Kind: SameWords, plain: SameWords, Find: model.None}
	copies := map[int]*Difference{}
	var sources []int
	for i := range d.u.Versions {
		v := &d.u.Versions[i]
		span := model.Cover(v.Pieces)
		of := d.c.copied(d.u, i)
		switch {
		case of != model.None:
			if copies[of] == nil {
				sources = append(sources, of)
				copies[of] = &Difference{Kind: Copied, plain: Copied, Find: model.None, of: of}
			}
			copies[of].Who, copies[of].Here = append(copies[of].Who, v.Article), append(copies[of].Here, span)
		case i != d.u.Base && alike(v):
			same.Who, same.Here = append(same.Who, v.Article), append(same.Here, span)
		}
	}
	for _, of := range sources {
		d.rows = append(d.rows, *copies[of])
	}
	if len(same.Who) > 0 {
		d.rows = append(d.rows, same)
	}
}

// givenToOthers adds the articles that attribute words of the quote to somebody else.
func (d *differ) givenToOthers() {
	for _, i := range d.finds.OfUtterance(d.id) {
		f := &d.finds.All[i]
		if f.Kind != model.FindSpeaker || f.Minor || f.Base.Speaker == model.None || f.Here.Speaker == model.None {
			continue
		}
		r := Difference{
			Kind: Misattributed, plain: Misattributed, Label: Misattributed.Label(), Sign: Misattributed.Sign(Whole), Class: f.Class, Matters: true, Find: i,
			Who: []int{f.Here.Article}, Here: []model.Span{f.Here.Place}, Base: f.Base.Place,
		}
		r.Said = say("gives {here} to {b}, {from} to {a}", map[string]Part{
			"here": words(opening(f.Here.Quoted(d.c.Corpus), titleBytes), Quoted), "from": d.outlet(f.Base.Article),
			"a": speakerPart(d.c.SpeakerName(f.Base.Speaker)), "b": speakerPart(d.c.SpeakerName(f.Here.Speaker)),
		})
		d.rows = append(d.rows, r)
	}
}

// alike reports whether a version has the base's words, set in the same way.
func alike(v *model.Version) bool {
	return !slices.ContainsFunc(v.Differences, func(x model.Difference) bool { return x.Class != model.ClassIdentical })
}

// kind returns the kind of a difference, by its class and its words.
func (d *differ) kind(r *Difference, x model.Difference, v *model.Version) (Kind, Shape) {
	shape := shapeOf(r.base, r.here)
	switch x.Class {
	case model.ClassSilentCut:
		return CutSilently, shape
	case model.ClassAdded:
		return OnlyHere, shape
	case model.ClassSubstituted:
		return AnotherWord, shape
	case model.ClassEllipsis:
		switch {
		case lettered(r.base):
			return CutOpenly, Gone
		case lettered(r.here):
			return QuotesMore, Extra
		default:
			return CutOpenly, Whole
		}
	case model.ClassCutEnd:
		return d.window(r, x, v)
	case model.ClassPartial:
		return InPart, Whole
	case model.ClassParaphrase:
		return OwnWords, Whole
	case model.ClassTranslation:
		return Translated, Whole
	case model.ClassSplit, model.ClassJoined:
		return classKinds[x.Class], Whole
	default:
		return classKinds[x.Class], shape
	}
}

// classKinds are the kinds of classes for which the words make no difference.
var classKinds = map[model.Class]Kind{
	model.ClassBracketed: Bracketed, model.ClassReordered: Reordered, model.ClassBleeped: Bleeped, model.ClassCleaned: Cleaned,
	model.ClassSpelling: Spelled, model.ClassContraction: Contracted, model.ClassPunctuation: Punctuated, model.ClassTypography: SetOtherwise,
	model.ClassSplit: Interrupted, model.ClassJoined: RunTogether,
}

// shapeOf returns what happened to the base's words. White space and invisible characters do not count as words.
func shapeOf(base, here string) Shape {
	switch b, h := text.Line(base) != "", text.Line(here) != ""; {
	case b && h:
		return Replaced
	case b:
		return Gone
	case h:
		return Extra
	default:
		return Whole
	}
}

// lettered reports whether s contains a word, not just punctuation.
func lettered(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// window classifies a version that begins or ends in a different place than the base.
func (d *differ) window(r *Difference, x model.Difference, v *model.Version) (Kind, Shape) {
	atStart := x.Here.Start <= v.Pieces[0].Start
	if text.Line(r.base) == "" {
		return QuotesMore, Extra
	}
	within := d.within(x.Base, atStart)
	switch {
	case atStart && within:
		return BeginsWithin, Gone
	case atStart:
		return BeginsLater, Gone
	case within:
		return EndsWithin, Gone
	default:
		return EndsEarlier, Gone
	}
}

// within reports whether the cut at the start or end of the base, next to the span s, is in the middle of a sentence,
// that is, whether no sentence ends between s and the words beside it.
func (d *differ) within(s model.Span, atStart bool) bool {
	txt := d.c.Articles[d.base.Article].Text
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	whole := model.Cover(d.base.Pieces)
	var joint string
	if atStart {
		from := s.Start + strings.LastIndexFunc(s.Of(txt), isWord)
		_, n := utf8.DecodeRuneInString(txt[max(from, 0):])
		rest := txt[max(from, 0)+n : max(whole.End, s.End)]
		joint = rest[:max(strings.IndexFunc(rest, isWord), 0)]
	} else {
		before := txt[min(whole.Start, s.Start):s.Start]
		inside := s.Of(txt)
		joint = before[strings.LastIndexFunc(before, isWord)+1:]
		joint += inside[:max(strings.IndexFunc(inside, isWord), 0)]
	}
	return !strings.ContainsAny(joint, ".!?…。！？")
}

// judge describes a difference by its find, if it has one, and decides whether it matters.
func (d *differ) judge(r *Difference) {
	r.Label = r.Kind.label(r.Shape)
	r.Sign = r.Kind.Sign(r.Shape)
	if r.Kind.Minor() || r.Shape == Whole {
		return
	}
	window := r.Kind == EndsWithin || r.Kind == BeginsWithin || r.Kind == CutOpenly
	r.Matters = window && d.weighs(r.base) || d.finds == nil && r.Class.News()
	at, swapped := d.findOf(r)
	if at == model.None {
		return
	}
	f := &d.finds.All[at]
	r.Find = at
	if f.Minor {
		return
	}
	r.Matters = true
	found := kindOfFind(f)
	if swapped && (found == Hedge || found == Condition) {
		found = Modality
	}
	switch was := r.Kind; was {
	case EndsWithin, BeginsWithin, EndsEarlier, BeginsLater, CutSilently, CutOpenly:
		if found != CutSilently && found != AnotherWord {
			r.Label += ", " + strings.ToLower(found.label(r.Shape))
			r.Kind = min(was, found)
		}
	case AnotherWord, OnlyHere, Bracketed, Reordered:
		if found != CutSilently && found != AnotherWord {
			r.Kind, r.Label, r.Sign = found, found.label(r.Shape), found.Sign(r.Shape)
		}
	default:
	}
}

// turning are words that mean nothing by themselves and yet reverse or limit a statement.
const turning = " not no never nor nobody nothing without unless if only may might could "

// weighs reports whether s contains a word that means something or reverses or limits a statement: "or", "an" and "because" do
// not.
func (d *differ) weighs(s string) bool {
	for range lexicon.NewReader().Words(s, model.Span{End: len(s)}) {
		return true
	}
	folded := text.Fold(s)
	for w := range text.Words(folded, 0) {
		if word := w.Of(folded); strings.Contains(turning, " "+word+" ") || strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t") {
			return true
		}
	}
	return false
}

// findOf returns the find of a row, and whether its sides are swapped.
func (d *differ) findOf(r *Difference) (find int, swapped bool) {
	for _, i := range d.finds.OfUtterance(d.id) {
		f := &d.finds.All[i]
		switch {
		case !wordingFind(f.Kind):
		case d.at(r, &f.Base, &f.Here):
			return i, false
		case d.at(r, &f.Here, &f.Base):
			return i, true
		}
	}
	return model.None, false
}

// wordingFind reports whether a kind of find concerns the wording of an utterance.
func wordingFind(k model.FindKind) bool { return k <= model.FindWording }

// at reports whether a row is at the place of a find, given the find's sides.
func (d *differ) at(r *Difference, base, here *model.FindSide) bool {
	k := slices.Index(r.Who, here.Article)
	if k < 0 {
		if k = slices.IndexFunc(r.Who, func(a int) bool { return slices.Contains(here.Also, a) }); k < 0 {
			return false
		}
	} else if meets(here.Place, r.Here[k]) {
		return base.Article == d.base.Article || slices.Contains(base.Also, d.base.Article)
	}
	return base.Article == d.base.Article && meets(base.Place, r.Base)
}

// meets reports whether two spans overlap; an empty one meets a span that contains or touches it.
func meets(a, b model.Span) bool {
	return a.Overlaps(b) || a.Len()*b.Len() == 0 && a.Start <= b.End && b.Start <= a.End
}

// aboutHedge is the value of model.Find.About for a hedge.
const aboutHedge = "the hedge"

// kindOfFind returns the kind of a find.
func kindOfFind(f *model.Find) Kind {
	if f.Kind == model.FindModality && f.About == aboutHedge && len(f.Here.Words) == 0 {
		return Hedge
	}
	return findKinds[f.Kind]
}

// words returns a version's words in a span, including a bracket just outside it whose partner is inside, or both
// brackets around it.
func (d *differ) words(v *model.Version, x model.Span) string {
	s := d.c.Articles[v.Article].Text
	if x.Len() > 0 {
		opens := x.Start > 0 && s[x.Start-1] == '['
		closes := x.End < len(s) && s[x.End] == ']'
		first, last := strings.IndexByte(x.Of(s), '['), strings.IndexByte(x.Of(s), ']')
		if opens && (closes && first < 0 && last < 0 || last >= 0 && (first < 0 || last < first)) {
			x.Start--
		}
		if closes && strings.Count(x.Of(s), "[") > strings.Count(x.Of(s), "]") {
			x.End++
		}
	}
	return Words(d.c.Corpus, v, x)
}

// Words returns a version's words in a span of its article, without the outlet's own words between two pieces.
func Words(c *model.Corpus, v *model.Version, s model.Span) string {
	var inside []model.Span
	for _, p := range v.Pieces {
		if x := p.Intersect(s); x.Len() > 0 {
			inside = append(inside, x)
		}
	}
	if len(inside) == 0 {
		return ""
	}
	return model.JoinSpans(c.Articles[v.Article].Text, inside)
}
