package mail

import (
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
)

// setText takes the text: of the pages, which have the paragraphs, else plain. A page that
// a browser has saved is read as one.
func (l Letter) setText(r *intake.Record, p *parts, saved bool, names *intake.Names) {
	r.Text, r.Charset = strings.Join(p.plain, "\n\n"), p.plainSet
	if len(p.pages) == 0 {
		return
	}
	if saved && p.related {
		if recs, _ := l.Pages(p.pages[0], p.sets[0], names); len(recs) == 1 {
			digest, line := r.SHA256, r.Line
			*r = recs[0]
			r.SHA256, r.Line, r.Format = digest, line, "MHTML page"
			return
		}
	}
	var texts []string
	for i, data := range p.pages {
		page, set, fault := characters.Declared(markup.WithoutData(data), p.sets[i])
		if len(page) > markup.MaxPage {
			return
		}
		if s := markup.Twice(letterText(page)); !intake.Blank(s) {
			texts, r.Charset = append(texts, s), set
			if fault != "" {
				r.Faults = append(r.Faults, fault)
			}
		}
	}
	if len(texts) > 0 {
		r.Text = strings.Join(texts, "\n\n")
	}
}

// parts are what there is to read in a message.
type parts struct {
	plain    []string
	plainSet string   // its character set
	pages    [][]byte // one, or several with pictures between them
	sets     []string // the character sets that the pages' parts name
	location string   // the page's address
	letters  [][]byte // messages that are attached
	related  bool     // the page came with the files it shows
	fault    error
	seen     int
}

// The bounds on a message.
const (
	maxParts     = 10_000
	maxMultipart = 20 // how deep parts may nest
	maxLetters   = 5  // how deep messages may
)

// gather takes the pages and the plain text of a message's parts: the first, and where
// parts are mixed those that follow, since Apple Mail parts a text where a picture stands.
func (p *parts) gather(h textproto.MIMEHeader, body io.Reader, mixed bool, depth int) {
	if p.seen++; p.seen > maxParts || depth > maxMultipart {
		return
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || kind == "" {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") {
		p.related = p.related || kind == "multipart/related" && depth == 0
		p.gatherAll(multipart.NewReader(body, params["boundary"]), kind == "multipart/mixed", depth+1)
		return
	}
	attached := strings.HasPrefix(strings.ToLower(h.Get("Content-Disposition")), "attachment")
	switch {
	case kind == "text/html" && (len(p.pages) == 0 || mixed) && !attached, kind == "application/xhtml+xml" && len(p.pages) == 0:
		p.pages, p.sets = append(p.pages, p.read(h, body)), append(p.sets, params["charset"])
		intake.Set(&p.location, h.Get("Content-Location"))
	case kind == "text/plain" && (len(p.plain) == 0 || mixed) && !attached:
		s, set, _ := characters.Declared(p.read(h, body), params["charset"])
		s = strings.ReplaceAll(s, "\r\n", "\n")
		if strings.EqualFold(params["format"], "flowed") {
			s = unflowed(s, strings.EqualFold(params["delsp"], "yes"))
		} else {
			s = unwrapped(s)
		}
		if p.plainSet == "" {
			p.plainSet = set
		}
		if !intake.Blank(s) {
			p.plain = append(p.plain, s)
		}
	case kind == "message/rfc822" && depth > 0:
		p.letters = append(p.letters, p.read(h, body))
	}
}

// gatherAll gathers parts one by one.
func (p *parts) gatherAll(r *multipart.Reader, mixed bool, depth int) {
	for p.seen < maxParts {
		part, err := r.NextRawPart()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				p.fault = err
			}
			return
		}
		p.gather(part.Header, part, mixed, depth)
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
	data, err := io.ReadAll(io.LimitReader(body, intake.MaxRecord))
	if err != nil {
		p.fault = err
	}
	return data
}
