package store

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"lineup/corpus/fetch/polite"
)

// warcOf returns a WARC 1.1 file of one page: the program that wrote it, request and response, the
// bytes as received except for chunking. Each record is compressed on its own, so that files can be
// joined by concatenation.
func warcOf(r *polite.Response, software string) ([]byte, error) {
	info := []byte("software: " + software + "\r\nformat: WARC File Format 1.1\r\n")
	id := urn()
	at := r.Began
	u, err := url.Parse(r.URL)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	for _, rec := range []warcRecord{
		{kind: "warcinfo", id: urn(), date: at, content: "application/warc-fields", block: info},
		{kind: "response", id: id, date: at, uri: r.URL, server: r.Server, content: "application/http; msgtype=response", block: answer(r), payload: r.Raw},
		{kind: "request", id: urn(), date: at, uri: r.URL, concurrent: id, content: "application/http; msgtype=request", block: question(r, u)},
	} {
		z := gzip.NewWriter(&out)
		if _, err := z.Write(rec.bytes()); err != nil {
			return nil, err
		}
		if err := z.Close(); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}

// warcRecord is a record of a WARC file.
type warcRecord struct {
	kind, id, uri, content, concurrent, server string

	date           time.Time
	block, payload []byte
}

func (w *warcRecord) bytes() []byte {
	var b bytes.Buffer
	b.WriteString("WARC/1.1\r\n")
	for _, field := range [][2]string{
		{"WARC-Type", w.kind},
		{"WARC-Record-ID", w.id},
		{"WARC-Date", w.date.UTC().Format("2006-01-02T15:04:05.000000Z")},
		{"WARC-Target-URI", w.uri},
		{"WARC-Concurrent-To", w.concurrent},
		{"WARC-IP-Address", w.server},
		{"WARC-Block-Digest", labelled(w.block)},
		{"WARC-Payload-Digest", labelled(w.payload)},
		{"Content-Type", w.content},
		{"Content-Length", strconv.Itoa(len(w.block))},
	} {
		if field[1] != "" {
			b.WriteString(field[0] + ": " + field[1] + "\r\n")
		}
	}
	b.WriteString("\r\n")
	b.Write(w.block)
	b.WriteString("\r\n\r\n")
	return b.Bytes()
}

// labelled returns the digest of a block, "" if there is none.
func labelled(b []byte) string {
	if b == nil {
		return ""
	}
	h := sha256.Sum256(b)
	return "sha256:" + base32.StdEncoding.EncodeToString(h[:])
}

// urn returns a unique record ID.
func urn() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // it never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("<urn:uuid:%x-%x-%x-%x-%x>", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// answer returns the response, head and body.
func answer(r *polite.Response) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s %d %s\r\n", r.Proto, r.Status, http.StatusText(r.Status))
	h := r.Header.Clone()
	h.Del("Transfer-Encoding")
	h.Set("Content-Length", strconv.Itoa(len(r.Raw)))
	writeHeader(&b, h)
	b.Write(r.Raw)
	return b.Bytes()
}

// question returns the request.
func question(r *polite.Response, u *url.URL) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "GET %s HTTP/1.1\r\nHost: %s\r\n", u.RequestURI(), u.Host)
	writeHeader(&b, r.Sent)
	return b.Bytes()
}

func writeHeader(b *bytes.Buffer, h http.Header) {
	clean := strings.NewReplacer("\r", " ", "\n", " ")
	for _, name := range slices.Sorted(maps.Keys(h)) {
		for _, v := range h[name] {
			b.WriteString(name + ": " + clean.Replace(v) + "\r\n")
		}
	}
	b.WriteString("\r\n")
}
