package snapshot

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"runtime"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/fault"
)

// errOther is the error for a snapshot made by another program, an older or newer lineup, which may read articles
// differently.
var errOther = errors.New("the snapshot is from another version of lineup")

// header returns the header of a file whose table begins at the offset at.
func header(program Program, at int64, table []byte) []byte {
	head := append([]byte(magic), program[:]...)
	head = binary.LittleEndian.AppendUint64(head, uint64(at))
	head = binary.LittleEndian.AppendUint64(head, uint64(len(table)))
	head = binary.LittleEndian.AppendUint32(head, crc32.Checksum(table, castagnoli))
	return binary.LittleEndian.AppendUint32(head, crc32.Checksum(head, castagnoli))
}

// A Snapshot is an open file of the cache. What is read from it shares its memory.
type Snapshot struct {
	data    []byte
	program Program
	table   []entry
}

// parse takes the content of a file, which must not change afterwards. It checks the header and the table; sections
// are checked when they are read.
func parse(data []byte) (*Snapshot, error) {
	if len(data) < headSize {
		return nil, errBroken
	}
	head := data[:headSize]
	sum := binary.LittleEndian.Uint32(head[headSize-4:])
	if string(head[:len(magic)]) != magic || crc32.Checksum(head[:headSize-4], castagnoli) != sum {
		return nil, errBroken
	}
	rest := head[len(magic):]
	s := &Snapshot{data: data, program: Program(rest[:programSize])}
	rest = rest[programSize:]
	at, length := binary.LittleEndian.Uint64(rest), binary.LittleEndian.Uint64(rest[8:])
	table := stretch(data, int64(at), int64(length))
	if table == nil || crc32.Checksum(table, castagnoli) != binary.LittleEndian.Uint32(rest[16:]) {
		return nil, errBroken
	}
	t := &tape{data: table}
	slice(t, &s.table, nil, (*tape).entry)
	return s, t.err
}

// stretch returns length bytes of data at the offset at, or nil if they are not all there.
func stretch(data []byte, at, length int64) []byte {
	if at < 0 || length < 0 || at > int64(len(data)) || length > int64(len(data))-at {
		return nil
	}
	return data[at : at+length : at+length]
}

// Corpus reads the corpus.
func (s *Snapshot) Corpus() (*model.Corpus, error) {
	c := new(model.Corpus)
	return c, s.read(corpusColumns(c)...)
}

// Loaded reads the state of the files that the articles of the corpus were read from.
func (s *Snapshot) Loaded(c *model.Corpus) (*corpus.Loaded, error) {
	l := &corpus.Loaded{Articles: c.Articles}
	return l, s.read(sourceColumns(l)...)
}

// People reads the people of every article's reading.
func (s *Snapshot) People() ([][]model.Person, error) {
	var people [][]model.Person
	err := s.read(peopleColumn(&people))
	return people, err
}

// Index returns the search index as it was written, nil if there is none.
func (s *Snapshot) Index() ([]byte, error) {
	for i := range s.table {
		if e := &s.table[i]; e.name == indexName && len(e.sections) == 1 {
			return s.checked(e.sections[0])
		}
	}
	return nil, nil
}

// Paths returns the paths under which the corpus was requested.
func (s *Snapshot) Paths() ([]string, error) {
	var paths []string
	err := s.read(pathColumn(&paths))
	return paths, err
}

// A part is a section of a column; start is the index of its first value.
type part struct {
	section

	column column
	start  int
}

// read reads columns, one part at a time on each processor.
func (s *Snapshot) read(columns ...column) error {
	var parts []part
	for _, c := range columns {
		e, err := s.find(c.name())
		if err != nil {
			return err
		}
		c.room(e.size)
		from := 0
		for _, sec := range e.sections {
			parts = append(parts, part{sec, c, from})
			from += sec.values
		}
	}
	var g errgroup.Group
	var next atomic.Int64
	for range min(runtime.GOMAXPROCS(0), len(parts)) {
		g.Go(fault.Guard(func() error {
			var t tape
			for {
				i := int(next.Add(1)) - 1
				if i >= len(parts) {
					return nil
				}
				if err := s.part(&t, &parts[i]); err != nil {
					return err
				}
			}
		}))
	}
	return g.Wait()
}

// find returns the entry of a column, after checking that its sections hold as many values as it has, and no more
// than their bytes allow.
func (s *Snapshot) find(name string) (*entry, error) {
	for i := range s.table {
		e := &s.table[i]
		if e.name != name {
			continue
		}
		values := 0
		for _, sec := range e.sections {
			if sec.values < 0 || int64(sec.values) > sec.length {
				return nil, errBroken
			}
			values += sec.values
		}
		if e.size > len(s.data) || values != max(e.size, 0) {
			return nil, errBroken
		}
		return e, nil
	}
	return nil, fmt.Errorf("%w: it has no %s", errBroken, name)
}

// part checks a part and reads its values, reusing the memory pools of the parts before.
func (s *Snapshot) part(t *tape, p *part) error {
	data, err := s.checked(p.section)
	if err != nil {
		return fmt.Errorf("%w: %s", err, p.column.name())
	}
	t.data, t.at = data, 0
	p.column.code(t, p.start, p.start+p.values)
	if t.err == nil && t.at != len(data) {
		t.err = errBroken
	}
	return t.err
}

// checked returns the bytes of a section if their checksum is right.
func (s *Snapshot) checked(sec section) ([]byte, error) {
	data := stretch(s.data, sec.at, sec.length)
	if data == nil || crc32.Checksum(data, castagnoli) != sec.sum {
		return nil, errBroken
	}
	return data, nil
}
