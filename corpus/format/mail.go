package format

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"golang.org/x/net/html/charset"
)

// letter is one message of mail, a newsletter most often, or a page that a browser
// has saved as one (.mhtml).
type letter struct{}

// Kind names it.
func (letter) Kind() string { return "mail message" }

// Claims takes what begins with the head of a message.
func (letter) Claims(ext string, head []byte) bool {
	least := 3
	switch ext {
	case ".eml", ".mhtml", ".mht":
		least = 1
	case ".md", ".markdown", ".json", ".jsonl", ".csv", ".tsv":
		return false
	}
	return mailHeaders(head) >= least
}

// mailHeaders counts the headers that only mail has, at the top of head.
func mailHeaders(head []byte) (n int) {
	head = bytes.TrimPrefix(head, bomUTF8)
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
func (letter) Cut(in *Input, emit func(Part)) error {
	return in.part(emit, func(data []byte) ([]Record, []Fault) { return readLetter(data, 1) })
}

// readLetter reads a message that starts at a line.
func readLetter(data []byte, line int) ([]Record, []Fault) {
	m, err := mail.ReadMessage(bytes.NewReader(bytes.TrimPrefix(data, bomUTF8)))
	if err != nil {
		return nil, []Fault{{Line: line, What: "a message whose head is broken: " + err.Error()}}
	}
	var p parts
	p.gather(textproto.MIMEHeader(m.Header), m.Body, 0)
	rec := Record{Line: line, SHA256: sum(data)}
	rec.setText(&p)
	// What the carrier says counts where the page in it says nothing.
	h := words(m.Header)
	set(&rec.Title, h("Subject"))
	set(&rec.URL, either(h("Snapshot-Content-Location"), p.location))
	if !isURL(rec.URL) {
		rec.URL = ""
	}
	if h("Snapshot-Content-Location") == "" && h("From") != "" && !strings.Contains(h("From"), "<Saved by") {
		set(&rec.Published, h("Date"))
		set(&rec.ID, strings.Trim(h("Message-Id"), "<>"))
		set(&rec.Outlet, sender(h))
		rec.fromField()
	}
	if p.fault != nil {
		rec.Faults = append(rec.Faults, "broken message: "+p.fault.Error())
	}
	if blank(rec.Text) {
		return nil, []Fault{{Line: line, What: "a message without text"}}
	}
	return []Record{rec}, nil
}

// words reads headers with their encoded words decoded.
func words(h mail.Header) func(string) string {
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	return func(name string) string {
		v := h.Get(name)
		if s, err := d.DecodeHeader(v); err == nil {
			v = s
		}
		v, _ = decode([]byte(v))
		return strings.Join(strings.Fields(v), " ")
	}
}

// sender is whose the message is: the name of the list, else of the sender, else
// the host of the address.
func sender(h func(string) string) string {
	if name, _, ok := strings.Cut(h("List-Id"), "<"); ok {
		if name = strings.Trim(name, " \""); strings.ContainsRune(name, ' ') {
			return name
		}
	}
	from := h("From")
	name, address, _ := strings.Cut(from, "<")
	if name = strings.Trim(name, " \"'"); name != "" && !strings.Contains(name, "@") {
		return name
	}
	_, host, _ := strings.Cut(strings.TrimRight(either(address, from), "> "), "@")
	for _, sub := range []string{"mail.", "email.", "news.", "newsletter.", "newsletters.", "e."} {
		host = strings.TrimPrefix(host, sub)
	}
	return host
}

// setText takes the text: of the page, which has the paragraphs, else plain.
func (r *Record) setText(p *parts) {
	r.Text, r.Charset = p.plain, p.plainSet
	if p.page == nil {
		return
	}
	if p.related {
		if recs, _ := readPage(p.page, p.set); len(recs) == 1 {
			digest, line := r.SHA256, r.Line
			*r = recs[0]
			r.SHA256, r.Line, r.Format = digest, line, "MHTML page"
			return
		}
	}
	page, set, fault := pageText(dropData(p.page), p.set)
	if len(page) > maxPage {
		return
	}
	if s := twice(plainText(page)); !blank(s) {
		r.Text, r.Charset = s, set
		if fault != "" {
			r.Faults = append(r.Faults, fault)
		}
	}
}

// parts are what there is to read in a message.
type parts struct {
	plain    string
	plainSet string // its character set
	page     []byte
	set      string // the character set that the page's part names
	location string // the page's address
	related  bool   // the page came with the files it shows: a browser has saved it
	fault    error
	seen     int
}

// The bounds on a message.
const (
	maxParts     = 10_000
	maxMultipart = 20 // how deep parts may nest
)

// gather takes the first page and the first plain text of a message's parts.
func (p *parts) gather(h textproto.MIMEHeader, body io.Reader, depth int) {
	if p.seen++; p.seen > maxParts || depth > maxMultipart {
		return
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || kind == "" {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") {
		p.related = p.related || kind == "multipart/related" && depth == 0
		r := multipart.NewReader(body, params["boundary"])
		for p.seen < maxParts {
			part, err := r.NextRawPart()
			if err != nil {
				if !errors.Is(err, io.EOF) {
					p.fault = err
				}
				return
			}
			p.gather(part.Header, part, depth+1)
		}
		return
	}
	attached := strings.HasPrefix(strings.ToLower(h.Get("Content-Disposition")), "attachment")
	switch {
	case kind == "text/html" && p.page == nil && !attached, kind == "application/xhtml+xml" && p.page == nil:
		p.page, p.set, p.location = p.read(h, body), params["charset"], h.Get("Content-Location")
	case kind == "text/plain" && p.plain == "" && !attached:
		p.plain, p.plainSet, _ = pageText(p.read(h, body), params["charset"])
		p.plain = strings.ReplaceAll(p.plain, "\r\n", "\n")
	case kind == "message/rfc822" && depth > 0:
		if m, err := mail.ReadMessage(body); err == nil {
			p.gather(textproto.MIMEHeader(m.Header), m.Body, depth+1)
		}
	}
}

// read decodes a part. What could be decoded of one that is broken counts.
func (p *parts) read(h textproto.MIMEHeader, body io.Reader) []byte {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	data, err := io.ReadAll(io.LimitReader(body, MaxRecord))
	if err != nil {
		p.fault = err
	}
	return data
}
