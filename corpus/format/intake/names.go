package intake

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model/text"
)

// slot is a field of a Record that an input's fields can fill.
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

// form is how a field's value must be checked.
type form uint8

// The forms.
const (
	asIs      form = iota
	asHTML         // HTML
	maybe          // HTML if it has tags
	ifURL          // used only if it is a URL
	unlessURL      // used only if it is not a URL
	listed         // chosen from several by its role
)

// Use is one use of a field. The first non-empty field in the table fills a slot, whatever their
// order in the record.
type Use struct {
	slot slot
	rank uint8
	form form
}

// usualNames are the field names used by newsrooms and crawlers, for each slot the best first. A
// prefix gives the form: < markup, ? perhaps markup, + only a URL, - not a URL, * by role. Case,
// "_", "-" and blanks in a field's name are ignored. Dates of downloading and loading are not dates
// of publication.
var usualNames = [slots]string{
	slotID:    "id uri guid",
	slotTitle: "title headline *headlines webtitle titlepage pagetitle hd ogtitle documenttitle name",
	slotURL:   "url link canonicalurl canonical weburl sourceurl articleurl amp +uri +source +guid +id ogurl permalink",
	slotOutlet: "outlet sourcename -source sitename sourcedomain hostname domain medianame media publisher publication publicationname " +
		"newspaper sn feedtitle ogsitename metasitename infosources host site sitefull containertitle publicationtitle",
	slotPublished: "published publishedat datepublish publishdate publisheddate datepublished pubdate publicationdate publishingdate datetime date " +
		"webpublicationdate firstcreated firstpublished created createdat versioncreated versionpublished pd timestamp time issued",
	slotUpdated:  "updated updatedat datemodify datemodified modified modifiedat lastmodified lastupdated versioncreated contentmodified",
	slotByline:   "authors author byline by creator dc:creator authorname writer journalist creators",
	slotDateline: "dateline located",
	slotCredit:   "credit creditline cr provider agency wire newsagency copyrightholder",
	slotLanguage: "language lang inlanguage la",
	slotText: "maintext text plaintext ?body bodytext fulltext articletext ?articlebody contenttext *bodies ?fullcontent ?content " +
		"?articlecontent <contenthtml <bodyxhtml <bodyhtml <content:encoded <html td texts",
	slotLead:    "lp ?leadparagraph ?lead ?lede ?firstparagraph",
	slotExcerpt: "?description ?abstract ?summary ?standfirst ?trailtext ?snippet ?excerpt ?abstractnote",
}

// factNames are the names of the slots in a Mapping.
var factNames = [slots]string{
	"id", "title", "url", "outlet", "published", "updated", "byline", "dateline", "wire", "language", "text", "lead", "excerpt",
}

// A Mapping maps a field of records to a fact about the article. Fact is one of factNames; Field is
// the field's name, with full stops if it is nested ("content.body").
type Mapping struct{ Fact, Field string }

// Check returns what is wrong with a mapping.
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

// Names map field names to their uses. They are immutable.
type Names struct {
	uses   map[string][]Use // by folded name
	into   map[string]bool  // folded names of objects with a mapped field
	places places           // in pages
	mapped bool             // the user has mapped fields
}

var usual = NewNames(nil)

// NewNames returns the usual names, preceded by those of the mappings, earlier ones first. A mapped
// field has no other use. Mappings whose Check fails are ignored.
func NewNames(mappings []Mapping) *Names {
	n := &Names{uses: map[string][]Use{}, into: map[string]bool{}, places: places{}}
	var rank [slots]uint8
	mapped := map[string]bool{}
	for _, m := range mappings {
		if m.Check() != nil {
			continue
		}
		name := FoldName(m.Field)
		for s, fact := range factNames {
			if fact == m.Fact && rank[s] < maxRank/2 {
				u := Use{slot: slot(s), rank: rank[s], form: formOf(slot(s))}
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
	forms := map[byte]form{'<': asHTML, '?': maybe, '+': ifURL, '-': unlessURL, '*': listed}
	for s, line := range usualNames {
		for name := range strings.FieldsSeq(line) {
			f := forms[name[0]]
			if f != asIs {
				name = name[1:]
			}
			if !mapped[name] {
				n.put(name, Use{slot: slot(s), rank: rank[s], form: f})
			}
			rank[s]++
		}
	}
	return n
}

func (n *Names) put(name string, u Use) { n.uses[name] = append(n.uses[name], u) }

// UsualNames returns the uses of fields without mappings.
func UsualNames() *Names { return usual }

// IsMapped reports whether the user has mapped fields.
func (n *Names) IsMapped() bool { return n.mapped }

// Reads reports whether a field has a use.
func (n *Names) Reads(field string) bool { return len(n.uses[FoldName(field)]) > 0 }

// Prose reports whether a field's first use is text.
func (n *Names) Prose(field string) bool {
	uses := n.uses[FoldName(field)]
	return len(uses) > 0 && uses[0].Prose()
}

// HoldsText reports whether a field may hold an article's own text.
func (n *Names) HoldsText(field string) bool {
	return slices.ContainsFunc(n.uses[FoldName(field)], func(u Use) bool {
		return (u.slot == slotText || u.slot == slotLead) && u.form != listed
	})
}

// Prose reports whether the use is text.
func (u Use) Prose() bool { return u.slot == slotText || u.slot == slotLead || u.slot == slotExcerpt }

// Date reports whether the use is a date.
func (u Use) Date() bool { return u.slot == slotPublished || u.slot == slotUpdated }

// Address reports whether the use is an address.
func (u Use) Address() bool { return u.slot == slotURL }

// NamesPage reports whether a field may hold the address of the article's page.
func (n *Names) NamesPage(field string) bool {
	return slices.ContainsFunc(n.uses[FoldName(field)], func(u Use) bool { return u.slot == slotURL && u.form == asIs })
}

// maxRank exceeds the number of names of any slot.
const maxRank = 100

// formOf returns the form of a field that the user maps to a slot.
func formOf(s slot) form {
	switch s {
	case slotText, slotLead, slotExcerpt:
		return maybe
	default:
		return asIs
	}
}

// FoldName returns a field's name in the form used for look-ups.
func FoldName(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= 'A' && c <= 'Z' || c == '_' || c == '-' || c == ' ' || c == '.' || c >= 0x80 {
			return strings.NewReplacer("_", "", "-", "", " ", "", ".", "", "\ufeff", "").Replace(strings.ToLower(s))
		}
	}
	return s
}
