package print

import (
	"encoding/json"
	"errors"
	"testing"

	"lineup/model"
	"lineup/ui/safe"
)

// TestClaimReview checks that a draft says what was said, by whom and where, names a first appearance only if the
// dates show it, and rates nothing.
func TestClaimReview(t *testing.T) {
	c := harbour(t)
	var b safe.Builder
	if err := Write(&b, Utterances(c, false), Options{Format: ClaimReview}); err != nil {
		t.Fatal(err)
	}
	var all []struct {
		Claim string `json:"claimReviewed"`
		Item  struct {
			First      *work  `json:"firstAppearance"`
			Appearance []work `json:"appearance"`
		} `json:"itemReviewed"`
		Rating rating `json:"reviewRating"`
	}
	if err := json.Unmarshal([]byte(b.Done().String()), &all); err != nil {
		t.Fatal(err)
	}
	i := 0
	for _, u := range c.Utterances {
		if len(u.Versions) < 2 {
			continue
		}
		n := len(all[i].Item.Appearance)
		if all[i].Item.First != nil {
			n++
			if d := c.Articles[u.Versions[1].Article].Published; !c.Articles[u.Versions[0].Article].Published.Before(d) {
				t.Errorf("%s: called first, though the dates do not show it", u.ID)
			}
		}
		if n != len(u.Versions) || all[i].Claim == "" || all[i].Rating.Value != "" {
			t.Errorf("%s: %+v", u.ID, all[i])
		}
		i++
	}
	if i != len(all) {
		t.Errorf("%d drafts of %d utterances", len(all), i)
	}
	if err := Write(&b, Quotes(c, false), Options{Format: ClaimReview}); err != nil {
		t.Error(err)
	}
	if err := Write(&b, Bookmarks(c), Options{Format: ClaimReview}); !errors.Is(err, ErrNothing) {
		t.Errorf("no bookmark: %v", err)
	}
	marked := *c
	marked.Bookmarks = []model.Bookmark{{Kind: model.MarkedQuote, At: 0, Article: c.Quotes[0].Article}, {Kind: model.MarkedArticle}}
	if err := Write(&b, Bookmarks(&marked), Options{Format: ClaimReview}); err != nil {
		t.Error(err)
	}
	if _, ok := errors.AsType[*UnfitFormatError](Write(&b, Topics(c), Options{Format: ClaimReview})); !ok {
		t.Error("topics were printed as claims")
	}
}
