package reader

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/search"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/reader/readertest"
	"lineup/ui/safe/safetest"
)

// scripts returns words whose cells terminals count differently, and words that they draw from right to left.
func scripts() []string {
	return []string{
		"क्षेत्र", "বাংলাদেশের", "மொழியில்", "తెలుగులో", "ಕನ್ನಡದಲ್ಲಿ", "മലയാളത്തിൽ", "ගුවන්විදුලිය", "กำลัง", "ກຳລັງ", "ភាសាខ្មែរ", "မြန်မာ",
		"བོད་ཡིག", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "日本語が", "か\u3099", "ｶﾞ", "Vie\u0323\u0302t", "שָׁלוֹם", "السلامُ", "می\u200cخواهم",
		"👨‍👩‍👧‍👦", "👍🏻", "👩🏽‍🚀", "🫱🏻‍🫲🏿", "🇩🇪", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "1\ufe0f\u20e3", "❤\ufe0f", "☝🏽",
	}
}

// grants is the report of a terminal that counts characters whole.
var grants = tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset}

// TestEveryScriptFits draws every screen with words of every script in every string that comes from outside, on
// terminals that count code points and on those that count characters.
func TestEveryScriptFits(t *testing.T) {
	c := readertest.Corpus(t, readertest.Bridge)
	n := 0
	safetest.Fill(c, func(old string) string {
		n++
		return scripts()[n%len(scripts())] + " " + scripts()[n*7%len(scripts())] + old
	}, "Text", "Language")
	l := library.Loaded{Corpus: c, Index: func() *search.Index { return search.New(c) }}
	for i, s := range screens {
		d := driveWith(t, l, 120, 30, Options{Settings: kit.Settings{RTL: kit.Orders()[i%2]}})
		s.open(d)
		for range 2 {
			for _, w := range []int{1, 7, 40, 60, 81, 160} {
				for _, h := range []int{3, 30} {
					d.send(tea.WindowSizeMsg{Width: w, Height: h})
					fits(t, d.a, w, h)
				}
			}
			d.send(grants)
		}
	}
}

// TestNoWordIsLost reads articles in every script, at several widths: every word is on the screen, whichever way the
// terminal counts.
func TestNoWordIsLost(t *testing.T) {
	for _, script := range scripts() {
		var words []string
		for i := range 40 {
			words = append(words, fmt.Sprintf("%sw%02d", script, i))
		}
		text := strings.Join(words, " ")
		a := &model.Article{Title: "A title", Outlet: model.Outlet{Name: "Courier"}, File: "a.md", Line: 1, Text: text, Paragraphs: []model.Span{{End: len(text)}}}
		c, err := analyse.Run(t.Context(), []*model.Article{a}, nil, analyse.Options{})
		if err != nil {
			t.Fatal(err)
		}
		d := drive(t, library.Loaded{Corpus: c, Index: func() *search.Index { return search.New(c) }}, 70, 100)
		d.keys("enter")
		for _, mode := range []string{"parts", "whole"} {
			for _, w := range []int{24, 41, 70, 120} {
				d.send(tea.WindowSizeMsg{Width: w, Height: 100})
				fits(t, d.a, w, 100)
				seen := d.screen()
				lost := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return strings.Contains(seen, word[len(script):]) })
				if len(lost) > 0 {
					t.Errorf("%s, %d cells, %s: %d words are lost: %s", script, w, mode, len(lost), lost)
				}
			}
			d.send(grants)
		}
	}
}

// TestSignsInASCII draws every screen with ASCII signs: none of those that some terminals draw two cells wide is
// left, but for the punctuation of articles.
func TestSignsInASCII(t *testing.T) {
	for _, set := range []kit.Settings{{Signs: "ascii"}, {Plain: true}} {
		for _, s := range screens {
			d := driveWith(t, testLoaded(t), 120, 30, Options{Settings: set})
			s.open(d)
			for _, w := range []int{40, 80, 160} {
				d.send(tea.WindowSizeMsg{Width: w, Height: 30})
				fits(t, d.a, w, 30)
				if at := strings.IndexFunc(d.screen(), func(r rune) bool { return r == '·' || r == '›' || r > 0x203A }); at >= 0 {
					t.Errorf("%s, %d cells: %q is on the screen", s.name, w, d.screen()[at:at+3])
				}
			}
		}
	}
}
