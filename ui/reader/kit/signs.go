package kit

import "strings"

// Signs returns the sets of signs for frames, scrollbars and differences.
func Signs() []string { return []string{"unicode", "ascii"} }

// ascii replaces a sign by an ASCII character of the same width, so that nothing moves; the signs of differences stay
// distinct. Punctuation is left alone, since articles use it too.
var ascii = strings.NewReplacer(
	"╭", "+", "╮", "+", "╰", "+", "╯", "+", "├", "+", "┤", "+", "┬", "+", "┴", "+", "┼", "+",
	"─", "-", "━", "=", "╌", "-", "│", "|", "┃", "#", "▎", "|", "▌", ">", "▸", ">", "›", ">", "‹", "<",
	"−", "-", "≠", "!", "≈", "/", "⇄", "&", "↻", "^", "●", "*", "◐", "%", "○", "o", "◌", "?",
	"↓", "v", "↑", "^", "→", ">", "←", "<", " · ", " - ", "·", ".",
)
