package story

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"lineup/model"
)

// archive makes n articles of about 200 words, in events of one to four articles, ten articles a day. The words are
// invented; their frequencies follow Zipf's law, and every event has some of its own.
func archive(n int) []*model.Article {
	r := rand.New(rand.NewPCG(7, 7))
	zipf := rand.NewZipf(r, 1.2, 8, 40_000)
	var articles []*model.Article
	for event := 0; len(articles) < n; event++ {
		day := time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(n/10+1)).Format(time.DateOnly)
		for range 1 + r.IntN(4) {
			var b strings.Builder
			for w := range 200 {
				if w%5 == 0 {
					fmt.Fprintf(&b, "Own%dx%d ", event, r.IntN(30))
				}
				fmt.Fprintf(&b, "word%d ", zipf.Uint64())
			}
			id := strconv.Itoa(len(articles))
			articles = append(articles, article(id, "Outlet "+id[len(id)-1:], day, fmt.Sprintf("Own%dx1 word%d", event, zipf.Uint64()), b.String()))
		}
	}
	return articles[:n]
}

func BenchmarkGroup(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		articles := archive(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				Group(articles, nil)
			}
		})
	}
}

func TestGroupIsAPartition(t *testing.T) {
	articles := archive(600)
	seen := make([]int, len(articles))
	ids := map[model.StoryID]bool{}
	for _, s := range Group(articles, nil) {
		if ids[s.ID] {
			t.Errorf("two stories have ID %s", s.ID)
		}
		ids[s.ID] = true
		if s.Independent < 1 || s.Independent > len(s.Articles) {
			t.Errorf("%s: %d of %d articles are independent", s.ID, s.Independent, len(s.Articles))
		}
		for _, a := range s.Articles {
			seen[a]++
		}
	}
	for a, n := range seen {
		if n != 1 {
			t.Errorf("article %d is in %d stories", a, n)
		}
	}
}
