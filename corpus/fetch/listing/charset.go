package listing

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// utf8Of converts a document to UTF-8: by its byte order mark, else the character set the server
// named, else the one it declares, else as it is if that is valid, else from windows-1252.
// Characters that XML does not allow become blanks, since one of them would end the parse.
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

// quieted replaces hyphens inside comments with blanks: two in a row would end the parse, and people
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

// declared returns the character set of an XML declaration.
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
