package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// HasTags reports whether a text is HTML rather than prose with a stray angle bracket.
func HasTags(s string) bool {
	for _, tag := range []string{"<p>", "<p ", "</p>", "<br", "<div", "</a>", "</"} {
		if strings.Contains(s, tag) {
			return true
		}
	}
	return false
}

// PlainText returns the text of an HTML fragment: a blank line between blocks, a line end for a
// break, white space folded as in a browser, nothing from scripts and styles.
func PlainText(s string) string {
	w := Writer{}
	z := html.NewTokenizer(strings.NewReader(s))
	hidden, reading := 0, false
	for {
		switch kind := z.Next(); kind {
		default: // comments and document types
		case html.ErrorToken:
			return w.b.String()
		case html.TextToken:
			if hidden == 0 && !reading {
				w.Text(string(z.Text()))
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			switch {
			case tag == atom.Rt || tag == atom.Rp:
				reading = kind == html.StartTagToken // its end tag may be missing
			case tag == atom.Ruby:
				reading = false
			case Unseen(tag) && kind == html.StartTagToken:
				hidden++
			case Unseen(tag) && kind == html.EndTagToken:
				hidden = max(hidden-1, 0)
			case tag == atom.Br:
				w.br()
			case tag == atom.Td || tag == atom.Th:
				w.gap = true
			case Block(tag):
				w.want = 2
			}
		}
	}
}

// Unseen reports whether an element of a kind has no text: what is never shown, and pronunciations
// printed in small characters above the text.
func Unseen(tag atom.Atom) bool {
	return tag == atom.Script || tag == atom.Style || tag == atom.Noscript || tag == atom.Template || tag == atom.Svg ||
		tag == atom.Rt || tag == atom.Rp
}

// Block reports whether an element of a kind begins on a line of its own.
func Block(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Ul, atom.Ol, atom.Li,
		atom.Figure, atom.Figcaption, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Aside, atom.Table, atom.Tr,
		atom.Pre, atom.Hr, atom.Dl, atom.Dt, atom.Dd, atom.Main, atom.Nav, atom.Address:
		return true
	default:
		return false
	}
}

// A Writer joins words with the white space that belongs between them.
type Writer struct {
	b    strings.Builder
	want int  // line ends due before the next word
	gap  bool // a blank is due before the next word

	most, visits int // if most is not 0, the bytes and elements after which to stop
}

// String returns what has been written.
func (w *Writer) String() string { return w.b.String() }

// Empty reports whether nothing has been written yet.
func (w *Writer) Empty() bool { return w.b.Len() == 0 }

// Paragraph begins a paragraph with the next word.
func (w *Writer) Paragraph() { w.want = 2 }

// br adds a line break. Two of them count as a paragraph, as in pages that have none.
func (w *Writer) br() { w.want = min(w.want+1, 2) }

// Text writes words; white space before, between and after them is folded.
func (w *Writer) Text(s string) {
	s = WithoutSoftHyphens(s)
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if unicode.IsSpace(r) {
			w.gap = true
			s = s[n:]
			continue
		}
		end := strings.IndexFunc(s, unicode.IsSpace)
		if end < 0 {
			end = len(s)
		}
		if w.b.Len() > 0 {
			switch {
			case w.want > 0:
				w.b.WriteString("\n\n"[:w.want])
			case w.gap:
				w.b.WriteByte(' ')
			}
		}
		w.want, w.gap = 0, false
		w.b.WriteString(s[:end])
		s = s[end:]
	}
}

// WithoutSoftHyphens removes soft hyphens, which only mark where a word may be broken.
func WithoutSoftHyphens(s string) string { return strings.ReplaceAll(s, "\u00AD", "") }
