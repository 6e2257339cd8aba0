package layout

import "strings"

// isPlayer reports whether a paragraph is what the frame of a player leaves in a text: of
// videos their titles, once before and once behind the buttons, of pictures the
// captions one after the other, each with its number. However long, and whatever words
// a title quotes, it is not the article.
func isPlayer(s string) bool {
	switch {
	case strings.HasPrefix(s, "JUST WATCHED "), strings.HasPrefix(s, "Now Playing "):
		return strings.Contains(s, " MUST WATCH") || strings.Contains(s, " More Videos")
	case strings.HasPrefix(s, "Photos: "):
		const button = "Hide Caption "
		i := strings.LastIndex(s, button)
		return i > 0 && isCount(s[i+len(button):])
	}
	return false
}

// isCount reports whether s is the number of a picture among all of them: "3 of 29".
func isCount(s string) bool {
	at, of, ok := strings.Cut(strings.TrimSpace(s), " of ")
	return ok && isNumber(at) && isNumber(of)
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
