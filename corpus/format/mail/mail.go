package mail

import (
	"bytes"
	"mime"
	"net/mail"
	"net/textproto"
	"strconv"
	"strings"

	"golang.org/x/net/html/charset"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
)

// Letter is one message of mail, a newsletter most often, or a page that a browser
// has saved as one (.mhtml).
type Letter struct{ Pages intake.Pages }

// Kind names it.
func (Letter) Kind() string { return "mail message" }

// Claims takes what begins with the head of a message.
func (Letter) Claims(ext string, head []byte) bool {
	least := 3
	switch ext {
	case ".eml", ".emlx", ".mhtml", ".mht":
		least = 1
	case ".md", ".markdown", ".json", ".jsonl", ".csv", ".tsv":
		return false
	}
	return mailHeaders(withoutCount(head)) >= least
}

// mailHeaders counts the headers that only mail has, at the top of head.
func mailHeaders(head []byte) (n int) {
	head = bytes.TrimPrefix(head, characters.ByteOrderMark)
	sure := false
	for line := range bytes.Lines(head) {
		line = bytes.TrimRight(line, "\r\n")
		name, _, ok := bytes.Cut(line, []byte(":"))
		switch {
		case len(line) > 0 && (line[0] == ' ' || line[0] == '\t') && n > 0:
			continue
		case !ok || len(name) == 0 || bytes.ContainsAny(name, " \t"):
			if sure {
				return n
			}
			return 0
		}
		switch strings.ToLower(string(name)) {
		case "mime-version", "message-id", "received", "return-path", "delivered-to", "snapshot-content-location", "content-transfer-encoding", "x-mailer":
			sure = true
			n++
		case "from", "to", "subject", "date", "content-type", "reply-to", "sender", "list-id", "list-unsubscribe":
			n++
		}
	}
	if sure {
		return n
	}
	return 0
}

// Cut emits the message as one part.
func (l Letter) Cut(in *intake.Input, emit func(intake.Part)) error {
	return in.Part(emit, func(data []byte) ([]intake.Record, []intake.Fault) {
		return l.Read(withoutCount(data), 1, in.FieldNames())
	})
}

// withoutCount is a message without what Apple Mail writes round it (.emlx): the number of
// its bytes in a line before it, and behind it what is known of it.
func withoutCount(data []byte) []byte {
	line, rest, _ := bytes.Cut(data[:min(len(data), 32)], []byte("\n"))
	n, err := strconv.Atoi(strings.TrimSpace(string(line)))
	if err != nil || n <= 0 || len(rest) == 0 {
		return data
	}
	data = data[len(line)+1:]
	return data[:min(n, len(data))]
}

// Read reads a message that starts at a line, and those that are attached to it.
func (l Letter) Read(data []byte, line int, names *intake.Names) ([]intake.Record, []intake.Fault) {
	return l.nested(data, line, 0, names)
}

// shortNote is the most bytes of what stands before a message that is handed on: more is a
// text of its own.
const shortNote = 500

// nested reads a message in so many others.
func (l Letter) nested(data []byte, line, depth int, names *intake.Names) (recs []intake.Record, faults []intake.Fault) {
	if headSize(data) > maxMailHead {
		return nil, []intake.Fault{{Line: line, What: "a message whose head is larger than 1 MiB"}}
	}
	m, err := mail.ReadMessage(bytes.NewReader(bytes.TrimPrefix(data, characters.ByteOrderMark)))
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
	rec := intake.Record{Line: line, SHA256: intake.Sum(data)}
	l.setText(&rec, &p, saved, names)
	// What the carrier says counts where the page in it says nothing.
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

// maxMailHead is the most bytes of the head of a message, maxHeader those of a header that is
// decoded.
const (
	maxMailHead = 1 << 20
	maxHeader   = 16 << 10
)

// headSize is how many bytes the head of a message has, as far as it matters.
func headSize(data []byte) int {
	head := data[:min(len(data), maxMailHead+2)]
	for _, gap := range []string{"\n\n", "\n\r\n"} {
		if i := bytes.Index(head, []byte(gap)); i >= 0 {
			return i
		}
	}
	return len(head)
}

// words reads headers with their encoded words decoded.
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

// sender is whose the message is: the name of the list, else of the sender, else
// the host of the address.
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
