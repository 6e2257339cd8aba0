package snapshot

import (
	"lineup/corpus"
	"lineup/model"
)

// This file describes every type in a snapshot, field by field. A test fills all existing fields, so that a field
// added to a type cannot be forgotten here.

func (t *tape) span(v *model.Span) {
	number(t, &v.Start)
	number(t, &v.End)
}

func (t *tape) pieces(v *[]model.Span) { slice(t, v, &t.spans, (*tape).span) }

func (t *tape) positions(v *[]int) { slice(t, v, &t.ints, number[int]) }

func (t *tape) words(v *[]string) { slice(t, v, &t.strings, text[string]) }

func (t *tape) date(v *model.Date) {
	t.moment(&v.Time)
	octet(t, &v.Precision)
}

func (t *tape) outlet(v *model.Outlet) {
	t.name(&v.Name)
	t.name(&v.Short)
	t.flag(&v.Agency)
}

func (t *tape) problem(v *model.Problem) {
	text(t, &v.File)
	number(t, &v.Line)
	text(t, &v.What)
}

func (t *tape) problems(v *[]model.Problem) { slice(t, v, nil, (*tape).problem) }

func (t *tape) article(v *model.Article) {
	text(t, &v.ID)
	t.outlet(&v.Outlet)
	text(t, &v.OutletFrom)
	text(t, &v.Wire)
	text(t, &v.Title)
	text(t, &v.Byline)
	text(t, &v.Dateline)
	t.date(&v.Published)
	text(t, &v.PublishedFrom)
	t.date(&v.Updated)
	text(t, &v.RevisionOf)
	number(t, &v.Revision)
	t.flag(&v.Superseded)
	t.date(&v.Fetched)
	text(t, &v.URL)
	text(t, &v.File)
	number(t, &v.Line)
	text(t, &v.SHA256)
	text(t, &v.Language)
	text(t, &v.Text)
	number(t, &v.TextLine)
	t.pieces(&v.Paragraphs)
	t.pieces(&v.Furniture)
	t.flag(&v.Excerpt)
	t.problems(&v.Problems)
}

func (t *tape) articlePointer(v **model.Article) {
	if !t.writing {
		*v = &t.articles.take(1)[0]
	}
	t.article(*v)
}

func (t *tape) quote(v *model.Quote) {
	number(t, &v.Article)
	number(t, &v.Nth)
	octet(t, &v.Kind)
	t.pieces(&v.Pieces)
	number(t, &v.Person)
	number(t, &v.Speaker)
	t.span(&v.Mention)
	t.span(&v.Cue)
	text(t, &v.Venue)
	number(t, &v.Paragraph)
	number(t, &v.Line)
	number(t, &v.Utterance)
	t.positions(&v.Also)
	t.float(&v.Confidence)
	text(t, &v.Rule)
	t.words(&v.Evidence)
}

func (t *tape) speaker(v *model.Speaker) {
	text(t, &v.ID)
	text(t, &v.Name)
	text(t, &v.Role)
	t.flag(&v.Body)
	t.flag(&v.Named)
	t.positions(&v.Quotes)
	t.positions(&v.Articles)
	slice(t, &v.Spellings, &t.spellings, (*tape).spelling)
}

func (t *tape) spelling(v *model.Spelling) {
	text(t, &v.Text)
	text(t, &v.Outlet)
	number(t, &v.Articles)
	text(t, &v.Why)
}

func (t *tape) story(v *model.Story) {
	text(t, &v.ID)
	text(t, &v.Title)
	t.date(&v.From)
	t.date(&v.To)
	t.positions(&v.Articles)
	t.words(&v.Outlets)
	number(t, &v.Independent)
	slice(t, &v.Copies, nil, (*tape).reprint)
	t.positions(&v.Superseded)
	t.positions(&v.Earlier)
	t.positions(&v.Later)
}

func (t *tape) reprint(v *model.Copy) {
	number(t, &v.Article)
	number(t, &v.Of)
	t.float(&v.Share)
}

func (t *tape) utterance(v *model.Utterance) {
	text(t, &v.ID)
	number(t, &v.Speaker)
	number(t, &v.Story)
	number(t, &v.Base)
	t.date(&v.From)
	number(t, &v.Independent)
	slice(t, &v.Versions, &t.versions, (*tape).version)
	t.positions(&v.Again)
	t.positions(&v.Unclear)
	t.flag(&v.Unasked)
}

func (t *tape) version(v *model.Version) {
	number(t, &v.Article)
	t.positions(&v.Quotes)
	t.pieces(&v.Pieces)
	t.positions(&v.Repeats)
	t.pieces(&v.Repeated)
	slice(t, &v.Differences, &t.differences, (*tape).difference)
}

func (t *tape) difference(v *model.Difference) {
	octet(t, &v.Class)
	t.span(&v.Base)
	t.span(&v.Here)
}

func (t *tape) topic(v *model.Topic) {
	text(t, &v.Name)
	t.positions(&v.Articles)
	t.positions(&v.Stories)
}

func (t *tape) stretch(v *[2]int) {
	number(t, &v[0])
	number(t, &v[1])
}

func (t *tape) cast(v *[]model.Person) { slice(t, v, nil, (*tape).person) }

func (t *tape) person(v *model.Person) {
	text(t, &v.Name)
	text(t, &v.Role)
	octet(t, &v.Gender)
	t.flag(&v.Body)
	t.flag(&v.Named)
	slice(t, &v.Spellings, &t.counts, (*tape).count)
	t.positions(&v.Apart)
}

func (t *tape) count(v *model.Count) {
	text(t, &v.Text)
	number(t, &v.N)
}

func (t *tape) file(v *corpus.File) {
	text(t, &v.Path)
	text(t, &v.ID)
	number(t, &v.Size)
	number(t, &v.Modified)
	text(t, &v.Sum)
	text(t, &v.Rules)
	number(t, &v.Articles)
	number(t, &v.Left)
	text(t, &v.Format)
	text(t, &v.Charset)
	slice(t, &v.Fields, nil, (*tape).field)
	t.flag(&v.Archive)
	t.problems(&v.Problems)
}

func (t *tape) field(v *model.Field) {
	text(t, &v.Name)
	text(t, &v.Fact)
	octet(t, &v.Look)
	number(t, &v.Size)
}

func (t *tape) draft(v *corpus.Draft) {
	text(t, &v.ID)
	t.outlet(&v.Outlet)
	text(t, &v.OutletFrom)
	text(t, &v.Wire)
	t.pieces(&v.Furniture)
	text(t, &v.Masthead)
	text(t, &v.Credit)
	t.flag(&v.Own)
	text(t, &v.Page)
}
