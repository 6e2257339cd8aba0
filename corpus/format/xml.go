package format

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html/charset"
)

// element is one element of an XML document with what is in it. Names keep the
// prefix that the document gives them ("content:encoded"), since writers agree on
// prefixes and pieces of a document are read without the head that declares them.
type element struct {
	name  string
	attrs []xml.Attr
	kids  []*element
	text  string // the characters directly in it; of a kid without a name, all
}

// The bounds on an XML document.
const (
	maxElements   = 2_000_000
	maxElementsIn = 200 // how deep elements may nest
)

var errXMLBound = errors.New("XML that nests too deeply or never ends")

// parseXML reads a document, or a piece of one, as leniently as it can be: what
// is not closed ends with its parent, and entities are HTML's. Entities that a
// document defines for itself are not expanded.
func parseXML(s string) (*element, error) {
	if overfull(s) {
		return &element{}, errAttributes
	}
	d := xml.NewDecoder(strings.NewReader(s))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	root := &element{}
	open := []*element{root}
	count := 0
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return root, nil
		}
		if err != nil {
			return root, err
		}
		if count++; count > maxElements || len(open) > maxElementsIn {
			return root, errXMLBound
		}
		top := open[len(open)-1]
		switch t := t.(type) {
		case xml.StartElement:
			e := &element{name: fullName(t.Name), attrs: t.Attr}
			top.kids = append(top.kids, e)
			open = append(open, e)
		case xml.EndElement:
			name := fullName(t.Name)
			for i := len(open) - 1; i > 0; i-- {
				if open[i].name == name {
					open = open[:i]
					break
				}
			}
		case xml.CharData:
			top.kids = append(top.kids, &element{text: string(t)})
		}
	}
}

// maxAttributes is how many attributes an element may have: the decoder makes values of all
// before it hands out the first.
const maxAttributes = 2000

var errAttributes = fmt.Errorf("an element of more than %d attributes", maxAttributes)

// overfull says that an element has more. Attributes stand in one tag, with a blank or a
// mark of equality each.
func overfull(s string) bool {
	for {
		from := strings.IndexByte(s, '<')
		if from < 0 {
			return false
		}
		s = s[from+1:]
		end := strings.IndexByte(s, '>')
		if end < 0 {
			end = len(s)
		}
		if tag := s[:end]; end > 2*maxAttributes && tag[0] != '!' && tag[0] != '?' {
			blanks := strings.Count(tag, " ") + strings.Count(tag, "\n") + strings.Count(tag, "\t") + strings.Count(tag, "\r")
			if blanks > maxAttributes || strings.Count(tag, "=") > maxAttributes && !strings.Contains(tag[:2*maxAttributes], "base64,") {
				return true
			}
		}
		s = s[end:]
	}
}

func fullName(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// local is a name without its prefix.
func local(name string) string { return name[strings.IndexByte(name, ':')+1:] }

// words is all text in an element, white space folded.
func (e *element) words() string {
	if e == nil {
		return ""
	}
	return strings.Join(strings.Fields(e.raw()), " ")
}

// raw is all text in an element as it stands.
func (e *element) raw() string {
	if e == nil {
		return ""
	}
	var b strings.Builder
	e.walk(func(k *element) bool { b.WriteString(k.text); return true })
	return b.String()
}

// walk visits an element and all in it, in order. Where visit says no what is in
// the element is left out.
func (e *element) walk(visit func(*element) bool) {
	if !visit(e) {
		return
	}
	for _, k := range e.kids {
		k.walk(visit)
	}
}

// kid is the first element of a name, or of a path of names with strokes between,
// in e; nil for none.
func (e *element) kid(path string) *element {
	first, rest, deeper := strings.Cut(path, "/")
	if e == nil {
		return nil
	}
	for _, k := range e.kids {
		if k.name != first {
			continue
		}
		if !deeper {
			return k
		}
		if found := k.kid(rest); found != nil {
			return found
		}
	}
	return nil
}

// find is the first element anywhere in e with one of the local names, in the
// order of the names; nil for none.
func (e *element) find(names ...string) *element {
	for _, name := range names {
		if all := e.all(name); len(all) > 0 {
			return all[0]
		}
	}
	return nil
}

// all are the elements anywhere in e with the local name, the outermost only.
func (e *element) all(name string) (found []*element) {
	if e == nil {
		return nil
	}
	e.walk(func(k *element) bool {
		if k != e && local(k.name) == name && k.name != "" {
			found = append(found, k)
			return false
		}
		return true
	})
	return found
}

// attr is the value of an attribute by its local name, "" for none.
func (e *element) attr(name string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.attrs {
		if a.Name.Local == name && a.Name.Space != "xmlns" {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// xml hands an XML document in UTF-8, and the character set it was in, to cut. The error
// is as that of part.
func (in *Input) xml(emit func(Part), cut func(s, set string)) error {
	s, set, ok, err := in.decoded(emit, xmlText)
	if ok {
		cut(s, set)
	}
	return err
}

// xmlText makes UTF-8 of an XML document by its mark or its declaration, and
// takes out the characters that XML forbids: one of them would end the reading.
func xmlText(data []byte) (s, set, fault string) {
	s, set, fault = identify(data)
	if fault != "" {
		if name := xmlEncoding(data); name != "" {
			if enc, _ := charset.Lookup(name); enc != nil {
				if out, err := enc.NewDecoder().Bytes(data); err == nil {
					s, set, fault = string(out), strings.ToLower(name), ""
				}
			}
		}
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.Map(func(r rune) rune {
		if forbidden(r) {
			return -1
		}
		return r
	}, s)
	return reference.ReplaceAllStringFunc(s, func(ref string) string {
		digits, base := ref[2:len(ref)-1], 10
		if digits[0]|0x20 == 'x' {
			digits, base = digits[1:], 16
		}
		if n, err := strconv.ParseUint(digits, base, 32); err != nil || n > unicode.MaxRune || forbidden(rune(n)) {
			return ""
		}
		return ref
	}), set, fault
}

// reference is a reference to a character by its number.
var reference = regexp.MustCompile(`&#(?:[xX][0-9a-fA-F]+|[0-9]+);`)

// forbidden says that no XML document may hold a character.
func forbidden(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' && r != '\r' || r >= 0xD800 && r < 0xE000 || r == 0xFFFE || r == 0xFFFF
}

// xmlEncoding is the encoding that an XML declaration names.
func xmlEncoding(data []byte) string {
	head, _, found := bytes.Cut(data[:min(len(data), 256)], []byte("?>"))
	if !found {
		return ""
	}
	_, v, _ := bytes.Cut(head, []byte("encoding="))
	if len(v) < 2 {
		return ""
	}
	name, _, _ := bytes.Cut(v[1:], v[:1])
	return string(name)
}

// rootName is the name of the element that a document begins with, "" where head
// is no XML. Comments and declarations before it are passed over.
func rootName(head []byte) string {
	s := string(head) // its name is of ASCII, whatever the character set
	if utf16Order(head) != nil {
		s, _ = decode(head)
	}
	s = strings.TrimLeft(s, " \t\r\n\uFEFF")
	if !strings.HasPrefix(s, "<") {
		return ""
	}
	for {
		s = strings.TrimLeft(s, " \t\r\n")
		end := ">"
		switch {
		case strings.HasPrefix(s, "<!--"):
			end = "-->"
		case strings.HasPrefix(s, "<?"):
			end = "?>"
		case strings.HasPrefix(s, "<!"):
			if before, _, sub := strings.Cut(s, "["); sub && !strings.Contains(before, ">") {
				end = "]>"
			}
		case strings.HasPrefix(s, "<"):
			name := s[1:]
			if i := strings.IndexAny(name, " \t\r\n/>"); i >= 0 {
				return name[:i]
			}
			return ""
		default:
			return ""
		}
		_, rest, found := strings.Cut(s, end)
		if !found {
			return ""
		}
		s = rest
	}
}
