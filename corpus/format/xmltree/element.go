package xmltree

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
	"lineup/corpus/pattern"
)

// Element is an element of an XML document with its content. Names keep the document's prefix
// ("content:encoded"), since writers agree on prefixes and pieces of a document are read without
// the head that declares them.
type Element struct {
	Name  string
	Attrs []xml.Attr
	Kids  []*Element
	text  string // the characters directly in it; for a text node, all of it
}

// Limits on an XML document.
const (
	maxElements   = 2_000_000
	maxElementsIn = 200 // how deep elements may nest
)

var errXMLBound = errors.New("XML that nests too deeply or never ends")

// Parse reads a document, or a piece of one, as leniently as possible: an unclosed element ends
// with its parent, and entities are HTML's. Entities defined by the document are not expanded.
func Parse(s string) (*Element, error) {
	if Overfull(s) {
		return &Element{}, ErrAttributes
	}
	d := xml.NewDecoder(strings.NewReader(s))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	root := &Element{}
	open := []*Element{root}
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
			e := &Element{Name: FullName(t.Name), Attrs: t.Attr}
			top.Kids = append(top.Kids, e)
			open = append(open, e)
		case xml.EndElement:
			name := FullName(t.Name)
			for i := len(open) - 1; i > 0; i-- {
				if open[i].Name == name {
					open = open[:i]
					break
				}
			}
		case xml.CharData:
			top.Kids = append(top.Kids, &Element{text: string(t)})
		}
	}
}

// maxAttributes is how many attributes an element may have: the decoder builds all before it
// returns the first.
const maxAttributes = 2000

// ErrAttributes is the error for an element with too many attributes.
var ErrAttributes = fmt.Errorf("an element of more than %d attributes", maxAttributes)

// Overfull reports whether an element has more than maxAttributes. Each attribute takes a blank or
// an equals sign in the tag.
func Overfull(s string) bool {
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

// FullName returns a name with its prefix, as the document writes it.
func FullName(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// Local returns a name without its prefix.
func Local(name string) string { return name[strings.IndexByte(name, ':')+1:] }

// Words returns all text in an element, with white space folded.
func (e *Element) Words() string {
	if e == nil {
		return ""
	}
	return strings.Join(strings.Fields(e.Raw()), " ")
}

// Raw returns all text in an element as it is.
func (e *Element) Raw() string {
	if e == nil {
		return ""
	}
	var b strings.Builder
	e.Walk(func(k *Element) bool { b.WriteString(k.text); return true })
	return b.String()
}

// Walk visits an element and all its descendants, in order. If visit returns false, the element's
// content is skipped.
func (e *Element) Walk(visit func(*Element) bool) {
	if !visit(e) {
		return
	}
	for _, k := range e.Kids {
		k.Walk(visit)
	}
}

// Kid returns the first child of e with a name, or the first descendant on a path of names
// separated by slashes; nil if there is none.
func (e *Element) Kid(path string) *Element {
	first, rest, deeper := strings.Cut(path, "/")
	if e == nil {
		return nil
	}
	for _, k := range e.Kids {
		if k.Name != first {
			continue
		}
		if !deeper {
			return k
		}
		if found := k.Kid(rest); found != nil {
			return found
		}
	}
	return nil
}

// Find returns the first descendant of e with one of the local names, in the order of the names;
// nil if there is none.
func (e *Element) Find(names ...string) *Element {
	for _, name := range names {
		if all := e.All(name); len(all) > 0 {
			return all[0]
		}
	}
	return nil
}

// All returns the descendants of e with the local name, only the outermost.
func (e *Element) All(name string) (found []*Element) {
	if e == nil {
		return nil
	}
	e.Walk(func(k *Element) bool {
		if k != e && Local(k.Name) == name && k.Name != "" {
			found = append(found, k)
			return false
		}
		return true
	})
	return found
}

// Attr returns the value of an attribute by its local name, "" if there is none.
func (e *Element) Attr(name string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.Attrs {
		if a.Name.Local == name && a.Name.Space != "xmlns" {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// Cut passes an XML document in UTF-8, and its original character set, to cut. The error is as from
// intake.Input.Part.
func Cut(in *intake.Input, emit func(intake.Part), cut func(s, set string)) error {
	s, set, ok, err := in.Decoded(emit, Decode)
	if ok {
		cut(s, set)
	}
	return err
}

// Decode converts an XML document to UTF-8 by its mark or its declaration, and removes the
// characters that XML forbids: a single one would end parsing.
func Decode(data []byte) (s, set, fault string) {
	enc, name := charset.Lookup(xmlEncoding(data))
	if _, wide := characters.Wide(data); wide == nil && enc != nil && name != "utf-8" && !utf8.Valid(data) {
		if out, err := enc.NewDecoder().Bytes(data); err == nil {
			s, set = string(out), name
		}
	}
	if set == "" {
		s, set, fault = characters.Identify(data)
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	if mayForbid(s) {
		s = strings.Map(func(r rune) rune {
			if forbidden(r) {
				return -1
			}
			return r
		}, s)
	}
	if !strings.Contains(s, "&#") {
		return s, set, fault
	}
	return reference().ReplaceAllStringFunc(s, func(ref string) string {
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

// reference matches a numeric character reference.
var reference = pattern.Of(`&#(?:[xX][0-9a-fA-F]+|[0-9]+);`)

// mayForbid reports whether a text may have a character that XML forbids.
func mayForbid(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == 0xEF || c == 0xED {
			return true
		}
	}
	return false
}

// forbidden reports whether XML forbids a character.
func forbidden(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' && r != '\r' || r >= 0xD800 && r < 0xE000 || r == 0xFFFE || r == 0xFFFF
}

// xmlEncoding returns the encoding that an XML declaration names.
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

// RootName returns the name of the element that a document begins with, "" if head is not XML.
// Comments and declarations before it are skipped.
func RootName(head []byte) string {
	s := string(head) // its name is ASCII, whatever the character set
	if _, wide := characters.Wide(head); wide != nil {
		s, _ = characters.Decode(head)
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
