package parquet

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
)

// Format is a Parquet file: a table stored column by column, as data sets are often distributed.
// Only the columns with an article's fields are read completely.
type Format struct{}

// Kind implements intake.Format.
func (Format) Kind() string { return "Parquet" }

// Claims accepts what begins like Parquet.
func (Format) Claims(_ string, head []byte) bool { return bytes.HasPrefix(head, []byte(parquetMark)) }

const parquetMark = "PAR1"

// Limits on a Parquet file. Rows with only empty values take no bytes.
const (
	maxParquetHead = 64 << 20
	maxGroupRows   = 2_000_000
	fewestRows     = 10_000 // are read however small the file is
)

// Cut emits rows in parts of about PartSize bytes, one row group after the other.
func (Format) Cut(in *intake.Input, emit func(intake.Part)) error {
	r, size, err := in.At()
	if err != nil {
		return err
	}
	in.Limits().Packed(size)
	meta, err := parquetHead(r, size)
	if err != nil {
		return fmt.Errorf("broken Parquet file: %w", err)
	}
	leaves := parquetLeaves(meta.list(2))
	row := 1
	for _, g := range meta.list(4) {
		group, _ := g.(numbered)
		n := group.number(3)
		if n < 0 || n > maxGroupRows || int64(row)+n > max(size, fewestRows)+1 {
			return fmt.Errorf("a group of more than %d rows, or of more than it has bytes; write the file with smaller groups", maxGroupRows)
		}
		t := parquetTable{names: in.FieldNames(), rows: int(n), first: row, limits: in.Limits()}
		if err := t.read(r, size, leaves, group.list(1)); err != nil {
			if unread := (unreadableError{}); errors.As(err, &unread) {
				return err
			}
			return fmt.Errorf("broken Parquet file: %w", err)
		}
		t.emit(emit)
		row += int(n)
	}
	return nil
}

// parquetHead reads the file's metadata, which is at its end.
func parquetHead(r io.ReaderAt, size int64) (numbered, error) {
	var end [8]byte
	if size < 12 {
		return nil, io.ErrUnexpectedEOF
	}
	if _, err := r.ReadAt(end[:], size-8); err != nil {
		return nil, err
	}
	n := int64(binary.LittleEndian.Uint32(end[:]))
	if string(end[4:]) != parquetMark || n > min(size-12, maxParquetHead) {
		return nil, errors.New("it breaks off, or is encrypted")
	}
	head := make([]byte, n)
	if _, err := r.ReadAt(head, size-8-n); err != nil {
		return nil, err
	}
	t := newThrift(head)
	return t.numbered(), t.err
}

// leaf is a column of values.
type leaf struct {
	name     string // path, with full stops between the names
	kind     int64  // its type
	length   int    // of a value of fixed length, in bytes
	when     unit   // of a number that is a date
	def, rep int    // the highest definition and repetition levels
}

// maxLeafName is the maximum length of a column's path, in bytes.
const maxLeafName = 1000

// parquetLeaves returns the columns of a schema, a tree listed from its root.
func parquetLeaves(schema []any) (leaves []leaf) {
	at := 1
	var walk func(path string, def, rep, depth int)
	walk = func(path string, def, rep, depth int) {
		if depth > maxThriftDepth {
			at = len(schema) // nothing more is read
		}
		if at >= len(schema) {
			return
		}
		e, _ := schema[at].(numbered)
		at++
		switch e.number(3) {
		case 1:
			def++
		case 2:
			def, rep = def+1, rep+1
		}
		name := e.text(4)
		name = name[:min(len(name), maxLeafName)]
		switch {
		case (name == "list" || name == "element" || name == "item" || name == "array" || name == "bag" || name == "array_element") && path != "":
			name = path // an artefact of how lists are written, not a name
		case path != "":
			name = path + "." + name
		}
		name = name[:min(len(name), maxLeafName)]
		kids := e.number(5)
		if kids == 0 {
			leaves = append(leaves, leaf{name: name, kind: e.number(1), length: int(e.number(2)), when: unitOf(e), def: def, rep: rep})
		}
		for ; kids > 0 && at < len(schema); kids-- {
			walk(name, def, rep, depth+1)
		}
	}
	for at < len(schema) {
		walk("", 0, 0, 0)
	}
	return leaves
}

// parquetTable is a row group.
type parquetTable struct {
	names  *intake.Names
	rows   int
	first  int // the number of the first row, from 1
	limits *intake.Limits
	heads  []string
	cells  [][]string // of every column that is read, by row
}

// read reads the columns that are wanted, and a few values of the others.
func (t *parquetTable) read(r io.ReaderAt, size int64, leaves []leaf, chunks []any) error {
	wanted := int64(0)
	for _, l := range leaves[:min(len(leaves), len(chunks))] {
		if t.names.Reads(l.name) {
			wanted++
		}
	}
	if wanted*int64(t.rows) > size/2+maxParquetValues {
		return errPage // one value may be repeated for all rows, and a column may be empty
	}
	for i, c := range chunks {
		if i >= len(leaves) {
			break
		}
		l := leaves[i]
		chunk, _ := c.(numbered)
		sep := ", "
		if t.names.Prose(l.name) {
			sep = "\n\n"
		}
		want := t.rows
		if !t.names.Reads(l.name) {
			want = min(want, intake.Sampled)
		}
		col := parquetColumn{leaf: l, sep: sep, want: want, rows: t.rows, limits: t.limits}
		if err := col.read(r, size, chunk.of(3)); err != nil {
			return fmt.Errorf("the column %q: %w", l.name, err)
		}
		t.heads = append(t.heads, l.name)
		t.cells = append(t.cells, col.cells)
	}
	return nil
}

// emit emits the rows.
func (t *parquetTable) emit(emit func(intake.Part)) {
	p := intake.NewTable(t.heads, t.names, characters.UTF8, emit)
	for i := range t.rows {
		fields := make([]string, len(t.cells))
		for j, cells := range t.cells {
			if i < len(cells) {
				fields[j] = cells[i]
			}
		}
		p.Add(fields, t.first+i)
	}
	p.Flush()
}

// unreadableError is the error for an unsupported compression.
type unreadableError struct{ codec int64 }

func (e unreadableError) Error() string {
	name := map[int64]string{3: "LZO", 4: "brotli"}[e.codec]
	return strings.TrimSpace("packed by "+name) + ", which is not read; write it with zstd or snappy"
}
