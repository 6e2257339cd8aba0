package mail

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"strings"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/pattern"
)

// setText sets the text: from the pages, which have the paragraphs, else plain. A page that a
// browser has saved is read as one; if it has many articles, like a database's export, only they
// are returned.
func (l Letter) setText(r *intake.Record, p *parts, saved bool, names *intake.Names) (all []intake.Record) {
	r.Text, r.Charset = strings.Join(p.plain, "\n\n"), p.plainSet
	if len(p.pages) == 0 {
		return nil
	}
	if saved && p.related {
		if recs, _ := l.Pages(p.pages[0], p.sets[0], names); len(recs) == 1 {
			digest, line := r.SHA256, r.Line
			*r = recs[0]
			r.SHA256, r.Line, r.Format = digest, line, "MHTML page"
			return nil
		} else if len(recs) > 1 {
			return recs
		}
	}
	var texts []string
	for i, data := range p.pages {
		page, set, fault := characters.Declared(markup.WithoutData(data), p.sets[i])
		if len(page) > markup.MaxPage {
			return nil
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
	return nil
}

// parts are the readable parts of a message.
type parts struct {
	plain    []string
	plainSet string   // its character set
	pages    [][]byte // one, or several with pictures between them
	sets     []string // the declared character sets of the pages
	location string   // the page's address
	letters  [][]byte // attached messages
	related  bool     // the page came with the files it shows
	fault    error
	seen     int
}

// Limits on a message.
const (
	maxParts     = 10_000
	maxMultipart = 20 // how deep parts may nest
	maxLetters   = 5  // how deep messages may nest
)

// gather collects the pages and the plain text of a message's parts: the first, and in mixed
// messages those that follow, since Apple Mail splits a text at each picture.
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
		data := p.read(h, body)
		if len(p.pages) == 0 && calledText().Match(data) {
			p.pages, p.sets = append(p.pages, data), append(p.sets, params["charset"])
			return
		}
		s, set, _ := characters.Declared(data, params["charset"])
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

// calledText matches the beginning of a page that its message declares to be plain text.
var calledText = pattern.Of(`(?i)^\s*(?:<!doctype html|<html)`)

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

// unquoted decodes quoted-printable. What is not in it stays as it is: many programs declare it
// without using it.
func unquoted(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		line, rest, ended := bytes.Cut(b, []byte("\n"))
		b = rest
		line = bytes.TrimRight(line, " \t\r")
		soft := len(line) > 0 && line[len(line)-1] == '='
		if soft {
			line = line[:len(line)-1]
		}
		for len(line) > 0 {
			i := bytes.IndexByte(line, '=')
			if i < 0 || i+2 >= len(line) {
				break
			}
			out = append(out, line[:i]...)
			var c [1]byte
			if _, err := hex.Decode(c[:], line[i+1:i+3]); err == nil {
				out = append(out, c[0])
				line = line[i+3:]
			} else {
				out = append(out, '=')
				line = line[i+1:]
			}
		}
		out = append(out, line...)
		if ended && !soft {
			out = append(out, '\n')
		}
	}
	return out
}

// read decodes a part. If a part is broken, it returns what could be decoded.
func (p *parts) read(h textproto.MIMEHeader, body io.Reader) []byte {
	data, err := io.ReadAll(io.LimitReader(body, intake.MaxRecord))
	if err != nil {
		p.fault = err
	}
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		return unquoted(data)
	case "base64":
		plain, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, bytes.NewReader(data)))
		switch {
		case err == nil:
			return plain
		case bytes.Count(bytes.TrimSpace(data), []byte(" ")) > len(data)/20: // words, so not base64 at all
			return data
		}
		p.fault = err
		return plain
	}
	return data
}
