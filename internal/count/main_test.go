package main

import (
	"bytes"
	"encoding/binary"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestRun(t *testing.T) {
	file := filepath.Join(t.TempDir(), "articles.jsonl")
	line := `{"id":"%","outlet":"Harbor Post","title":"Ferries","date":"2031-05-04","text":"The ferry of Quillport sank. Ada Quill saw the ferries sink."}` + "\n"
	var in []byte
	for _, id := range []string{"a", "b", "c"} {
		in = append(in, bytes.Replace([]byte(line), []byte("%"), []byte(id), 1)...)
	}
	if err := os.WriteFile(file, in, 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := run([]string{file}, &out); err != nil {
		t.Fatal(err)
	}
	// ferri, the, of, quillport, sank, ada, quill, saw, sink
	if b := out.Bytes(); len(b) != 4+9*6 || binary.LittleEndian.Uint32(b) != 3 {
		t.Errorf("%d bytes, %v articles", len(b), b[:4])
	}
	if run(nil, io.Discard) == nil || run([]string{file + ".none"}, io.Discard) == nil {
		t.Error("no articles: got no error")
	}
}
