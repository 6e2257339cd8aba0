package reflow

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Reflow turns lines as wide as a column into paragraphs. A line as wide as the others continues;
// after a shorter one, or before a blank line, the paragraph ends, unless the next line begins with
// a small letter: a page break or a picture may split a sentence. What is at the head or foot of
// every page is removed.
func Reflow(s string) string {
	s = inOnePage(s)
	width := columnWidth(s)
	return paragraphsOf(s, func(line string) bool { return fillsColumn(line, width) })
}

// Unwrap turns lines into paragraphs, which are separated by blank lines.
func Unwrap(s string) string {
	return paragraphsOf(inOnePage(s), func(string) bool { return true })
}

// inOnePage joins pages without what is at the head or foot of every one.
func inOnePage(s string) string {
	return strings.Join(withoutRunningHeads(strings.Split(strings.ReplaceAll(s, "\r", ""), "\f")), "\n\n")
}

// paragraphsOf joins lines: a line continues in the next if it is full and no blank line comes
// between, or if the next begins with a small letter.
func paragraphsOf(s string, full func(line string) bool) string {
	var out strings.Builder
	var par Joiner
	wide, parted := false, false // whether the previous line is full, and whether a blank line follows it
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

// The size of a page's margins, in lines that are not blank, and on how many pages a line must be
// there to be a running head: on two of two it may be chance.
const (
	marginLines  = 2
	fewestHeaded = 3
)

// withoutRunningHeads removes lines at the head and the foot of pages that are page numbers, or the
// same on several pages except for numbers.
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

// withoutDigits returns a line without its numbers, which may be the page's.
func withoutDigits(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)), " ")
}

// pageNumber reports whether a line was only a page number, judging by what is left without its
// digits.
func pageNumber(rest string) bool {
	switch strings.Trim(rest, " -–—|/.") {
	case "", "page", "page of", "of", "p", "seite", "seite von", "página", "pagina", "стр":
		return true
	}
	return false
}

// fillsColumn reports whether a line reaches the edge of its column: a ragged one ends within a
// long word of it, one that ends a sentence there within a short one. A much wider line is a
// headline, in larger type.
func fillsColumn(line string, width int) bool {
	n := utf8.RuneCountInString(line) * 20
	least := 15
	if strings.ContainsAny(line[len(line)-1:], ".!?\"") || strings.HasSuffix(line, "”") {
		least = 18
	}
	return n >= width*least && n <= width*25
}

// columnWidth returns the median length of the lines in characters: most lines of prose fill their
// column.
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

// hyphens are the characters with which a typesetter breaks words.
const hyphens = "-\u2010\u00AD"

// hyphened reports whether a line ends with the typesetter's hyphen, inside a word.
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
