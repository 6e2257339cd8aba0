package mail

import (
	"bytes"
	"mime"
	"net/mail"
	"net/textproto"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html/charset"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
	"lineup/corpus/pattern"
)

// Letter is one mail message, usually a newsletter, or a page that a browser has saved as one
// (.mhtml).
type Letter struct {
	Pages   intake.Pages
	Exports intake.Exports // databases mail their exports
}

// Kind implements intake.Format.
func (Letter) Kind() string { return "mail message" }

// Claims accepts what begins with the head of a message.
func (Letter) Claims(ext string, head []byte) bool {
	switch ext {
	case ".eml", ".emlx", ".mhtml", ".mht":
		return true
	case ".md", ".markdown", ".json", ".jsonl", ".csv", ".tsv":
		return false
	}
	n, sure := mailHeaders(withoutCount(head))
	return sure && n >= 3
}

// mailHeaders counts the mail headers at the top of head; sure is set if one of them occurs only in
// mail. A header that extends past head may be followed by any.
func mailHeaders(head []byte) (n int, sure bool) {
	cut := len(head) >= intake.HeadSize/2
	head = bytes.TrimPrefix(head, characters.ByteOrderMark)
	for line := range bytes.Lines(head) {
		line = bytes.TrimRight(line, "\r\n")
		name, _, ok := bytes.Cut(line, []byte(":"))
		switch {
		case len(line) > 0 && (line[0] == ' ' || line[0] == '\t') && n > 0:
			continue
		case !ok || len(name) == 0 || bytes.ContainsAny(name, " \t"):
			return n, sure
		}
		switch strings.ToLower(string(name)) {
		case "mime-version", "message-id", "received", "return-path", "delivered-to", "snapshot-content-location", "content-transfer-encoding", "x-mailer":
			sure = true
			n++
		case "from", "to", "subject", "date", "content-type", "reply-to", "sender", "list-id", "list-unsubscribe":
			n++
		}
	}
	return n, sure || cut
}

// Cut emits the message as one part.
func (l Letter) Cut(in *intake.Input, emit func(intake.Part)) error {
	return in.Part(emit, func(data []byte) ([]intake.Record, []intake.Fault) {
		return l.Read(withoutCount(data), 1, in.FieldNames())
	})
}

// withoutCount returns a message without what Apple Mail adds (.emlx): its length in a line before
// it, and its metadata after it.
func withoutCount(data []byte) []byte {
	line, rest, _ := bytes.Cut(data[:min(len(data), 32)], []byte("\n"))
	n, err := strconv.Atoi(strings.TrimSpace(string(line)))
	if err != nil || n <= 0 || len(rest) == 0 {
		return data
	}
	data = data[len(line)+1:]
	return data[:min(n, len(data))]
}

// Read reads a message that starts at a line, and its attached messages.
func (l Letter) Read(data []byte, line int, names *intake.Names) ([]intake.Record, []intake.Fault) {
	return l.nested(data, line, 0, names)
}

// shortNote is the maximum length of a note before a forwarded message, in bytes: a longer one is a
// text of its own.
const shortNote = 500

// nested reads a message at some depth of nesting.
func (l Letter) nested(data []byte, line, depth int, names *intake.Names) (recs []intake.Record, faults []intake.Fault) {
	digest, large := intake.Sum(data), headSize(data) > maxMailHead
	if data = withoutLong(data); headSize(data) > maxMailHead {
		return nil, []intake.Fault{{Line: line, What: "a message whose head is larger than 1 MiB"}}
	}
	if _, wide := characters.Wide(data); wide != nil {
		s, _ := characters.Decode(data)
		data = []byte(s)
	}
	if bytes.IndexByte(data, '\n') < 0 { // old Macintosh line ends
		data = bytes.ReplaceAll(data, []byte{'\r'}, []byte{'\n'})
	}
	whole := bytes.TrimLeft(bytes.TrimPrefix(data, characters.ByteOrderMark), " \t\r\n")
	m, err := mail.ReadMessage(bytes.NewReader(whole))
	broken := err
	if err != nil {
		m, err = mail.ReadMessage(bytes.NewReader(mended(whole)))
	}
	if err != nil {
		return nil, []intake.Fault{{Line: line, What: "a message whose head is broken: " + err.Error()}}
	}
	var p parts
	p.gather(textproto.MIMEHeader(m.Header), m.Body, false, 0)
	for _, inner := range p.letters {
		if depth < maxLetters {
			more, _ := l.nested(inner, line, depth+1, names)
			recs = append(recs, more...)
		}
	}
	h := words(m.Header)
	from := h("From")
	saved := h("Snapshot-Content-Location") != "" || strings.Contains(from, "<Saved by") || from == ""
	rec := intake.Record{Line: line, SHA256: digest}
	if all := l.setText(&rec, &p, saved, names); len(all) > 0 {
		return at(line, all), nil
	}
	if all, faults, ok := l.Exports.Of(rec.Text); ok {
		return at(line, all), faults
	}
	// The carrier's own fields fill what the page in it lacks.
	intake.Set(&rec.Title, withoutPrefixes(h("Subject")))
	intake.Set(&rec.URL, intake.Either(h("Snapshot-Content-Location"), p.location))
	if !intake.IsURL(rec.URL) {
		rec.URL = ""
	}
	if !saved {
		intake.Set(&rec.Published, h("Date"))
		intake.Set(&rec.ID, strings.Trim(h("Message-Id"), "<>"))
		intake.Set(&rec.Outlet, sender(h("List-Id"), from))
		handedOn(&rec)
		rec.FromField()
	}
	if large {
		rec.Faults = append(rec.Faults, "a message whose head is larger than 1 MiB; only the beginning of each line of it is read")
	}
	if broken != nil {
		rec.Faults = append(rec.Faults, "the head of the message is broken, and only what can be read of it counts: "+broken.Error())
	}
	if p.fault != nil {
		rec.Faults = append(rec.Faults, "broken message: "+p.fault.Error())
	}
	switch {
	case !intake.Blank(rec.Text) && (len(recs) == 0 || len(rec.Text) > shortNote):
		recs = append([]intake.Record{rec}, recs...)
	case len(recs) == 0:
		return nil, []intake.Fault{{Line: line, What: "a message without text"}}
	}
	return recs, nil
}

// at returns the articles of an export in a message that starts at a line.
func at(line int, recs []intake.Record) []intake.Record {
	for i := range recs {
		recs[i].Line = line
	}
	return recs
}

// mended returns a message without invalid lines in its head; if no line is valid, all of it is
// text.
func mended(data []byte) []byte {
	var head []byte
	rest := data
	for len(rest) > 0 {
		line, more, _ := bytes.Cut(rest, []byte("\n"))
		bare := bytes.TrimRight(line, "\r")
		if len(bare) == 0 {
			break
		}
		if aField().Match(bare) || len(head) > 0 && (bare[0] == ' ' || bare[0] == '\t') {
			head = append(append(head, bare...), '\n')
		}
		rest = more
	}
	if len(head) == 0 {
		rest = data
	}
	return slices.Concat(head, []byte("\n"), rest)
}

// aField matches the beginning of a header line.
var aField = pattern.Of(`^[!-9;-~]+:`)

// maxMailHead is the maximum size of a message's head, maxHeader of a decoded header, both in
// bytes.
const (
	maxMailHead = 1 << 20
	maxHeader   = 16 << 10
)

// headSize returns the size of a message's head, as far as it matters.
func headSize(data []byte) int {
	head := data[:min(len(data), maxMailHead+2)]
	for _, gap := range []string{"\n\n", "\n\r\n"} {
		if i := bytes.Index(head, []byte(gap)); i >= 0 {
			return i
		}
	}
	return len(head)
}

// withoutLong returns a message whose oversized head is reduced: each line is cut to what is
// decoded of a header, and lines beyond the limit are dropped.
func withoutLong(data []byte) []byte {
	if headSize(data) <= maxMailHead {
		return data
	}
	var head []byte
	for rest := data; len(rest) > 0; {
		line, more, _ := bytes.Cut(rest, []byte("\n"))
		if len(bytes.TrimSpace(line)) == 0 {
			return slices.Concat(head, []byte("\n"), more)
		}
		if line = line[:min(len(line), maxHeader)]; len(head)+len(line) < maxMailHead {
			head = append(append(head, line...), '\n')
		}
		rest = more
	}
	return data // nothing but a head
}

// words returns a function that reads headers and decodes their encoded words.
func words(h mail.Header) func(string) string {
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	return func(name string) string {
		v := h.Get(name)
		v = v[:min(len(v), maxHeader)]
		if s, err := d.DecodeHeader(v); err == nil {
			v = s
		}
		v, _ = characters.Decode([]byte(v))
		return strings.Join(strings.Fields(v), " ")
	}
}

// sender returns the name of the list, else of the sender, else the host of the address.
func sender(list, from string) string {
	if name, _, ok := strings.Cut(list, "<"); ok {
		if name = strings.Trim(name, " \""); strings.ContainsRune(name, ' ') {
			return name
		}
	}
	name, address, _ := strings.Cut(from, "<")
	if name = strings.Trim(name, " \"'"); name != "" && !strings.Contains(name, "@") {
		return name
	}
	_, host, _ := strings.Cut(strings.TrimRight(intake.Either(address, from), "> "), "@")
	for _, sub := range []string{"mail.", "email.", "news.", "newsletter.", "newsletters.", "e."} {
		host = strings.TrimPrefix(host, sub)
	}
	return host
}
