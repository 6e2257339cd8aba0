package frequency

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"sort"
)

//go:embed stems.bin
var stems string

// Usage is how common a stem is.
type Usage struct {
	// Articles is the number of articles, of Articles() in all, in which the stem occurs, to within 2%; 0 if that
	// is too few to be listed.
	Articles float64
	// Capital is the share of its occurrences, 0..1, that are capitalised.
	Capital float64
}

const (
	// header is the number of bytes before the table, which give the number of articles counted.
	header = 4
	// record is the number of bytes per stem: its hash, the logarithm of its article count, its share of capitals.
	record = 6
	// steps is the number of steps per factor of e in the logarithm of the article count.
	steps = 24
)

// Articles returns the number of articles counted.
func Articles() int { return int(le32(stems, 0)) }

// Of returns how common a stem is.
func Of(stem string) Usage { return look(stems, stem) }

func look(table, stem string) Usage {
	h := hash(stem)
	n := (len(table) - header) / record
	at := sort.Search(n, func(i int) bool { return le32(table, header+i*record) >= h })
	if at == n || le32(table, header+at*record) != h {
		return Usage{}
	}
	r := table[header+at*record:]
	return Usage{math.Exp(float64(r[4]) / steps), float64(r[5]) / 255}
}

func le32(s string, at int) uint32 {
	return uint32(s[at]) | uint32(s[at+1])<<8 | uint32(s[at+2])<<16 | uint32(s[at+3])<<24
}

// hash is FNV-1a. With eighty thousand stems in four thousand million hashes, one unlisted word in fifty thousand
// is mistaken for a listed one.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Encode makes the table from the usage of stems, counted in this many articles.
func Encode(articles int, usage map[string]Usage) ([]byte, error) {
	by := make(map[uint32]Usage, len(usage))
	for stem, u := range usage {
		if u.Articles < 1 || u.Articles > float64(articles) || u.Capital < 0 || u.Capital > 1 {
			return nil, errors.New("a stem stands in some, not more than all articles: " + stem)
		}
		if was := by[hash(stem)]; was.Articles < u.Articles {
			by[hash(stem)] = u // of two with the same hash, the commoner
		}
	}
	hashes := make([]uint32, 0, len(by))
	for h := range by {
		hashes = append(hashes, h)
	}
	slices.Sort(hashes)
	out := binary.LittleEndian.AppendUint32(nil, uint32(articles))
	for _, h := range hashes {
		u := by[h]
		out = binary.LittleEndian.AppendUint32(out, h)
		out = append(out, byte(min(255, math.Round(math.Log(u.Articles)*steps))), byte(math.Round(u.Capital*255)))
	}
	return out, nil
}
