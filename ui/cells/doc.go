// Package cells counts the terminal cells that a text occupies, and cuts text to a number of cells.
//
// Terminals disagree on characters of several code points: a consonant with its vowel sign, a conjunct, an emoji with
// a skin tone, a family joined into one. Most count each code point by itself, as the C library's wcwidth does:
// xterm, tmux, VTE, Alacritty, Apple's Terminal. Those that support mode 2027 (Ghostty, WezTerm, foot, Contour,
// Windows Terminal) count a whole character, though not all alike. A Counting is one of the two, or the larger of
// both. Text is laid out by the larger, so that a line that fits does so on all of them.
//
// Bubble Tea's renderer counts with the same code (x/ansi), so that it and this package agree to the cell.
package cells
