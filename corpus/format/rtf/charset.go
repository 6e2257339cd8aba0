package rtf

import (
	"strconv"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// Bytes in RTF are in the character set of the document, or of the current font.

// charset executes a control word that sets a character set.
func (r *rtfReader) charset(word []byte, n int) {
	switch string(word) {
	case "ansicpg":
		if enc := codePage(n); enc != nil {
			r.page = enc
		}
	case "mac":
		r.page = charmap.Macintosh
	case "pc":
		r.page = charmap.CodePage437
	case "pca":
		r.page = charmap.CodePage850
	case "deff":
		r.usual, r.state.font = n, n
	case "fonttbl":
		r.state.hidden, r.state.table = true, true
	case "fcharset":
		if r.state.table && len(r.fonts) < 10_000 {
			r.fonts[r.font] = fontSet(n)
		}
	}
}

// encoding returns the current encoding.
func (r *rtfReader) encoding() encoding.Encoding {
	if enc := r.fonts[r.state.font]; enc != nil {
		return enc
	}
	return r.page
}

// twoBytes reports whether characters may take two bytes, the second of which may look like a
// letter.
func (r *rtfReader) twoBytes() bool {
	_, one := r.encoding().(*charmap.Charmap)
	return !one
}

// flush decodes the bytes that have been gathered.
func (r *rtfReader) flush() {
	if len(r.bytes) == 0 {
		return
	}
	switch enc := r.encoding().(type) {
	case *charmap.Charmap:
		for _, b := range r.bytes {
			r.put(enc.DecodeByte(b))
		}
	default:
		if out, err := enc.NewDecoder().Bytes(r.bytes); err == nil && !r.state.silent() {
			_, _ = r.to().Write(out)
		}
	}
	r.bytes = r.bytes[:0]
}

// codePage returns the encoding of a Windows code page, nil if it is unknown.
func codePage(n int) encoding.Encoding {
	names := map[int]string{
		932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 65001: "utf-8", 10000: "macintosh",
		437: "windows-1252", 850: "windows-1252", // DOS code pages; today's RTF names them without using their letters
	}
	name := names[n]
	if name == "" {
		name = "windows-" + strconv.Itoa(n)
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return nil
	}
	return enc
}

// fontSet returns the encoding of a font's character set, nil if it is the document's.
func fontSet(n int) encoding.Encoding {
	pages := map[int]int{
		77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
	}
	if p, ok := pages[n]; ok {
		return codePage(p)
	}
	return nil
}
