package reader

import (
	"testing"

	"lineup/model"
)

// TestWhyStory: i on a story, or on an article, shows what it shares with the others.
func TestWhyStory(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40)
	d.keys("i").sees("Why one story", "shares", "Courier")
	d.keys("esc 6 tab i").sees("Why one story", "shares")
	d.keys("esc G i").sees("Why one story")
}

// TestProblems: P lists what lineup check does: what was not read, what is unknown or was guessed, and what has
// become of the fetched files.
func TestProblems(t *testing.T) {
	l := testLoaded(t)
	l.Corpus.Articles[1].Title, l.Corpus.Articles[2].OutletFrom, l.Corpus.Articles[4].Excerpt = "", "text", true
	l.Corpus.Articles[2].PublishedFrom = model.FromStory
	d := driveWith(t, l, 120, 40, Options{Check: func(articles []*model.Article) []model.Problem {
		return []model.Problem{{File: articles[0].File, What: "gone from its site: https://news.example/ answered 410"}}
	}})
	d.keys("P").sees(
		"Fetched, and changed since", "press/00_notes.txt", "gone from its site", "Not read, or guessed", "broken.txt", "not text",
		"no outlet", "1 article: 03_notes.txt. O names the outlet", "no date", "2 articles: 02_notes.txt, 03_notes.txt. The day of one is inferred from its story",
		"no headline", "1 article: 01_notes.txt", "outlet guessed from the text", "part of an article", "1 article: 04_notes.txt",
	).misses("looking at the files")
}

// TestHelpFits: on a wide screen all keys are in sight at once, opposite ones together.
func TestHelpFits(t *testing.T) {
	for _, keys := range []string{"?", "enter ?", "2 tab enter ?", "6 tab enter ?", "enter t ?"} {
		d := drive(t, testLoaded(t), 160, 48).keys(keys)
		d.sees("Open and find", "Move", "Program", "Signs", "half a page down, up", "3 tab opens the third list").misses("below", "half a page up")
	}
	drive(t, testLoaded(t), 160, 48).keys("enter ?").sees("n N", "next, previous difference", "tab shift+tab", "undo, redo the last decision")
}
