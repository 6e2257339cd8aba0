package rtf

// The RTF control words that affect the text. All others are skipped.

// character returns the character that a control word represents, 0 for other words.
func character(word []byte) rune {
	switch string(word) {
	case "par", "sect", "page", "column", "row", "nestrow":
		return '\n'
	case "line", "softline", "lbr":
		return '\v'
	case "cell", "nestcell", "tab":
		return '\t'
	case "lquote":
		return '‘'
	case "rquote":
		return '’'
	case "ldblquote":
		return '“'
	case "rdblquote":
		return '”'
	case "emdash":
		return '—'
	case "endash":
		return '–'
	case "bullet":
		return '•'
	case "emspace", "enspace", "qmspace":
		return ' '
	}
	return 0
}

// unread reports whether a group that begins with a word has no text.
func unread(word []byte) bool {
	switch string(word) {
	case "colortbl", "stylesheet", "info", "pict", "object", "header", "headerf", "headerl", "headerr", "footer", "footerf", "footerl", "footerr",
		"fldinst", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "themedata", "colorschememapping", "datastore", "latentstyles",
		"footnote", "annotation", "bkmkstart", "bkmkend", "listtext", "pntext", "filetbl", "revtbl", "shprslt":
		return true
	}
	return false
}

// word executes a control word.
func (r *rtfReader) word(word []byte, n int, given bool) {
	on := !given || n != 0
	switch string(word) {
	case "u":
		if given {
			r.flush()
			r.unicode(rune(uint16(n)))
			r.skip = r.state.stand
		}
		return
	case "f", "plain", "v", "deleted", "fonttbl", "shptxt", "upr", "ud":
		r.flush() // what follows is in another character set
	}
	switch string(word) {
	case "uc":
		r.state.stand = max(0, min(n, 16))
	case "f":
		if r.font = n; !r.state.table {
			r.state.font = n
		}
	case "plain":
		r.state.font, r.state.veiled = r.usual, false
	case "v":
		r.state.veiled = on
	case "deleted":
		r.state.deleted = on
	case "dropcapt", "dropcapli":
		r.initial = true
	case "pard":
		r.initial = false
	case "shptxt":
		if r.state.starred {
			r.state.hidden, r.state.box = false, true
		}
	case "upr":
		r.state.twice = !r.state.hidden
		r.state.hidden = true
	case "ud":
		if r.state.twice {
			r.state.hidden = false
		}
	case "bin":
		r.at = min(r.at+max(n, 0), len(r.in))
	default:
		if unread(word) {
			r.flush()
			r.state.hidden, r.state.starred = true, false
			return
		}
		r.charset(word, n)
	}
}
