package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
	"lineup/model/text"
)

// Some pages repeat the text of their article for machines (articleBody of JSON-LD). It shows which
// element holds the article, and where that ends; it usually omits leads, headings and pictures.

// leastTold is the minimum length of such a text in characters: many sites put a description or the
// opening there.
const leastTold = 500

// told is where a page shows its text for machines.
type told struct {
	home  *html.Node // the element that holds it; nil if the page shows little of it
	last  *html.Node // the block that holds its end
	share float64    // how much of it the page shows
}

// tell finds where a page shows a text.
func tell(doc *html.Node, body string) told {
	const mostPart = .9 // the share of the shown text that an element must have to hold it
	words := wordsOf(body)
	if utf8.RuneCountInString(body) < leastTold || len(words) < row {
		return told{}
	}
	m := meeting{runs: map[string]bool{}, shown: map[*html.Node]int{}}
	for i := range len(words) - row + 1 {
		m.runs[strings.Join(words[i:i+row], " ")] = true
	}
	m.walk(doc)
	t := told{last: m.last, share: min(float64(m.shown[doc])/float64(len(words)), 1)}
	for at := doc; at != nil; {
		t.home = at
		next := (*html.Node)(nil)
		for c := at.FirstChild; c != nil; c = c.NextSibling {
			if float64(m.shown[c]) >= mostPart*float64(m.shown[doc]) {
				next = c
			}
		}
		at = next
	}
	return t
}

// row is how many words in a row are compared.
const row = 3

// meeting compares a page with a text, block by block.
type meeting struct {
	runs  map[string]bool    // the words of the text, in rows
	shown map[*html.Node]int // words of the text in each element
	last  *html.Node         // the last block that belongs to the text
	block strings.Builder    // the words since the last block
}

func (m *meeting) walk(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		m.block.WriteString(n.Data)
		return
	case n.Type == html.ElementNode && markup.Unseen(n.DataAtom):
		return
	}
	parts := n.Type == html.ElementNode && (markup.Block(n.DataAtom) || n.DataAtom == atom.Td || n.DataAtom == atom.Th || n.DataAtom == atom.Body)
	if parts && n.Parent != nil {
		m.end(n.Parent)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.walk(c)
	}
	if parts {
		m.end(n)
	}
}

// end handles the block that ends in an element: it belongs to the text if half of its rows of
// words do.
func (m *meeting) end(at *html.Node) {
	words := wordsOf(m.block.String())
	m.block.Reset()
	met := 0
	for i := range len(words) - row + 1 {
		if m.runs[strings.Join(words[i:i+row], " ")] {
			met++
		}
	}
	if met == 0 || 2*met < len(words)-row+1 {
		return
	}
	m.last = at
	for n := at; n != nil; n = n.Parent {
		m.shown[n] += len(words)
	}
}

// wordsOf returns the words of a text, folded.
func wordsOf(s string) (words []string) {
	for w := range text.Words(s, 0) {
		words = append(words, text.Fold(w.Of(s)))
	}
	return words
}
