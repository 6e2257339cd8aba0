package snapshot

import (
	"bytes"
	"io"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/large"
)

// fill sets every field of every value below v to a distinct non-zero value, so that a field that is not written, or
// written in the place of another, is detected. Which values they are does not matter to a snapshot.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int32, reflect.Int64:
		v.SetInt(int64(*n) - 40) // on both sides of zero
	case reflect.Uint8:
		v.SetUint(uint64(*n)%200 + 1)
	case reflect.Float64:
		v.SetFloat(float64(*n) / 7)
	case reflect.String:
		v.SetString(strings.Repeat("é", *n%3) + string(rune('a'+*n%26)))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 3, 3))
		for i := range 3 {
			fill(v.Index(i), n)
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i), n)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Unix(int64(*n)*1e8, 5).In(time.FixedZone("", 60**n))))
			return
		}
		for _, field := range v.Fields() {
			fill(field, n)
		}
	case reflect.Map:
		// What the user has dismissed is a decision, and a snapshot holds no decisions.
	default:
		panic("a snapshot holds no " + v.Kind().String())
	}
}

// index stands in for a search index.
type index string

func (x index) WriteTo(w io.Writer) (int64, error) {
	n, err := io.WriteString(w, string(x))
	return int64(n), err
}

// filled returns a content without an empty field.
func filled() *Content {
	c := &Content{Corpus: new(model.Corpus), Loaded: new(corpus.Loaded), Index: index("an index")}
	n := 0
	fill(reflect.ValueOf(c.Corpus).Elem(), &n)
	fill(reflect.ValueOf(c.Loaded).Elem(), &n)
	fill(reflect.ValueOf(&c.People).Elem(), &n)
	fill(reflect.ValueOf(&c.Paths).Elem(), &n)
	c.Loaded.Articles = c.Corpus.Articles
	c.Corpus.Bookmarks = nil // the user's, and in their own file
	return c
}

var me = Program{1, 2, 3}

// encoded returns a content as a file.
func encoded(t *testing.T, c *Content) []byte {
	t.Helper()
	var b bytes.Buffer
	b.Write(make([]byte, headSize))
	head, err := write(&b, me, c)
	if err != nil {
		t.Fatal(err)
	}
	copy(b.Bytes(), head)
	return b.Bytes()
}

// decoded returns everything in a file, or the first error.
func decoded(data []byte) (*Content, error) {
	s, err := parse(data)
	if err != nil {
		return nil, err
	}
	c := &Content{}
	if c.Corpus, err = s.Corpus(); err != nil {
		return nil, err
	}
	if c.Loaded, err = s.Loaded(c.Corpus); err != nil {
		return nil, err
	}
	if c.People, err = s.People(); err != nil {
		return nil, err
	}
	if c.Paths, err = s.Paths(); err != nil {
		return nil, err
	}
	x, err := s.Index()
	if x != nil {
		c.Index = index(x)
	}
	return c, err
}

// TestRoundTrip checks that what is read is exactly what was written: no field of any type is forgotten, and nil and
// empty are told apart.
func TestRoundTrip(t *testing.T) {
	many := filled()
	for range 5 { // several sections
		many.Corpus.StoryOf = append(many.Corpus.StoryOf, make([]int, 1<<16)...)
		many.Corpus.Quotes = append(many.Corpus.Quotes, large.Pointers[model.Quote](5000)...)
	}
	empty := &Content{Corpus: &model.Corpus{Quotes: []*model.Quote{}}, Loaded: &corpus.Loaded{}}
	zero := filled()
	zero.Corpus.Articles[1] = &model.Article{Published: model.Date{Time: time.Date(2025, 8, 17, 9, 0, 0, 0, time.UTC)}}
	for name, c := range map[string]*Content{"filled": filled(), "many": many, "empty": empty, "zero": zero} {
		got, err := decoded(encoded(t, c))
		if err != nil {
			t.Fatal(name, err)
		}
		if d := cmp.Diff(c, got); d != "" {
			t.Errorf("%s (-written +read):\n%s", name, d)
		}
	}
}

// TestWritingWritesNothing checks that a content may be read while it is written, as the reader does. It needs the
// race detector: both goroutines write the same values.
func TestWritingWritesNothing(t *testing.T) {
	c := filled()
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() {
			if _, err := write(new(bytes.Buffer), me, c); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
}

// TestFlippedBits checks that no bit of a file can change undetected.
func TestFlippedBits(t *testing.T) {
	data := encoded(t, filled())
	step := max(len(data)*8/1000, 1)
	for bit := 0; bit < len(data)*8; bit += step {
		broken := bytes.Clone(data)
		broken[bit/8] ^= 1 << (bit % 8)
		s, err := parse(broken)
		if err == nil && s.program != me {
			continue
		}
		if c, err := decoded(broken); err == nil {
			t.Fatalf("a flipped bit in byte %d of %d was not detected: %v", bit/8, len(data), c)
		}
	}
}

// TestTruncated checks that a file truncated anywhere is detected.
func TestTruncated(t *testing.T) {
	c := filled()
	c.Corpus.Articles[0].Text = strings.Repeat("A long text of the harbour. ", 4000)
	data := encoded(t, c)
	for _, step := range []int{1 << 12, 97} {
		for n := 0; n < len(data); n += step {
			if _, err := decoded(data[:n]); err == nil {
				t.Fatalf("%d of %d bytes were accepted", n, len(data))
			}
		}
	}
}

// FuzzDecode checks that no input makes the decoder panic or run away, even with valid checksums.
func FuzzDecode(f *testing.F) {
	c := filled()
	for _, col := range c.columns() {
		t := &tape{writing: true}
		col.code(t, 0, col.size())
		f.Add(t.data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c := &Content{Corpus: new(model.Corpus), Loaded: new(corpus.Loaded)}
		for _, col := range c.columns() {
			col.room(2)
			x := &tape{data: data}
			col.code(x, 0, 2)
			if x.err == nil && x.at > len(data) {
				t.Errorf("%s reads past the end", col.name())
			}
		}
		var table []entry
		slice(&tape{data: data}, &table, nil, (*tape).entry)
		s := &Snapshot{data: data, table: table}
		for _, e := range table {
			if _, err := s.find(e.name); err != nil {
				continue
			}
			for _, sec := range e.sections {
				_, _ = s.checked(sec)
			}
		}
	})
}
