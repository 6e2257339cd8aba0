package layout

import "strings"

// isPlayer reports whether a paragraph is left over from a media player: the titles of videos, before and after the
// buttons, or the numbered captions of pictures. However long it is, and whatever a title quotes, it is not the
// article.
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

// isCount reports whether s numbers a picture: "3 of 29".
func isCount(s string) bool {
	at, of, ok := strings.Cut(strings.TrimSpace(s), " of ")
	return ok && isNumber(at) && isNumber(of)
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
