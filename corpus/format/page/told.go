package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
	"lineup/model/text"
)

// Some pages give machines the text of their article once more (articleBody of JSON-LD). It tells which element
// holds the article, and where that ends; its leads, headings and pictures it mostly leaves out.

// leastTold is how many characters such a text has at least: many sites give a description or the opening there.
const leastTold = 500

// told is where a page shows the text that it tells machines.
type told struct {
	home  *html.Node // the element that holds it; nil where the page shows little of it
	last  *html.Node // the block that holds its end
	share float64    // what of it the page shows
}

// tell finds where a page shows a text.
func tell(doc *html.Node, body string) (t told) {
	const (
		row      = 3  // words in a row by which passages are compared
		mostPart = .9 // the share of what is shown of the text for an element to hold it
		leastMet = .5 // the share of a block's words that are the text's
	)
	words := wordsOf(body)
	if utf8.RuneCountInString(body) < leastTold || len(words) < row {
		return told{}
	}
	runs := map[string]bool{}
	for i := range len(words) - row + 1 {
		runs[strings.Join(words[i:i+row], " ")] = true
	}
	shown := map[*html.Node]int{} // words
	var block strings.Builder
	flush := func(at *html.Node) {
		ws := wordsOf(block.String())
		block.Reset()
		met := 0
		for i := range len(ws) - row + 1 {
			if runs[strings.Join(ws[i:i+row], " ")] {
				met++
			}
		}
		if met > 0 && float64(met) >= leastMet*float64(len(ws)-row+1) {
			t.last = at
			for n := at; n != nil; n = n.Parent {
				shown[n] += len(ws)
			}
		}
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			block.WriteString(n.Data)
			return
		case n.Type == html.ElementNode && markup.Unseen(n.DataAtom):
			return
		}
		parts := n.Type == html.ElementNode && (markup.Block(n.DataAtom) || n.DataAtom == atom.Td || n.DataAtom == atom.Th || n.DataAtom == atom.Body)
		if parts && n.Parent != nil {
			flush(n.Parent)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if parts {
			flush(n)
		}
	}
	walk(doc)
	t.share = min(float64(shown[doc])/float64(len(words)), 1)
	for at := doc; at != nil; {
		t.home = at
		next := (*html.Node)(nil)
		for c := at.FirstChild; c != nil; c = c.NextSibling {
			if float64(shown[c]) >= mostPart*float64(shown[doc]) {
				next = c
			}
		}
		at = next
	}
	return t
}

// wordsOf are the words of a text, folded.
func wordsOf(s string) (words []string) {
	for w := range text.Words(s, 0) {
		words = append(words, text.Fold(w.Of(s)))
	}
	return words
}
