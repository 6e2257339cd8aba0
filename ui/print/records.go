package print

import (
	"math"

	"lineup/model"
	"lineup/model/compare/utterance"
	"lineup/ui/view"
)

// The types below are the contract with other programs: keys may be added, never renamed.

type articleRecord struct {
	ID                 model.ArticleID  `json:"id"`
	Outlet             string           `json:"outlet"`
	OutletFrom         string           `json:"outlet_from"`
	Wire               string           `json:"wire"`
	Title              string           `json:"title"`
	Byline             string           `json:"byline"`
	Dateline           string           `json:"dateline"`
	Published          string           `json:"published"`
	PublishedPrecision string           `json:"published_precision"`
	PublishedFrom      model.DateSource `json:"published_from"`
	Updated            string           `json:"updated"`
	Fetched            string           `json:"fetched,omitempty"`
	RevisionOf         model.ArticleID  `json:"revision_of"`
	Revision           int              `json:"revision,omitempty"`   // number among the states of one article, from 1
	Superseded         bool             `json:"superseded,omitempty"` // by a later state
	URL                string           `json:"url"`
	File               string           `json:"file"`
	Line               int              `json:"line"`
	SHA256             string           `json:"sha256"`
	Language           string           `json:"language"`
	Text               string           `json:"text"`
	Furniture          []pair           `json:"furniture"`
	Excerpt            bool             `json:"excerpt"`
	Problems           []string         `json:"problems"`
}

func newArticleRecord(a *model.Article) articleRecord {
	r := articleRecord{
		ID: a.ID, Outlet: a.Outlet.Name, OutletFrom: a.OutletFrom, Wire: a.Wire, Title: a.Title, Byline: a.Byline,
		Dateline: a.Dateline, Published: a.Published.String(), PublishedPrecision: a.Published.Precision.String(), PublishedFrom: a.PublishedFrom,
		Updated: a.Updated.String(), Fetched: a.Fetched.String(), RevisionOf: a.RevisionOf, Revision: a.Revision, Superseded: a.Superseded,
		URL: a.URL, File: a.File, Line: a.Line, SHA256: a.SHA256, Language: a.Language,
		Text: a.Text, Furniture: pairs(a.Furniture), Excerpt: a.Excerpt, Problems: []string{},
	}
	for _, p := range a.Problems {
		r.Problems = append(r.Problems, p.What)
	}
	return r
}

type quoteRecord struct {
	ID           model.QuoteID       `json:"id"`
	Article      model.ArticleID     `json:"article"`
	Outlet       string              `json:"outlet"`
	Speaker      string              `json:"speaker"`
	SpeakerID    model.SpeakerID     `json:"speaker_id"`
	Mention      string              `json:"mention"`
	MentionStart *int                `json:"mention_start"`
	MentionEnd   *int                `json:"mention_end"`
	Cue          string              `json:"cue"`
	Kind         string              `json:"kind"`
	Venue        string              `json:"venue"`
	Text         string              `json:"text"`
	Pieces       []pair              `json:"pieces"`
	Start        int                 `json:"start"`
	End          int                 `json:"end"`
	Paragraph    int                 `json:"paragraph"`
	Line         int                 `json:"line"`
	Utterance    model.UtteranceID   `json:"utterance"`
	Also         []model.UtteranceID `json:"also_utterances,omitempty"`
	Confidence   *float64            `json:"confidence"`
	Rule         string              `json:"rule"`
	Evidence     []string            `json:"evidence"`
}

func newQuoteRecord(c *model.Corpus, q *model.Quote) quoteRecord {
	a := c.Articles[q.Article]
	span := q.Span()
	r := quoteRecord{
		ID: q.ID(c), Article: a.ID, Outlet: a.Outlet.Name, Cue: q.Cue.Of(a.Text), Kind: q.Kind.String(), Venue: q.Venue,
		Text: q.Text(a.Text), Pieces: pairs(q.Pieces), Start: span.Start, End: span.End, Paragraph: q.Paragraph,
		Line: q.Line, Rule: q.Rule, Evidence: q.Evidence,
	}
	if r.Evidence == nil {
		r.Evidence = []string{}
	}
	if q.Speaker != model.None {
		sure := math.Round(q.Confidence*1000) / 1000
		r.Confidence = &sure
		r.Speaker, r.SpeakerID = c.Speakers[q.Speaker].Name, c.Speakers[q.Speaker].ID
	}
	if !q.Mention.IsZero() {
		r.Mention, r.MentionStart, r.MentionEnd = q.Mention.Of(a.Text), &q.Mention.Start, &q.Mention.End
	}
	if q.Utterance != model.None {
		r.Utterance = c.Utterances[q.Utterance].ID
	}
	for _, u := range q.Also {
		r.Also = append(r.Also, c.Utterances[u].ID)
	}
	return r
}

type speakerRecord struct {
	ID        model.SpeakerID  `json:"id"`
	Name      string           `json:"name"`
	Role      string           `json:"role"`
	Quotes    int              `json:"quotes"`
	Articles  int              `json:"articles"`
	Spellings []spellingRecord `json:"spellings"`
}

type spellingRecord struct {
	Text     string `json:"text"`
	Outlet   string `json:"outlet"`
	Articles int    `json:"articles"`
}

func newSpeakerRecord(s *model.Speaker) speakerRecord {
	r := speakerRecord{
		ID: s.ID, Name: s.Name, Role: s.Role, Quotes: len(s.Quotes), Articles: len(s.Articles),
		Spellings: make([]spellingRecord, len(s.Spellings)),
	}
	for i, sp := range s.Spellings {
		r.Spellings[i] = spellingRecord{sp.Text, sp.Outlet, sp.Articles}
	}
	return r
}

type storyRecord struct {
	ID          model.StoryID     `json:"id"`
	Title       string            `json:"title"`
	From        string            `json:"from"`
	To          string            `json:"to"`
	Articles    []model.ArticleID `json:"articles"`
	Superseded  []model.ArticleID `json:"superseded,omitempty"` // earlier states among the articles, which are not counted
	Outlets     []string          `json:"outlets"`
	Independent int               `json:"independent"`
	Copies      []copyRecord      `json:"copies"`
	Earlier     []model.StoryID   `json:"earlier"`
	Later       []model.StoryID   `json:"later"`
}

type copyRecord struct {
	Article model.ArticleID `json:"article"`
	Of      model.ArticleID `json:"of"`
	Share   float64         `json:"share"`
}

func newStoryRecord(c *model.Corpus, s *model.Story) storyRecord {
	r := storyRecord{
		ID: s.ID, Title: s.Title, From: s.From.String(), To: s.To.String(), Articles: ids(c, withStates(c, s)),
		Outlets: s.Outlets, Independent: s.Independent, Copies: []copyRecord{},
		Earlier: storyIDs(c, s, s.Earlier), Later: storyIDs(c, s, s.Later),
	}
	for _, a := range s.Superseded {
		r.Superseded = append(r.Superseded, c.Articles[a].ID)
	}
	for _, k := range s.Copies {
		r.Copies = append(r.Copies, copyRecord{c.Articles[k.Article].ID, c.Articles[k.Of].ID, math.Round(k.Share*1000) / 1000})
	}
	return r
}

// withStates returns the articles of a story, each preceded by its earlier states.
func withStates(c *model.Corpus, s *model.Story) []int {
	if len(s.Superseded) == 0 {
		return s.Articles
	}
	var out []int
	met := map[int]bool{}
	for _, a := range s.Articles {
		for _, i := range append(c.States(a), a) {
			if !met[i] {
				met[i] = true
				out = append(out, i)
			}
		}
	}
	return out
}

// storyIDs returns the IDs of the neighbouring stories that the articles belong to.
func storyIDs(c *model.Corpus, s *model.Story, articles []int) []model.StoryID {
	out := []model.StoryID{}
	for _, n := range c.Neighbours(c.StoryOf[s.Articles[0]], articles) {
		out = append(out, c.Stories[n].ID)
	}
	return out
}

func ids(c *model.Corpus, articles []int) []model.ArticleID {
	out := make([]model.ArticleID, len(articles))
	for i, a := range articles {
		out[i] = c.Articles[a].ID
	}
	return out
}

type utteranceRecord struct {
	ID          model.UtteranceID `json:"id"`
	Speaker     string            `json:"speaker"`
	SpeakerID   model.SpeakerID   `json:"speaker_id"`
	Base        model.ArticleID   `json:"base"`
	From        string            `json:"from"`
	Independent int               `json:"independent"`
	Versions    []versionRecord   `json:"versions"`
	// Rows are what is side by side: [index of the version, start, end].
	Rows   [][][3]int          `json:"rows"`
	Absent []outletRecord      `json:"absent"`
	Again  []model.UtteranceID `json:"again,omitempty"`
}

type versionRecord struct {
	Article     model.ArticleID    `json:"article"`
	Outlet      string             `json:"outlet"`
	Quote       []model.QuoteID    `json:"quote"`
	Text        string             `json:"text"`
	Pieces      []pair             `json:"pieces"`
	Repeats     []pair             `json:"repeats"`
	Differences []differenceRecord `json:"differences"`
}

type differenceRecord struct {
	Class string `json:"class"`
	Base  string `json:"base"`
	Here  string `json:"here"`
}

type outletRecord struct {
	Article model.ArticleID `json:"article"`
	Outlet  string          `json:"outlet"`
}

func newOutletRecord(c *model.Corpus, article int) outletRecord {
	a := c.Articles[article]
	return outletRecord{a.ID, a.Outlet.Name}
}

func newUtteranceRecord(c *model.Corpus, u *model.Utterance) utteranceRecord {
	base := &u.Versions[u.Base]
	absent := c.Absent(u)
	r := utteranceRecord{
		ID: u.ID, Base: c.Articles[base.Article].ID, From: u.From.String(), Independent: u.Independent,
		Versions: make([]versionRecord, len(u.Versions)), Absent: make([]outletRecord, len(absent)),
	}
	if u.Speaker != model.None {
		r.Speaker, r.SpeakerID = c.Speakers[u.Speaker].Name, c.Speakers[u.Speaker].ID
	}
	for i, a := range absent {
		r.Absent[i] = newOutletRecord(c, a)
	}
	for _, x := range u.Again {
		r.Again = append(r.Again, c.Utterances[x].ID)
	}
	for i := range u.Versions {
		v := &u.Versions[i]
		a := c.Articles[v.Article]
		o := versionRecord{
			Article: a.ID, Outlet: a.Outlet.Name, Text: v.Text(c), Pieces: pairs(v.Pieces), Repeats: pairs(v.Repeated),
			Differences: []differenceRecord{},
		}
		for _, q := range v.Quotes {
			o.Quote = append(o.Quote, c.Quotes[q].ID(c))
		}
		for _, d := range v.Differences {
			o.Differences = append(o.Differences, differenceRecord{
				d.Class.String(), view.Words(c, base, d.Base), view.Words(c, v, d.Here),
			})
		}
		r.Versions[i] = o
	}
	r.Rows = rowRecords(utterance.Rows(c, u))
	return r
}

func rowRecords(rows []utterance.Row) [][][3]int {
	out := make([][][3]int, len(rows))
	for i, row := range rows {
		for v, s := range row {
			if !s.IsZero() {
				out[i] = append(out[i], [3]int{v, s.Start, s.End})
			}
		}
	}
	return out
}

type topicRecord struct {
	Name     string            `json:"name"`
	Articles []model.ArticleID `json:"articles"`
	Stories  []model.StoryID   `json:"stories"`
}

func newTopicRecord(c *model.Corpus, t *model.Topic) topicRecord {
	r := topicRecord{Name: t.Name, Articles: ids(c, t.Articles), Stories: make([]model.StoryID, len(t.Stories))}
	for i, s := range t.Stories {
		r.Stories[i] = c.Stories[s].ID
	}
	return r
}
