package database

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
)

// A Factiva page marks each article, its headline, writer and paragraphs by class, whatever the
// language of the interface; the other facts come in between, one element each.

// factivaPage returns the articles of a Factiva page; none for any other page.
func factivaPage(doc *html.Node, page string) (recs []intake.Record) {
	if !strings.Contains(page, "articleParagraph") || !strings.Contains(page, "Headline") {
		return nil
	}
	markup.Each(doc, func(n *html.Node) bool {
		if n.DataAtom != atom.Div && n.DataAtom != atom.Article && n.DataAtom != atom.Td || !hasClass(n, "article") {
			return true
		}
		var p factivaParts
		p.gather(n)
		if p.headlines > 1 { // around all of them
			return true
		}
		if rec := p.record(); !intake.Blank(rec.Text) {
			if id := strings.TrimPrefix(markup.Attribute(n, "id"), "article-"); rec.ID == "" && id != "" {
				rec.ID = id
			}
			rec.Line, rec.Format, rec.SHA256 = 1, "Factiva export", intake.Sum([]byte(rec.Title+rec.Text))
			rec.FromField()
			recs = append(recs, rec)
		}
		return false
	})
	return recs
}

// factivaParts are the parts of an article's element.
type factivaParts struct {
	title, author string
	headlines     int
	above, below  []string // the lines between the headline and the paragraphs, before and after the word count
	counted       bool
	paragraphs    []string
	id            string
}

// gather collects the parts of an article in order.
func (p *factivaParts) gather(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || markup.Unseen(c.DataAtom) {
			continue
		}
		if classEnds(c, "articleparagraph") {
			if text := paragraphText(c); text != "" {
				p.paragraphs = append(p.paragraphs, text)
			}
			continue
		}
		switch words := markup.Words(c); {
		case classEnds(c, "headline"):
			p.title = words
			p.headlines++
		case hasClass(c, "author"):
			p.author = words
		case holds(c, "headline") || holds(c, "articleparagraph"):
			p.gather(c)
		case words == "" || p.headlines == 0:
		case factivaWords().MatchString(words):
			p.counted = true
		case factivaEnd().MatchString(words):
			p.id = factivaEnd().FindStringSubmatch(words)[1]
		case len(p.paragraphs) > 0: // the paper's owner, its web address, subject codes
		case p.counted:
			p.below = append(p.below, words)
		default:
			p.above = append(p.above, words)
		}
	}
}

// record returns the record of what was gathered.
func (p *factivaParts) record() intake.Record {
	rec := intake.Record{ID: p.id, Title: p.title, Byline: factivaWriters(p.author), Text: strings.Join(p.paragraphs, "\n\n")}
	if len(p.paragraphs) == 0 {
		return rec
	}
	for _, l := range p.above {
		if rec.Byline == "" && intake.Unsigned(l) != l {
			rec.Byline = factivaWriters(l)
		}
	}
	factivaFacts(&rec, p.below)
	return rec
}
