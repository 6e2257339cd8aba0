package corpus

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"math/rand/v2"
	"path"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"lineup/model"
)

// evilNames are names that no archive may use, grouped by what is wrong with them.
var evilNames = []string{
	"/x.txt", "//host/x.txt", "/", "/../x.txt", "../x.txt", "../../x.txt", "a/../../x.txt", "a/../b.txt", "a/..", "..", ".. /x.txt", "... /x.txt",
	`\x.txt`, `\\host\share\x.txt`, `\\?\C:\x.txt`, `\\.\pipe\x`, `..\x.txt`, `a\..\..\x.txt`, `a\x.txt`, "C:/x.txt", "c:x.txt", `D:\x.txt`, "z:",
	"CON", "con.txt", "a/NUL", "aux.tar.txt", "a/COM1.txt", "lpt9", "COM¹.txt", "PRN ", "a/nul .txt", "CONIN$", "x.txt:hidden", "x.txt::$DATA", "a:b:$INDEX_ALLOCATION",
	"x\x00.txt", "\x00", "a\x00/../x.txt", strings.Repeat("a/", 200) + "x.txt", strings.Repeat("a", 5000),
}

// goodNames are names that archives may use, though some resemble the bad ones.
var goodNames = []string{
	"x.txt", "./x.txt", "a/b/x.txt", "a//b.txt", "x..txt", "a/x...y/z.txt", "Council: no ferry.txt", "console.txt", "com.txt", "COM10.txt", "nullify.txt", "été.txt",
	"12:30 ferry.txt", "auxiliary/con-man.txt", "%2e%2e/x.txt", "https:/news.example/x.txt", "a b/c d.txt",
}

// randomName returns a name composed of parts that make names bad, and whether it is certainly good or certainly bad.
func randomName(r *rand.Rand, n int) (name string, good, evil bool) {
	switch r.IntN(4) {
	case 0:
		return strings.TrimSuffix(goodNames[r.IntN(len(goodNames))], ".txt") + fmt.Sprintf(" %d.txt", n), true, false
	case 1:
		return evilNames[r.IntN(len(evilNames))], false, true
	}
	parts := []string{"/", "/", "..", ".", `\`, "C:", ":", "a", "b.txt", " ", "\x00", "NUL", "é", "\u202e", "\u200b", "\xff", "$DATA", "~", "\n", strings.Repeat("z", 300)}
	var b strings.Builder
	for range 1 + r.IntN(8) {
		b.WriteString(parts[r.IntN(len(parts))])
	}
	return b.String(), false, false
}

// archived packs files of these names, each with a text of its own, in an archive of the given form.
func archived(t *testing.T, form string, names []string) string {
	t.Helper()
	var b bytes.Buffer
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	text := func(i int) string { return fmt.Sprintf("%s Member %d.", prose, i) }
	switch form {
	case "a.zip", "a.docx", "a.odt", "a.epub":
		w := zip.NewWriter(&b)
		add := func(name, data string) {
			f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
			must(err)
			_, err = io.WriteString(f, data)
			must(err)
		}
		for name, data := range officeFiles[form] {
			add(name, data)
		}
		for i, name := range names {
			if strings.HasSuffix(name, "/") {
				name += "x.txt"
			}
			add(name, text(i))
		}
		must(w.Close())
	case "a.tar", "a.tar.gz", "a.tgz", "a.tar.zst":
		w := tar.NewWriter(&b)
		var raw []byte
		for i, name := range names {
			// Other programs write names that this writer refuses, so the name is patched in.
			must(w.WriteHeader(&tar.Header{Name: fmt.Sprintf("@%d", i), Typeflag: tar.TypeReg, Mode: 0o600, Size: int64(len(text(i))), Format: tar.FormatGNU}))
			raw = append(raw, renamed(b.Bytes(), name)...)
			b.Reset()
			_, err := io.WriteString(w, text(i))
			must(err)
			must(w.Flush())
			raw = append(raw, b.Bytes()...)
			b.Reset()
		}
		must(w.Close())
		raw = append(raw, b.Bytes()...)
		b.Reset()
		var out io.WriteCloser = nopCloser{&b}
		switch path.Ext(form) {
		case ".gz", ".tgz":
			out = gzip.NewWriter(&b)
		case ".zst":
			z, err := zstd.NewWriter(&b)
			must(err)
			out = z
		}
		_, err := out.Write(raw)
		must(err)
		must(out.Close())
	}
	return b.String()
}

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

// renamed returns a tar header with another name in it, as far as there is room for it.
func renamed(head []byte, name string) []byte {
	head = bytes.Clone(head)
	field := head[:100]
	clear(field)
	copy(field, name)
	copy(head[148:156], "        ")
	sum := 0
	for _, c := range head[:512] {
		sum += int(c)
	}
	copy(head[148:156], fmt.Sprintf("%06o\x00 ", sum))
	return head
}

// officeFiles are documents that are themselves archives.
var officeFiles = map[string]map[string]string{
	"a.docx": {
		"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document><w:body><w:p><w:r><w:t>" + prose + "</w:t></w:r></w:p></w:body></w:document>",
	},
	"a.odt": {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office:text><text:p>" + prose + "</text:p></office:text>"},
	"a.epub": {
		"mimetype": "application/epub+zip", "META-INF/container.xml": `<container><rootfile full-path="book.opf"/></container>`,
		"book.opf": `<package><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="e" href="../../x.txt"/></manifest>` +
			`<spine><itemref idref="c"/><itemref idref="e"/></spine></package>`,
		"c.xhtml": "<html><body><p>" + strings.Repeat(prose+" ", 8) + "</p></body></html>",
	},
}

// TestMemberNames checks that no name in any kind of archive leads out of it, whatever the system: what is refused is
// reported, and what is good beside it is read.
func TestMemberNames(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	rounds := 12
	if testing.Short() {
		rounds = 2
	}
	for range rounds {
		for _, form := range []string{"a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.zst", "a.docx", "a.odt", "a.epub"} {
			var names []string
			good, evil := map[string]bool{}, 0
			for i := range 30 {
				name, fine, bad := randomName(r, i)
				if strings.Contains(form, "tar") || form == "a.tgz" {
					bad = bad && len(name) <= 100 && !strings.Contains(name, "\x00") // tar has no room for those
				}
				if names = append(names, name); fine {
					good[fmt.Sprintf("Member %d.", i)] = true
				}
				if bad {
					evil++
				}
			}
			data := archived(t, form, names)
			files := map[string]string{form: data}
			if form == "a.zip" || form == "a.tar" {
				files["nested.zip"] = archivedAs(t, "in"+form, data)
			}
			dir := folder(t, files)
			articles, problems := mustLoad(t, dir)
			checkMembers(t, dir, articles, problems)
			for name := range files {
				checkArchive(t, path.Join(dir, name), good, evil, officeFiles[form] != nil, articles, problems)
			}
			if t.Failed() {
				t.Fatalf("%s: %.8000q\n%v", form, names, problems)
			}
		}
	}
}

func archivedAs(t *testing.T, name, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create(name)
	if err == nil {
		_, err = io.WriteString(f, data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// checkMembers checks that nothing loaded claims to be anywhere but below the folder.
func checkMembers(t *testing.T, dir string, articles []*model.Article, problems []model.Problem) {
	t.Helper()
	below := func(p string) {
		if rest, ok := strings.CutPrefix(p, dir+"/"); !ok || path.Clean("/" + rest)[1:] != rest || strings.ContainsAny(rest, "\x00\\") {
			t.Errorf("%q is not below the folder", p)
		}
	}
	for _, a := range articles {
		below(a.File)
		if !strings.HasPrefix(string(a.ID), path.Base(a.File)) && path.Clean("/" + string(a.ID))[1:] != string(a.ID) {
			t.Errorf("ID %q leads upwards", a.ID)
		}
	}
	for _, p := range problems {
		below(p.File)
	}
}

// checkArchive checks that the good members of an archive were read and that each bad one is reported.
func checkArchive(t *testing.T, file string, good map[string]bool, evil int, document bool, articles []*model.Article, problems []model.Problem) {
	t.Helper()
	read, refused := map[string]bool{}, 0
	for _, a := range articles {
		if strings.HasPrefix(a.File, file) {
			_, text, _ := strings.Cut(a.Text, prose+" ")
			read[text] = true
		}
	}
	for _, p := range problems {
		if strings.HasPrefix(p.File, file) && strings.HasPrefix(p.What, "the member ") && strings.HasSuffix(p.What, "not read") {
			refused++
		}
	}
	if document {
		if len(read) != 1 {
			t.Errorf("%s: %d texts from one document", file, len(read))
		}
		good = nil
	}
	for text := range good {
		if !read[text] {
			t.Errorf("%s: %q was not read", file, text)
		}
	}
	if least := min(evil, maxFaults); refused < least {
		t.Errorf("%s: %d members refused, want at least %d", file, refused, evil)
	}
}
