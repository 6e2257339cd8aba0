// Package align sets wordings side by side: it finds the quotes of different
// articles that are one utterance, aligns their words, and names how they differ.
package align
