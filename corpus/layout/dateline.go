package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/corpus/dates"
	"lineup/model"
)

// maxDateline is the maximum offset in the lead of the dash after a dateline, in bytes.
const maxDateline = 120

// dateline reads what precedes the dash of the lead: "NEW YORK (AP) —", "NEW YORK — (AP) —", "SEOUL, South Korea —",
// "Brussels, Aug 17 (dpa) -", "(Reuters) -", "(CNN) ", "ISLAMABAD:". A place in capitals is enough if a dash follows;
// one in lower case needs an agency or a date beside it. at is where the lead starts.
func (r *reader) dateline(at int) {
	lead := strings.TrimLeftFunc(r.s[at:], unicode.IsSpace)
	if i := strings.IndexByte(lead, '\n'); i >= 0 {
		lead = lead[:i]
	}
	if len(lead) > maxDateline+8 {
		lead = lead[:maxDateline+8]
	}
	if name, rest, ok := bracketed(lead); ok {
		r.bracketFirst(name, rest)
		return
	}
	head, rest, colon := cutDash(lead)
	if head == "" {
		return
	}
	d := parsePlace(head)
	if d.credit == "" && !colon {
		if name, more, ok := bracketed(rest); ok && startsWithDash(more) {
			d.credit = name
		}
	}
	if !d.place(colon) {
		return
	}
	if d.credit != "" && !r.creditTo(d.credit, true) && !d.upper {
		return
	}
	r.Dateline = strings.Join(d.places, ", ")
	if !r.Published.Known() && d.date.Precision == model.ToDay {
		r.Published = d.date
	}
}

// bracketFirst reads a lead that starts with a name in brackets. Without a dash after it, only a known name counts.
func (r *reader) bracketFirst(name, rest string) {
	dash := startsWithDash(rest)
	if !r.creditTo(name, dash) || !dash {
		return
	}
	head, _, colon := cutDash(strings.TrimLeft(rest, " —–-"))
	if d := parsePlace(head); head != "" && !colon && d.upper && d.place(false) {
		r.Dateline = strings.Join(d.places, ", ")
	}
}

// bracketed removes a name in brackets from the start of s.
func bracketed(s string) (name, rest string, ok bool) {
	s = strings.TrimLeft(s, " ")
	if s == "" || s[0] != '(' {
		return "", "", false
	}
	name, rest, ok = strings.Cut(s[1:], ")")
	return strings.TrimSpace(name), rest, ok && len(name) > 1 && len(name) < 50
}

func startsWithDash(s string) bool {
	s = strings.TrimLeft(s, " ")
	for _, dash := range []string{"—", "–", "-", "―", "−", ":"} {
		if strings.HasPrefix(s, dash) {
			return true
		}
	}
	return false
}

// cutDash splits the lead at its first dash that does not join words, or at a colon.
func cutDash(lead string) (head, rest string, colon bool) {
	best, size := -1, 0
	for _, dash := range []string{"—", "–", "―", " - ", "--", " -", ") -", ": "} {
		if i := strings.Index(lead, dash); i > 0 && i <= maxDateline && (best < 0 || i < best) {
			best, size = i, len(dash)
			colon = dash == ": "
		}
	}
	if best < 0 {
		return "", "", false
	}
	if strings.HasPrefix(lead[best:], ")") {
		best++
		size--
	}
	return strings.TrimSpace(lead[:best]), lead[best+size:], colon
}

// placing is the head of a dateline in its parts.
type placing struct {
	places []string // the place, and the regions that contain it
	credit string
	date   model.Date
	dated  bool // there is a day, even without a year
	upper  bool // the place is in capitals
}

// parsePlace splits the head at its commas. If a part is not a place, the result has none.
func parsePlace(head string) placing {
	var d placing
	if i := strings.IndexByte(head, '('); i >= 0 {
		var rest string
		var ok bool
		if d.credit, rest, ok = bracketed(head[i:]); !ok || strings.TrimSpace(rest) != "" {
			return placing{}
		}
		head = strings.TrimRight(head[:i], " ,")
	}
	parts := strings.Split(head, ",")
	if len(parts) > 4 {
		return placing{}
	}
	for i, p := range parts {
		p = strings.TrimSpace(p)
		if i > 0 && isDayOrYear(p) {
			d.dated = true
			full := strings.Join(parts[i:], ",")
			d.date, _ = dates.Parse(full)
			break
		}
		if !capitalised(p) {
			return placing{}
		}
		d.places = append(d.places, p)
	}
	d.upper = len(d.places) > 0 && inCapitals(d.places[0])
	return d
}

// place reports whether the head is a dateline. Labels in capitals ("BREAKING") are not, and text before a colon is
// one only for the cities whose papers use that style; elsewhere it is the speaker in a transcript.
func (d *placing) place(colon bool) bool {
	switch {
	case len(d.places) == 0 || labels[strings.ToLower(d.places[0])]:
		return false
	case colon && d.credit == "" && !d.dated:
		return d.upper && colonCities[d.places[0]]
	case d.upper:
		return true
	}
	return d.credit != "" || d.dated
}

// isDayOrYear reports whether a part of a dateline is a date: "Aug 17", "17 August", "2025".
func isDayOrYear(p string) bool {
	if !strings.ContainsAny(p, "0123456789") {
		return false
	}
	if d, _ := dates.Parse(p); d.Known() {
		return true
	}
	d, _ := dates.Parse(p + " 2024")
	return d.Precision == model.ToDay
}

// littleWords are lower-case words within place names.
var littleWords = wordSet("de|del|la|el|al|of|the|and|en|near|in|sur|du|les|am|an")

// capitalised reports whether s is up to five capitalised words, like a place name; little words between them may be
// in lower case.
func capitalised(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 {
		return false
	}
	for i, w := range words {
		c, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’"))
		if unicode.IsUpper(c) || i > 0 && littleWords[w] {
			continue
		}
		return false
	}
	return !strings.ContainsAny(s, "“”\"?!;:")
}

// inCapitals reports whether s has at least three capitals and no lower-case letters, except in little words: "RIO de
// JANEIRO".
func inCapitals(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		small := false
		for _, c := range w {
			if unicode.IsUpper(c) {
				n++
			}
			small = small || unicode.IsLower(c)
		}
		if small && !littleWords[w] && !strings.HasPrefix(w, "Mc") {
			return false
		}
	}
	return n >= 3
}

// labels are written in capitals before a dash or a colon but are not places.
var labels = wordSet(`
	breaking|breaking news|update|updated|exclusive|opinion|analysis|live|watch|video|photos|photo|gallery|editor's note|
	editor’s note|note|read|read more|report|review|interview|transcript|fact check|factbox|explainer|timeline|listen|
	advertisement|story|see|also|more|new|news|related|poll|column|commentary|editorial|letter|letters|obituary|profile|
	feature|special report|developing|just in|alert|urgent|correction|clarification|warning|question|answer|file photo|file|
	spoiler alert|op-ed|podcast|quiz|recap|preview|highlights|key points|summary|topline|trending`)

// colonCities are the places whose newsrooms end a dateline with a colon.
var colonCities = wordSet(`
	NEW DELHI|DELHI|MUMBAI|KOLKATA|CHENNAI|BENGALURU|BANGALORE|HYDERABAD|LUCKNOW|PATNA|JAIPUR|PUNE|AHMEDABAD|SRINAGAR|JAMMU|
	GUWAHATI|THIRUVANANTHAPURAM|KOCHI|BHOPAL|CHANDIGARH|RANCHI|IMPHAL|SHIMLA|DEHRADUN|ISLAMABAD|KARACHI|LAHORE|PESHAWAR|
	QUETTA|RAWALPINDI|MULTAN|FAISALABAD|DHAKA|CHITTAGONG|KATHMANDU|COLOMBO|KABUL|DUBAI|ABU DHABI|RIYADH|JEDDAH|DOHA|
	KUWAIT CITY|MANAMA|MUSCAT|SANAA|AMMAN|BEIRUT|DAMASCUS|BAGHDAD|CAIRO|RAMALLAH|GAZA|GAZA CITY|JERUSALEM|TEL AVIV|TEHRAN|
	ANKARA|ISTANBUL|KUALA LUMPUR|SINGAPORE|JAKARTA|MANILA|BANGKOK|HANOI|BEIJING|SHANGHAI|HONG KONG|TAIPEI|TOKYO|SEOUL|
	LONDON|PARIS|BERLIN|BRUSSELS|GENEVA|MOSCOW|KYIV|KIEV|WASHINGTON|NEW YORK|UNITED NATIONS|NAIROBI|LAGOS|ABUJA|ACCRA|
	JOHANNESBURG|PRETORIA|HARARE|KAMPALA|ADDIS ABABA|KHARTOUM|TRIPOLI|TUNIS|ALGIERS|RABAT|SYDNEY|CANBERRA|MELBOURNE`)

// wordSet returns the set of phrases in s, separated by vertical bars; line ends and tabs around them are ignored.
func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.SplitSeq(s, "|") {
		m[strings.Trim(w, "\n\t")] = true
	}
	return m
}
