package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/corpus/dates"
	"lineup/model"
	"lineup/model/text"
)

const (
	// maxHeadline is the maximum size of a headline in bytes.
	maxHeadline = 180
	// maxLine is the maximum size in bytes of a line with the author, masthead or date.
	maxLine = 120
	// maxOpening is the maximum number of lines before the lead.
	maxOpening = 8
)

// opening reads the headline and the lines with author, masthead and date, and returns where the lead starts. The
// headline remains part of the article; the other lines are furniture.
func (r *reader) opening(title string) int {
	at := r.leadingDate()
	if at > 0 {
		return at
	}
	lines := headLines(r.s, maxOpening+1)
	if len(lines) == 0 {
		return 0
	}
	i := 0
	if title == "" && r.runningHead(lines) {
		lines = lines[2:]
	}
	if first := lines[0]; title == "" && r.headline(lines) {
		r.Title = strings.TrimLeft(first.Of(r.s), "# ")
		i = 1
	} else if title != "" && sameWords(first.Of(r.s), title) {
		i = 1
	}
	for i < len(lines) && i < maxOpening {
		n := r.signature(lines[i:])
		if n == 0 && isFurniture(lines[i].Of(r.s)) {
			n = 1 // a picture's caption above the lead
		}
		if n == 0 {
			break
		}
		i += n
	}
	if i < len(lines) {
		return lines[i].Start
	}
	return len(r.s)
}

// apart returns the paragraphs of a text with the headline and the lines below it apart from the lead at body, where no
// blank line is between them.
func (r *reader) apart(paras []model.Span, body int, title string) []model.Span {
	if title != "" || r.Title == "" || len(paras) == 0 || body <= paras[0].Start || body >= paras[0].End {
		return paras
	}
	first := paras[0]
	var out []model.Span
	for _, l := range text.Lines(r.s[first.Start:body]) {
		out = append(out, model.Span{Start: first.Start + l.Start, End: first.Start + l.End})
	}
	return slices.Concat(out, []model.Span{{Start: body, End: first.End}}, paras[1:])
}

// leadingDate reads " date 2025-08-17 " in front of a lead, as some collectors leave it, and returns where the lead
// starts; 0 if there is none.
func (r *reader) leadingDate() int {
	rest := strings.TrimLeftFunc(r.s, unicode.IsSpace)
	at := len(r.s) - len(rest)
	const word = "date "
	if len(rest) < len(word)+len("2025-08-17") || !strings.EqualFold(rest[:len(word)], word) {
		return 0
	}
	day := rest[len(word) : len(word)+len("2025-08-17")]
	d, _ := dates.Parse(day)
	after := rest[len(word)+len(day):]
	if d.Precision != model.ToDay || after != "" && !unicode.IsSpace(rune(after[0])) {
		return 0
	}
	r.Published = d
	end := len(r.s) - len(strings.TrimLeftFunc(after, unicode.IsSpace))
	r.mark(model.Span{Start: at, End: end})
	return end
}

// runningHead reads the lines that a page has above the headline: its masthead and the day.
func (r *reader) runningHead(lines []model.Span) bool {
	if len(lines) < 4 || !r.headline(lines[2:]) {
		return false
	}
	name := lines[0].Of(r.s)
	_, known := r.known.Plainly(name)
	if !known && byline(lines[3].Of(r.s)) == "" && !blankAfter(r.s, lines[1].End) {
		return false
	}
	if !mastheadLike(name) || !known && !strings.HasPrefix(name, "The ") && !paperLike(name) || !r.dateLine(lines[1].Of(r.s)) {
		return false
	}
	r.Masthead, r.Paper = name, paperLike(name)
	r.mark(lines[0])
	r.mark(lines[1])
	return true
}

// headline reports whether the first line is a headline: short, without a full stop, followed by a blank line or an
// author or date line, and by an article.
func (r *reader) headline(lines []model.Span) bool {
	first := lines[0].Of(r.s)
	if len(lines) < 2 || len(first) > maxHeadline || len(r.s) < 3*len(first) || strings.Contains(first, "://") {
		return false
	}
	switch last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(first, "”\"’')»")); last {
	case '.', ',', ';', ':':
		return false
	}
	if words := strings.Count(first, " ") + 1; words < 2 || words > 30 {
		return false
	}
	if isDate(first) || byline(first) != "" || isFurniture(first) {
		return false
	}
	if blankAfter(r.s, lines[0].End) {
		return true
	}
	second := lines[1].Of(r.s)
	return isDate(second) || byline(second) != "" || r.head(lines[1:])
}

// head reports whether the lines below a first one, without a blank line between, are those of an article's head: an
// outlet with a day or an author beside it. A name that nothing marks as an outlet's needs both: in an address, names
// stand below one another too.
func (r *reader) head(lines []model.Span) bool {
	day, author, outlet, unmarked := false, false, false, false
	for _, line := range lines {
		l := line.Of(r.s)
		name, on := mastheadAndDay(l)
		switch {
		case name != "" && (paperLike(name) || r.isKnown(name)):
			return on != ""
		case isDate(l):
			day = true
		case byline(l) != "":
			author = true
		case mastheadLike(l) && (paperLike(l) || r.isKnown(l)):
			outlet = true
		case mastheadLike(l) && !unmarked:
			unmarked = true
		default:
			return outlet && (day || author) || day && author
		}
		if blankAfter(r.s, line.End) {
			break
		}
	}
	return outlet && (day || author) || day && author
}

func (r *reader) isKnown(name string) bool {
	_, ok := r.known.Plainly(name)
	return ok
}

// mastheadAndDay parts a line that has an outlet and a day: "The Evening Bell, 13 March 2025". Both are "" for others.
func mastheadAndDay(l string) (name, day string) {
	if len(l) > maxLine {
		return "", ""
	}
	for _, sep := range []string{", ", " | ", " - ", " – ", " — ", " · "} {
		name, day, ok := strings.Cut(l, sep)
		if ok && mastheadLike(name) && isDate(day) {
			return name, day
		}
	}
	return "", ""
}

// papers are words in the names of outlets.
var papers = wordSet(`
	times|post|news|herald|tribune|gazette|courier|chronicle|journal|observer|guardian|telegraph|mail|globe|mirror|express|
	daily|weekly|examiner|dispatch|inquirer|bulletin|advertiser|sentinel|newspaper|zeitung|kurier|anzeiger|tagblatt|tageblatt|nachrichten|
	rundschau|courrier|diario|corriere|gazzetta|dagblad|dagbladet|tidende|tidningen`)

// paperLike reports whether a name says that it is an outlet's: "The Selmouth Courier".
func paperLike(name string) bool {
	words := strings.Fields(lower(name))
	return len(words) > 1 && slices.ContainsFunc(words, func(w string) bool { return papers[w] })
}

// signature reads the author, masthead and date lines at the start of lines and returns how many there are. A
// masthead counts only next to one of the others.
func (r *reader) signature(lines []model.Span) int {
	l := lines[0].Of(r.s)
	switch {
	case r.dateLine(l), r.bylineLine(l), r.agencyLine(l):
		r.mark(lines[0])
		return 1
	case r.Masthead == "" && r.mastheadAndDay(l):
		r.mark(lines[0])
		return 1
	case r.Masthead == "" && len(lines) > 1 && mastheadLike(l):
		next := lines[1].Of(r.s)
		if r.isKnown(l) || isDate(next) || byline(next) != "" || paperLike(l) && (r.Byline != "" || r.Published.Known()) {
			r.Masthead, r.Paper = l, paperLike(l)
			r.mark(lines[0])
			return 1
		}
	}
	return 0
}

// mastheadAndDay reads a line with an outlet and a day.
func (r *reader) mastheadAndDay(l string) bool {
	name, day := mastheadAndDay(l)
	if name == "" || !paperLike(name) && !r.isKnown(name) || !r.dateLine(day) {
		return false
	}
	r.Masthead, r.Paper = name, paperLike(name)
	return true
}

// dateLine reads a line that is just a date.
func (r *reader) dateLine(l string) bool {
	if !isDate(l) {
		return r.clockLine(l)
	}
	d, ambiguous := dates.Parse(l)
	if ambiguous {
		r.Ambiguous = l
		return true
	}
	if dates.SaysUpdated(l) {
		r.Updated = d
	} else if !r.Published.Known() {
		r.Published = d
	}
	return true
}

func isDate(l string) bool {
	if len(l) > maxLine || !strings.ContainsAny(l, "0123456789") {
		return false
	}
	d, ambiguous := dates.Parse(l)
	return ambiguous || d.Precision >= model.ToDay
}

// bylineLine reads a line that names the author.
func (r *reader) bylineLine(l string) bool {
	by := byline(l)
	if by == "" || r.Byline != "" {
		return false
	}
	r.Byline = by
	return true
}

// byline returns the author named by a line: "By Ann Ek and Bo Lund".
func byline(l string) string {
	if len(l) > maxLine || len(l) < 6 || !strings.EqualFold(l[:3], "by ") || l[0] != 'B' {
		return ""
	}
	name := strings.TrimSpace(l[3:])
	first, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(first) || strings.Count(name, " ") > 11 || strings.ContainsAny(name, "“”\"?!:") {
		return ""
	}
	if last := name[len(name)-1]; last == '.' && !strings.HasSuffix(name, "r.") || last == ',' {
		return ""
	}
	return name
}

// agencyLine reads a line that is just an agency's name.
func (r *reader) agencyLine(l string) bool {
	e, ok := r.known.Plainly(strings.Trim(l, "()[] "))
	if !ok || !e.Agency || len(l) > maxLine {
		return false
	}
	r.Wire = e.Name
	return true
}

// mastheadLike reports whether a line could be an outlet's name: a few capitalised words, no punctuation.
func mastheadLike(l string) bool {
	if len(l) > 50 || strings.ContainsAny(l, ".,:;?!“”\"0123456789/") {
		return false
	}
	words := strings.Fields(l)
	if len(words) > 5 {
		return false
	}
	for _, w := range words {
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) && w != "of" && w != "and" && w != "the" && w != "&" {
			return false
		}
	}
	return true
}

// sameWords reports whether two lines have the same words, ignoring punctuation.
func sameWords(a, b string) bool {
	if len(a) > 3*maxHeadline || len(b) > 3*maxHeadline {
		return false
	}
	return letters(a) == letters(b)
}

func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, text.Fold(s))
}
