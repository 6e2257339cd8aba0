// Package cells counts how many cells of a terminal a text takes, and cuts text by them.
//
// Terminals do not agree on characters of several code points: a consonant with its vowel
// sign, a conjunct, an emoji with its skin, a family joined to one. Most count every code point
// for itself, as the C library's wcwidth does: xterm, tmux, VTE, Alacritty, Apple's Terminal.
// Those that grant mode 2027 (Ghostty, WezTerm, foot, Contour, Windows Terminal) count a character as one,
// though not all of them alike. A Counting is one way or the other, or the most of both, which
// is what text is laid out by: so a line that fits does so on all of them.
//
// What the renderer of Bubble Tea counts is the same code (x/ansi), so that it and this
// package agree to the cell.
package cells
