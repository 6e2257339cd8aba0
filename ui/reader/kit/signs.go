package kit

import "strings"

// Signs are the sets of signs that frames, scrollbars and differences can be drawn with.
func Signs() []string { return []string{"unicode", "ascii"} }

// ascii writes a sign as a character of ASCII, as wide, so that nothing moves; no two signs of
// differences become one. Punctuation is left alone: articles have it too.
var ascii = strings.NewReplacer(
	"╭", "+", "╮", "+", "╰", "+", "╯", "+", "├", "+", "┤", "+", "┬", "+", "┴", "+", "┼", "+",
	"─", "-", "━", "=", "╌", "-", "│", "|", "┃", "#", "▎", "|", "▌", ">", "▸", ">", "›", ">", "‹", "<",
	"−", "-", "≠", "!", "≈", "/", "⇄", "&", "↻", "^", "●", "*", "◐", "%", "○", "o", "◌", "?",
	"↓", "v", "↑", "^", "→", ">", "←", "<", " · ", " - ", "·", ".",
)
