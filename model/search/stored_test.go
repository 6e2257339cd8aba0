package search

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
)

// storedQueries use every part of an index.
var storedQueries = []string{
	"t", "ta re", `"ta re"`, "speaker:ta", "outlet:quill shi", "topic:re lome", "since:2030-06 wan !no", "tarx", "kind:topic", "tgkfp", "noshi",
}

func stored(tb testing.TB, ix *Index) []byte {
	tb.Helper()
	var b bytes.Buffer
	n, err := ix.WriteTo(&b)
	if err != nil || n != int64(b.Len()) {
		tb.Fatalf("%d bytes of %d: %v", n, b.Len(), err)
	}
	return b.Bytes()
}

// TestStored checks that an index that was written and opened again gives the same answers, and is written the
// same.
func TestStored(t *testing.T) {
	for _, ix := range []*Index{coast(t, 300), harbour(t), New(&model.Corpus{})} {
		data := stored(t, ix)
		again, err := Open(ix.corpus, data)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(data, stored(t, again)) {
			t.Error("the second time different bytes were written")
		}
		for _, q := range storedQueries {
			want, got := find(t, ix, q, 50), find(t, again, q, 50)
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%s: %s", q, d)
			}
		}
	}
}

// TestStoredAnywhere checks that an index gives the same answers wherever it is in memory, and that its columns are
// not copied if they are aligned.
func TestStoredAnywhere(t *testing.T) {
	ix := coast(t, 30)
	data := stored(t, ix)
	for shift := range 9 {
		moved := append(make([]byte, shift, shift+len(data)), data...)[shift:]
		again, err := Open(ix.corpus, moved)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range storedQueries {
			if d := cmp.Diff(find(t, ix, q, 50), find(t, again, q, 50)); d != "" {
				t.Errorf("moved by %d, %s: %s", shift, q, d)
			}
		}
		was := again.order[0]
		clear(moved)
		if copied := again.order[0] == was; was != 0 && copied != (shift%4 != 0) {
			t.Errorf("moved by %d: copied: %v", shift, copied)
		}
	}
}

// TestStoredForAnotherCorpus checks that the index of another corpus is rejected.
func TestStoredForAnotherCorpus(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("x"), []byte(storedMark), stored(t, coast(t, 5))} {
		if _, err := Open(harbour(t).corpus, data); !errors.Is(err, ErrStored) {
			t.Errorf("%d bytes: %v", len(data), err)
		}
	}
}

// TestStoredFaults truncates a stored index at many places, and flips bits at many others: it is rejected, or gives
// some answer, and nothing panics.
func TestStoredFaults(t *testing.T) {
	ix := coast(t, 12)
	data := stored(t, ix)
	for n := 0; n < len(data); n += 1 + n/64 {
		if _, err := Open(ix.corpus, data[:n]); !errors.Is(err, ErrStored) {
			t.Fatalf("cut at %d of %d: %v", n, len(data), err)
		}
	}
	random := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		wrong := bytes.Clone(data)
		wrong[random.IntN(len(wrong))] ^= 1 << random.IntN(8)
		searchStored(t, ix.corpus, wrong)
	}
}

// searchStored opens data and searches in it, if it can be opened.
func searchStored(tb testing.TB, c *model.Corpus, data []byte) {
	tb.Helper()
	ix, err := Open(c, data)
	if err != nil {
		if !errors.Is(err, ErrStored) {
			tb.Fatal(err)
		}
		return
	}
	for _, q := range storedQueries {
		if _, err := ix.Search(context.Background(), q, 20); err != nil {
			tb.Fatal(q, err)
		}
	}
}

func FuzzOpen(f *testing.F) {
	ix := harbour(f)
	data := stored(f, ix)
	f.Add(data, 0, byte(0))
	f.Add(data[:len(data)/2], 20, byte(1))
	f.Fuzz(func(t *testing.T, data []byte, at int, turn byte) {
		if at >= 0 && at < len(data) {
			data = bytes.Clone(data)
			data[at] ^= turn
		}
		searchStored(t, ix.corpus, data)
	})
}
