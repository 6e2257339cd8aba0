package reader

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lineup/model"
	"lineup/model/align"
	"lineup/model/search"
	"lineup/model/text"
)

// many is a corpus of n articles, four to a story, in which the four carry one quote
// each in their own wording.
func many(n int) Loaded {
	const filler = "The council of the valley met again on the matter of the mill, and again it came to no end. "
	c := &model.Corpus{Speakers: []model.Speaker{{ID: "a", Name: "Ada Quill"}}}
	wordings := []string{
		"We shall mend the mill number %d before the winter comes,", "We will mend the mill number %d before winter comes,",
		"We shall mend the mill number %d before the winter,", "We shall certainly mend the mill number %d before the winter comes,",
	}
	for i := range n {
		said := fmt.Sprintf(wordings[i%4], i/4)
		body := strings.Repeat(filler, 8) + "\n\n“" + said + "” Ada Quill said.\n\n" + strings.Repeat(filler, 12)
		a := &model.Article{
			ID: model.ArticleID(strconv.Itoa(i)), Title: fmt.Sprintf("The mill, chapter %d", i/4), Text: body, Paragraphs: text.Paragraphs(body),
			Outlet: model.Outlet{Name: fmt.Sprintf("Outlet %d", i%40)},
		}
		at := strings.Index(body, said)
		c.Articles = append(c.Articles, a)
		c.QuotesOf = append(c.QuotesOf, [2]int{i, i + 1})
		c.StoryOf = append(c.StoryOf, i/4)
		c.Quotes = append(c.Quotes, model.Quote{Article: i, Pieces: []model.Span{{Start: at, End: at + len(said)}}, Utterance: i / 4})
		c.Speakers[0].Quotes = append(c.Speakers[0].Quotes, i)
		c.Speakers[0].Articles = append(c.Speakers[0].Articles, i)
		if i%4 == 0 {
			c.Stories = append(c.Stories, model.Story{Title: a.Title})
			c.Utterances = append(c.Utterances, model.Utterance{Story: i / 4})
		}
		s, u := &c.Stories[i/4], &c.Utterances[i/4]
		s.Articles, s.Outlets = append(s.Articles, i), append(s.Outlets, a.Outlet.Name)
		u.Versions = append(u.Versions, model.Version{Article: i, Quotes: []int{i}, Pieces: c.Quotes[i].Pieces})
		u.Versions = align.Rebase(c, i/4, 0)
	}
	return Loaded{Corpus: c, Index: search.New(c)}
}

// BenchmarkKey measures a key and the frame after it, over 20,000 articles in a
// window of 200 by 60.
func BenchmarkKey(b *testing.B) {
	l := many(20_000)
	for _, c := range []struct {
		name, before string
		keys         []string
	}{
		{"move", "tab", []string{"j"}},
		{"page", "tab", []string{"pgdown", "pgup"}},
		{"end", "", []string{"G", "g"}},
		{"tab", "", []string{"tab"}},
		{"line-up", "tab", []string{"enter", "esc"}},
		{"story", "", []string{"enter", "esc"}},
		{"difference", "tab enter", []string{"n", "N"}},
		{"scroll-whole", "enter f", []string{"ctrl+d", "ctrl+u"}},
		{"read", "tab enter", []string{"enter", "esc"}},
		{"scroll-article", "tab enter,enter", []string{"ctrl+d", "ctrl+u"}},
		{"next-of-list", "tab enter", []string{"J", "K"}},
		{"tables", "tab", []string{"t", "esc"}},
		{"mark", "", []string{"space", "k", "space", "k"}},
		{"find", "tab enter,enter /", []string{"m", "backspace", "m"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			d := drive(b, l, 200, 60).keys(c.before)
			msgs := make([]tea.KeyPressMsg, len(c.keys))
			for i, k := range c.keys {
				msgs[i] = press(k)
			}
			for i := 0; b.Loop(); i++ {
				d.send(msgs[i%len(msgs)])
				_ = d.a.View()
			}
		})
	}
}

// BenchmarkLong measures keys in an article of 10,000 words: opening it, finding a word
// that stands in every sentence, and going from hit to hit.
func BenchmarkLong(b *testing.B) {
	l := many(400)
	a := l.Corpus.Articles[0]
	for len(strings.Fields(a.Text)) < 10_000 {
		a.Text += "\n\n" + strings.Repeat("The council of the valley met again on the matter of the mill, and again it came to no end. ", 5)
	}
	a.Paragraphs = text.Paragraphs(a.Text)
	for _, c := range []struct {
		name, before string
		keys         []string
	}{
		{"open", "shift+tab,shift+tab", []string{"enter", "esc"}},
		{"find", "shift+tab,shift+tab enter / m i l", []string{"l", "backspace"}},
		{"hit", "shift+tab,shift+tab enter / m i l l enter", []string{"n"}},
		{"scroll", "shift+tab,shift+tab enter", []string{"ctrl+d", "ctrl+d", "ctrl+u", "ctrl+u"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			d := drive(b, l, 200, 60).keys(c.before)
			for i := 0; b.Loop(); i++ {
				d.send(press(c.keys[i%len(c.keys)]))
				_ = d.a.View()
			}
		})
	}
}

// BenchmarkList measures the keys that go over the whole of a list of 20,000 articles: a
// filter set and dropped, an order, and a jump to a word that does not stand there.
func BenchmarkList(b *testing.B) {
	l := many(20_000)
	for _, c := range []struct{ name, keys string }{
		{"filter", "f o u t l e t : 3 enter F"},
		{"sort", "s"},
		{"jump", "' z esc"},
	} {
		b.Run(c.name, func(b *testing.B) {
			d := drive(b, l, 200, 60).keys("shift+tab,shift+tab")
			for b.Loop() {
				d.keys(c.keys)
				_ = d.a.View()
			}
		})
	}
}

// BenchmarkType measures a letter typed into the search, with its hits and the frame.
func BenchmarkType(b *testing.B) {
	d := drive(b, many(20_000), 200, 60).keys("/")
	letters := []rune("mill winter ")
	for i := 0; b.Loop(); i++ {
		if i%len(letters) == 0 {
			d.keys("ctrl+u")
		}
		d.send(tea.KeyPressMsg{Code: letters[i%len(letters)], Text: string(letters[i%len(letters)])})
		_ = d.a.View()
	}
}

// BenchmarkResize measures a frame at a new width, with an article open.
func BenchmarkResize(b *testing.B) {
	d := drive(b, many(400), 200, 60).keys("tab enter,enter")
	for i := 0; b.Loop(); i++ {
		d.send(tea.WindowSizeMsg{Width: 60 + i%20, Height: 60})
		_ = d.a.View()
	}
}
