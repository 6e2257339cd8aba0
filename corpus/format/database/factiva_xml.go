package database

import (
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/xmltree"
)

// FactivaXML is a response of Factiva's programming interface: articles as XML (PPSResponse).
type FactivaXML struct{}

// Kind implements intake.Format.
func (FactivaXML) Kind() string { return "Factiva export" }

// Claims accepts XML whose root is that of a response.
func (FactivaXML) Claims(_ string, head []byte) bool {
	switch root := xmltree.Local(xmltree.RootName(head)); root {
	case "PPSResponse", "ppsArticleResponse", "ppsarticleResultSet", "GetArticleResponse":
		return true
	default:
		return false
	}
}

// Cut emits articles in parts of about PartSize bytes.
func (FactivaXML) Cut(in *intake.Input, emit func(intake.Part)) error {
	return xmltree.Cut(in, emit, func(s, set string) {
		tag := "article"
		first := xmltree.TagAt(s, 0, tag)
		if first < 0 {
			intake.Complain(emit, "the file holds no articles: "+xmltree.RootName([]byte(s[:min(len(s), intake.HeadSize)]))+" is empty, or an error")
			return
		}
		xmltree.Items(s, first, tag, emit, func(item string, line int) ([]intake.Record, []intake.Fault) {
			root, err := xmltree.Parse(item)
			root.Walk(func(k *xmltree.Element) bool { k.Name = xmltree.Local(k.Name); return true })
			rec := factivaXMLRecord(root)
			if rec.FromField(); err != nil {
				rec.Faults = append(rec.Faults, "broken XML: "+err.Error())
			}
			if intake.Blank(rec.Text) {
				return nil, []intake.Fault{{Line: line, What: "an article without text: " + intake.Either(rec.Title, rec.ID, "no headline")}}
			}
			rec.Line, rec.Charset, rec.SHA256 = line, set, intake.Sum([]byte(item))
			return []intake.Record{rec}, nil
		})
	})
}

// factivaXMLRecord reads an article.
func factivaXMLRecord(root *xmltree.Element) intake.Record {
	prose := func(name string) string {
		e := root.Find(name)
		var out []string
		for _, p := range e.All("paragraph") {
			out = append(out, p.Words())
		}
		if len(out) == 0 {
			out = append(out, e.Words())
		}
		return strings.Join(intake.NonEmpty(out), "\n\n")
	}
	one := func(name string) string { return strings.Join(strings.Fields(prose(name)), " ") }
	day, at := root.Find("publicationDate"), root.Find("publicationTime")
	published := intake.Either(day.Find("dateTime", "date").Words(), day.Words())
	if clock := intake.Either(at.Find("time").Words(), at.Words()); clock != "" && !strings.Contains(published, "T") {
		published += " " + clock
	}
	lead, text := prose("leadParagraph"), prose("tailParagraphs")
	return intake.Record{
		ID: root.Find("accessionNo").Words(), Title: one("headline"), Byline: factivaWriters(one("byline")), Outlet: one("sourceName"), Published: published,
		Credit: one("credit"), Language: strings.ToLower(one("baseLanguage")), Text: intake.Either(intake.WithLead(lead, text), lead),
	}
}
