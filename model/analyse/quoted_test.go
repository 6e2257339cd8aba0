package analyse

import (
	"bytes"
	"context"
	"testing"

	"lineup/model"
	"lineup/model/search"
)

// TestQuoted checks that the words of articles and quotes can be indexed while the rest of the corpus is still
// being built, with the same result.
func TestQuoted(t *testing.T) {
	words := make(chan *search.Index, 1)
	c, err := Run(context.Background(), harbours(200), nil, Options{
		Quoted: func(c *model.Corpus) { go func() { words <- search.Words(c) }() },
	})
	if err != nil {
		t.Fatal(err)
	}
	var beside, after bytes.Buffer
	for _, x := range []struct {
		index *search.Index
		to    *bytes.Buffer
	}{{(<-words).For(c), &beside}, {search.New(c), &after}} {
		if _, err := x.index.WriteTo(x.to); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(beside.Bytes(), after.Bytes()) {
		t.Error("the index begun before the speakers were known differs from the one made at the end")
	}
}
