package reflow

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Reflow makes paragraphs of lines that are as wide as a column. A line goes on
// where it is as wide as the others; where it is shorter, or a blank line follows,
// the paragraph ends, unless the next line begins with a small letter: a page or a
// picture may part a sentence. What stands at the head or foot of every page is left out.
func Reflow(s string) string {
	s = inOnePage(s)
	width := columnWidth(s)
	return paragraphsOf(s, func(line string) bool { return fillsColumn(line, width) })
}

// Unwrap makes paragraphs of lines that a blank line parts where a paragraph ends.
func Unwrap(s string) string {
	return paragraphsOf(inOnePage(s), func(string) bool { return true })
}

// inOnePage puts pages together without what stands at the head or foot of every one.
func inOnePage(s string) string {
	return strings.Join(withoutRunningHeads(strings.Split(strings.ReplaceAll(s, "\r", ""), "\f")), "\n\n")
}

// paragraphsOf puts lines together: one goes on in the next where full says so and no
// blank line stands between, and where the next begins with a small letter.
func paragraphsOf(s string, full func(line string) bool) string {
	var out strings.Builder
	var par Joiner
	wide, parted := false, false // of the line before: it is full; a blank line follows it
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.Join(strings.Fields(line), " ")
		if line == "" {
			parted = true
			continue
		}
		if !startsSmall(line) && (!wide || parted) {
			par.Flush(&out)
		}
		par.Add(line)
		wide, parted = full(line), false
	}
	par.Flush(&out)
	return out.String()
}

// The margins of a page, in lines that are not blank, and on how many pages a line must
// stand there to be a running head: on two of two it may be chance.
const (
	marginLines  = 2
	fewestHeaded = 3
)

// withoutRunningHeads leaves out the lines at the head and the foot of pages that are page
// numbers, or are the same on several pages but for their numbers.
func withoutRunningHeads(pages []string) []string {
	if len(pages) < 2 {
		return pages
	}
	times := map[string]int{}
	for _, page := range pages {
		seen := map[string]bool{}
		for _, l := range margins(strings.Split(page, "\n")) {
			if key := withoutDigits(l.text); !seen[key] {
				seen[key] = true
				times[key]++
			}
		}
	}
	for i, page := range pages {
		lines := strings.Split(page, "\n")
		for _, l := range margins(lines) {
			if key := withoutDigits(l.text); pageNumber(key) || times[key] >= fewestHeaded {
				lines[l.at] = ""
			}
		}
		pages[i] = strings.Join(lines, "\n")
	}
	return pages
}

// marginLine is a line at the head or foot of a page.
type marginLine struct {
	at   int
	text string
}

func margins(lines []string) (out []marginLine) {
	var all []marginLine
	for i, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			all = append(all, marginLine{i, l})
		}
	}
	if len(all) <= 2*marginLines {
		return all
	}
	return slices.Concat(all[:marginLines], all[len(all)-marginLines:])
}

// withoutDigits is a line with its numbers left out, which are the pages'.
func withoutDigits(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)), " ")
}

// pageNumber reports whether a line without its digits was nothing but the number of a page.
func pageNumber(rest string) bool {
	switch strings.Trim(rest, " -–—|/.") {
	case "", "page", "page of", "of", "p", "seite", "seite von", "página", "pagina", "стр":
		return true
	}
	return false
}

// fillsColumn reports whether a line goes to the edge of its column: a ragged one ends
// within a long word of it, one that ends a sentence there within a short one. A
// line that is much wider is a headline, in letters of another size.
func fillsColumn(line string, width int) bool {
	n := utf8.RuneCountInString(line) * 20
	least := 15
	if strings.ContainsAny(line[len(line)-1:], ".!?\"") || strings.HasSuffix(line, "”") {
		least = 18
	}
	return n >= width*least && n <= width*25
}

// columnWidth is how many characters the line in the middle has when they are put
// in the order of their lengths: most lines of prose fill their column.
func columnWidth(s string) int {
	var widths []int
	for line := range strings.SplitSeq(s, "\n") {
		if n := utf8.RuneCountInString(strings.TrimSpace(line)); n > 0 {
			widths = append(widths, n)
		}
	}
	if len(widths) == 0 {
		return 0
	}
	slices.Sort(widths)
	return widths[len(widths)/2]
}

// hyphens are what a typesetter breaks words with.
const hyphens = "-\u2010\u00AD"

// hyphened reports whether a line ends with the typesetter's hyphen: in a word.
func hyphened(line string) bool {
	before := withoutHyphens(line)
	r, _ := utf8.DecodeLastRuneInString(before)
	return before != line && unicode.IsLower(r)
}

func withoutHyphens(line string) string { return strings.TrimRight(line, hyphens) }

func startsSmall(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(r)
}
