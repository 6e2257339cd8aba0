package format

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model/text"
)

// slot is a place of a Record that a field can fill.
type slot uint8

// The slots.
const (
	slotID slot = iota
	slotTitle
	slotURL
	slotOutlet
	slotPublished
	slotUpdated
	slotByline
	slotDateline
	slotCredit
	slotLanguage
	slotText
	slotLead // the first paragraphs, where a format keeps them apart
	slotExcerpt
	slots
)

// form says what a field's value must be looked at for.
type form uint8

// The forms.
const (
	asIs      form = iota
	markup         // HTML
	maybe          // HTML where it has tags
	ifURL          // counts only when it is a URL
	unlessURL      // counts only when it is none
	listed         // one of several, chosen by its role
)

// use is one thing a field is good for. Of the fields that fill a slot the first
// in the table that is not empty wins, whatever their order in the record.
type use struct {
	slot slot
	rank uint8
	form form
}

// usualNames are the fields that newsrooms and crawlers use, for each slot the best
// first. A mark in front tells the form: < markup, ? maybe markup, + only a URL,
// - no URL, * by role. Case, "_", "-" and blanks of a field's name are ignored.
// Dates of downloading and loading are not dates of publication.
var usualNames = [slots]string{
	slotID:    "id uri guid",
	slotTitle: "title headline *headlines webtitle titlepage pagetitle hd ogtitle name",
	slotURL:   "url link canonicalurl canonical weburl sourceurl articleurl amp +uri +source +guid +id ogurl permalink",
	slotOutlet: "outlet sourcename -source sitename sourcedomain hostname domain medianame media publisher publication publicationname " +
		"newspaper sn feedtitle ogsitename metasitename infosources host site sitefull",
	slotPublished: "published publishedat datepublish publishdate publisheddate datepublished pubdate publicationdate publishingdate datetime date " +
		"webpublicationdate firstcreated firstpublished created createdat versioncreated versionpublished pd timestamp time",
	slotUpdated:  "updated updatedat datemodify datemodified modified modifiedat lastmodified lastupdated versioncreated contentmodified",
	slotByline:   "authors author byline by creator dc:creator authorname writer journalist",
	slotDateline: "dateline located",
	slotCredit:   "credit creditline cr provider agency wire newsagency copyrightholder",
	slotLanguage: "language lang inlanguage la",
	slotText: "maintext text plaintext ?body bodytext fulltext articletext ?articlebody contenttext *bodies ?fullcontent ?content " +
		"?articlecontent <contenthtml <bodyxhtml <bodyhtml <content:encoded <html td",
	slotLead:    "lp ?leadparagraph ?lead ?lede ?firstparagraph",
	slotExcerpt: "?description ?abstract ?summary ?standfirst ?trailtext ?snippet ?excerpt",
}

// factNames are the names of the slots, as a Mapping has them.
var factNames = [slots]string{
	"id", "title", "url", "outlet", "published", "updated", "byline", "dateline", "wire", "language", "text", "lead", "excerpt",
}

// A Mapping says in which field of records a fact of the article stands. Fact is one of
// factNames; Field is the field's name, of a nested one with full stops between
// ("content.body").
type Mapping struct{ Fact, Field string }

// Check says what is wrong with a mapping.
func (m Mapping) Check() error {
	if strings.TrimSpace(m.Field) == "" {
		return fmt.Errorf("%q is not the name of a field", m.Fact+"=")
	}
	if slices.Contains(factNames[:], m.Fact) {
		return nil
	}
	if near := text.Nearest(m.Fact, factNames[:]); near != "" {
		return fmt.Errorf("an article has no %q; did you mean %q?", m.Fact, near)
	}
	return fmt.Errorf("an article has no %q; it has %s", m.Fact, strings.Join(factNames[:], ", "))
}

// Names tell what the fields of records are good for. They never change after they are
// made.
type Names struct {
	uses   map[string][]use // by the folded name
	into   map[string]bool  // the folded names of objects in which a mapped field stands
	places places           // in pages
	mapped bool             // there is more in them than the usual names
}

var usual = NewNames(nil)

// NewNames are the usual names and, before them, those that the mappings give, the first
// before the later ones. A field that is mapped is good for nothing else. Mappings whose
// Check fails count for nothing.
func NewNames(mappings []Mapping) *Names {
	n := &Names{uses: map[string][]use{}, into: map[string]bool{}, places: places{}}
	var rank [slots]uint8
	mapped := map[string]bool{}
	for _, m := range mappings {
		if m.Check() != nil {
			continue
		}
		name := FoldName(m.Field)
		for s, fact := range factNames {
			if fact == m.Fact && rank[s] < maxRank/2 {
				u := use{slot: slot(s), rank: rank[s], form: formOf(slot(s))}
				if rank[s]++; isPlace(m.Field) {
					n.places[placeName(m.Field)] = append(n.places[placeName(m.Field)], u)
				} else {
					n.put(name, u)
				}
			}
		}
		if isPlace(m.Field) {
			continue
		}
		mapped[name], n.mapped = true, true
		for i, c := range m.Field {
			if c == '.' {
				n.into[FoldName(m.Field[:i])] = true
			}
		}
	}
	forms := map[byte]form{'<': markup, '?': maybe, '+': ifURL, '-': unlessURL, '*': listed}
	for s, line := range usualNames {
		for name := range strings.FieldsSeq(line) {
			f := forms[name[0]]
			if f != asIs {
				name = name[1:]
			}
			if !mapped[name] {
				n.put(name, use{slot: slot(s), rank: rank[s], form: f})
			}
			rank[s]++
		}
	}
	return n
}

func (n *Names) put(name string, u use) { n.uses[name] = append(n.uses[name], u) }

// maxRank is more than any slot has names.
const maxRank = 100

// formOf is the form of a field that the user says is good for a slot.
func formOf(s slot) form {
	switch s {
	case slotText, slotLead, slotExcerpt:
		return maybe
	default:
		return asIs
	}
}

// FoldName brings a field's name to the form it is looked up in.
func FoldName(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= 'A' && c <= 'Z' || c == '_' || c == '-' || c == ' ' || c == '.' || c >= 0x80 {
			return strings.NewReplacer("_", "", "-", "", " ", "", ".", "", "\ufeff", "").Replace(strings.ToLower(s))
		}
	}
	return s
}
