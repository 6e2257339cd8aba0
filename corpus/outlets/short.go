package outlets

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// MaxShort is the maximum width of a short name, in terminal cells.
const MaxShort = 14

// Short derives a name for a narrow column: without the article and anything in brackets or after a dash; with its
// first words abbreviated ("Harb. Courier"); with as many whole words as fit.
func Short(name string) string {
	s := strings.TrimSpace(name)
	if fits(s) {
		return s
	}
	s = strings.TrimPrefix(s, "The ")
	for _, sep := range []string{" (", " - ", " – ", " | ", ", "} {
		if before, _, found := strings.Cut(s, sep); found && before != "" {
			s = before
		}
	}
	if fits(s) {
		return s
	}
	words := strings.Fields(s)
	if short := abbreviated(words); fits(short) {
		return short
	}
	short := ""
	for _, w := range words {
		next := strings.TrimSpace(short + " " + w)
		if !fits(next) {
			break
		}
		short = next
	}
	if short == "" {
		return ansi.Truncate(s, MaxShort, "…")
	}
	return short
}

func fits(s string) bool { return ansi.StringWidth(s) <= MaxShort }

// abbreviated keeps the last word, and shortens longer words before it to four letters.
func abbreviated(words []string) string {
	short := make([]string, len(words))
	for i, w := range words {
		if i < len(words)-1 && utf8.RuneCountInString(w) > 5 {
			w = string([]rune(w)[:4]) + "."
		}
		short[i] = w
	}
	return strings.Join(short, " ")
}
