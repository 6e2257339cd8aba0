package listing

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// utf8Of makes UTF-8 of a document: by its mark, else by what the server named, else by what
// it says of itself, else as it is where it is valid, else as Western European. What no XML may
// hold is made blanks, since one such character would end the reading.
func utf8Of(data []byte, told string) string {
	enc, name, sure := charset.DetermineEncoding(data, "")
	if !sure || !marked(data) {
		enc, name = charset.Lookup(told)
		if enc == nil {
			enc, name = charset.Lookup(declared(data))
		}
		if enc == nil && !utf8.Valid(data) {
			enc, name = charset.Lookup("windows-1252")
		}
	}
	if enc != nil && name != "utf-8" {
		if out, err := enc.NewDecoder().Bytes(data); err == nil {
			data = out
		}
	}
	s := strings.TrimPrefix(string(data), "\uFEFF")
	return quieted(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD")))
}

// quieted makes blanks of the hyphens in comments: two of them would end the reading, and people
// write them.
func quieted(s string) string {
	if !strings.Contains(s, "<!--") {
		return s
	}
	var b strings.Builder
	for s != "" {
		at := strings.Index(s, "<!")
		if at < 0 {
			break
		}
		b.WriteString(s[:at])
		s = s[at:]
		open, end := "<!", ""
		switch {
		case strings.HasPrefix(s, "<!--"):
			open, end = "<!--", "-->"
		case strings.HasPrefix(s, "<![CDATA["):
			open, end = "<![CDATA[", "]]>"
		}
		b.WriteString(open)
		s = s[len(open):]
		if to := strings.Index(s, end); end != "" && to >= 0 {
			inner := s[:to]
			if end == "-->" {
				inner = strings.ReplaceAll(inner, "-", " ")
			}
			b.WriteString(inner + end)
			s = s[to+len(end):]
		}
	}
	b.WriteString(s)
	return b.String()
}

// marked reports whether data begins with a byte order mark.
func marked(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) || bytes.HasPrefix(data, []byte("\xFF\xFE"))
}

// declared is the character set of an XML declaration.
func declared(data []byte) string {
	head, _, ok := bytes.Cut(data[:min(len(data), 256)], []byte("?>"))
	if !ok {
		return ""
	}
	_, rest, ok := strings.Cut(string(head), "encoding=")
	if !ok || len(rest) < 2 {
		return ""
	}
	name, _, ok := strings.Cut(rest[1:], rest[:1])
	if !ok {
		return ""
	}
	return name
}
