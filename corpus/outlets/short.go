package outlets

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// MaxShort is the widest that a short name may be, in terminal cells.
const MaxShort = 14

// Short makes a name for a narrow column of a longer one: without the article and
// what is in brackets or behind a dash; with its first words abbreviated
// ("Harb. Courier"); of as many whole words as go in.
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

// abbreviated keeps the last word and four letters of each longer one before it.
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
