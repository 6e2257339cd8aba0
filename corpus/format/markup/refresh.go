package markup

import (
	"math"
	"strconv"
	"strings"
)

// Refresh parses the content of <meta http-equiv=refresh> as browsers do: "0; url='/news/pier'". It
// returns after how many whole seconds a page redirects its readers and where to, as the page
// writes it; ok is false if it names no place, and only reloads itself.
func Refresh(content string) (after int, to string, ok bool) {
	content = strings.TrimLeft(content, blanks)
	rest := strings.TrimLeft(content, "0123456789")
	digits := content[:len(content)-len(rest)]
	if digits == "" && !strings.HasPrefix(rest, ".") {
		return 0, "", false
	}
	rest = strings.TrimLeft(rest, "0123456789.")
	if rest != "" && !strings.ContainsRune(";,"+blanks, rune(rest[0])) {
		return 0, "", false
	}
	rest = strings.TrimLeft(rest, blanks)
	if rest != "" && (rest[0] == ';' || rest[0] == ',') {
		rest = strings.TrimLeft(rest[1:], blanks)
	}
	if len(rest) > len("url") && strings.EqualFold(rest[:len("url")], "url") {
		if value, named := strings.CutPrefix(strings.TrimLeft(rest[len("url"):], blanks), "="); named {
			rest = strings.TrimLeft(value, blanks)
		}
	}
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		rest, _, _ = strings.Cut(rest[1:], rest[:1])
	}
	rest = strings.Trim(rest, blanks)
	after, err := strconv.Atoi("0" + digits)
	if err != nil {
		after = math.MaxInt // more seconds than fit in an int
	}
	return after, rest, rest != ""
}

// blanks is HTML's white space.
const blanks = " \t\n\f\r"
