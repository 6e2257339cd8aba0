package crawl

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/textproto"
	"strconv"
	"strings"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
)

// WARC is what a crawler has fetched, request by request.
type WARC struct{ Pages intake.Pages }

// Kind implements intake.Format.
func (WARC) Kind() string { return "web archive (WARC)" }

// Claims accepts what begins with a WARC record.
func (WARC) Claims(_ string, head []byte) bool { return bytes.HasPrefix(head, []byte("WARC/")) }

// Cut emits a part for each page.
func (w WARC) Cut(in *intake.Input, emit func(intake.Part)) error {
	r := in.Stream()
	for n := 1; ; n++ {
		version, h, err := warcHead(r)
		if errors.Is(err, io.EOF) && version == "" {
			return nil
		}
		if err == nil && !strings.HasPrefix(version, "WARC/") {
			err = errors.New("does not begin as one")
		}
		if err != nil {
			return fmt.Errorf("broken WARC: record %d: %w", n, err)
		}
		size, err := strconv.ParseInt(h.Get("Content-Length"), 10, 64)
		if err != nil || size < 0 {
			return fmt.Errorf("broken WARC: record %d has no length", n)
		}
		kind := h.Get("WARC-Type")
		if size > intake.MaxRecord || kind != "response" && kind != "resource" && kind != "conversion" {
			if _, err := io.CopyN(io.Discard, r, size); err != nil {
				return fmt.Errorf("broken WARC: record %d breaks off", n)
			}
			continue
		}
		block := make([]byte, size)
		if _, err := io.ReadFull(r, block); err != nil {
			return fmt.Errorf("broken WARC: record %d breaks off", n)
		}
		emit(func() ([]intake.Record, []intake.Fault) { return w.crawled(in, h, block, n) })
		if err := in.Limits().Take(0); err != nil {
			return err
		}
	}
}

// maxHTTPHead is the maximum size of the head of a record or of a response, in bytes.
const maxHTTPHead = 256 << 10

// warcHead reads the head of a record: its first line, skipping blank ones before it, and its
// fields.
func warcHead(r *bufio.Reader) (version string, h textproto.MIMEHeader, err error) {
	var head []byte
	for {
		from := len(head)
		for {
			frag, err := r.ReadSlice('\n')
			if head = append(head, frag...); len(head) > maxHTTPHead {
				return "WARC", nil, errors.New("a head without an end")
			}
			if err == nil {
				break
			}
			if !errors.Is(err, bufio.ErrBufferFull) {
				return string(bytes.TrimSpace(head)), nil, err
			}
		}
		switch blank := len(bytes.TrimSpace(head[from:])) == 0; {
		case blank && from == 0:
			head = head[:0]
		case blank:
			t := textproto.NewReader(bufio.NewReader(bytes.NewReader(head)))
			if version, err = t.ReadLine(); err == nil {
				h, err = t.ReadMIMEHeader()
			}
			return version, h, err
		}
	}
}

// crawled reads the page of a record, whose number serves as the line. What is not a page, or could
// not be fetched, is skipped: a crawl is full of both.
func (w WARC) crawled(in *intake.Input, h textproto.MIMEHeader, block []byte, n int) ([]intake.Record, []intake.Fault) {
	at := strings.Trim(h.Get("WARC-Target-URI"), "<>")
	if at != "" && !intake.IsURL(at) {
		return nil, nil // the crawler's own log, or a DNS answer
	}
	kind := h.Get("Content-Type")
	if strings.HasPrefix(kind, "application/http") {
		var ok bool
		if kind, block, ok = response(in, block); !ok {
			return nil, nil
		}
	}
	kind, params, err := mime.ParseMediaType(kind)
	if err != nil {
		return nil, nil
	}
	var recs []intake.Record
	switch kind {
	case "text/html", "application/xhtml+xml":
		// A page without an article, such as a list of articles, is not a fault either.
		recs, _ = w.Pages(block, params["charset"], in.FieldNames())
	case "text/plain":
		s, set, fault := characters.Declared(block, params["charset"])
		if intake.Blank(s) {
			return nil, nil
		}
		recs = []intake.Record{{Text: s, Charset: set, SHA256: intake.Sum(block)}}
		if fault != "" {
			recs[0].Faults = []string{fault}
		}
	}
	for i := range recs {
		intake.Set(&recs[i].URL, at)
		recs[i].Line = n
	}
	return recs, nil
}

// response reads a server's response; ok is false if it is not a page.
func response(in *intake.Input, block []byte) (kind string, body []byte, ok bool) {
	if head := block[:min(len(block), maxHTTPHead)]; !bytes.Contains(head, []byte("\n\r\n")) && !bytes.Contains(head, []byte("\n\n")) {
		return "", nil, false
	}
	r := bufio.NewReader(bytes.NewReader(block))
	t := textproto.NewReader(r)
	status, err := t.ReadLine()
	if _, code, _ := strings.Cut(status, " "); err != nil || !strings.HasPrefix(code, "200") {
		return "", nil, false
	}
	h, err := t.ReadMIMEHeader()
	if err != nil {
		return "", nil, false
	}
	var rest io.Reader = r
	if strings.EqualFold(h.Get("Transfer-Encoding"), "chunked") {
		if rest = unchunked(r); rest == nil {
			return "", nil, false
		}
	}
	switch strings.ToLower(h.Get("Content-Encoding")) {
	case "":
	case "gzip", "x-gzip":
		if rest, err = gzip.NewReader(rest); err != nil {
			return "", nil, false
		}
		rest = in.Inflate(rest)
	default:
		return "", nil, false
	}
	body, err = io.ReadAll(io.LimitReader(rest, intake.MaxRecord))
	return h.Get("Content-Type"), body, err == nil || len(body) > 0
}

// unchunked returns a body sent in chunks, as it was before; one that claims to be chunked and is
// not, as some crawlers leave it, is returned as it is.
func unchunked(r *bufio.Reader) io.Reader {
	all, err := io.ReadAll(r)
	if err != nil {
		return nil
	}
	var out []byte
	for rest := all; ; {
		line, after, found := bytes.Cut(rest, []byte("\r\n"))
		size, _, _ := strings.Cut(string(line), ";")
		n, err := strconv.ParseUint(strings.TrimSpace(size), 16, 32)
		if !found || err != nil || n > uint64(len(after)) {
			if len(out) == 0 {
				return bytes.NewReader(all)
			}
			return bytes.NewReader(out)
		}
		if n == 0 {
			return bytes.NewReader(out)
		}
		out = append(out, after[:n]...)
		rest = bytes.TrimPrefix(after[n:], []byte("\r\n"))
	}
}
