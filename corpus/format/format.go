package format

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"lineup/corpus/format/agency"
	"lineup/corpus/format/characters"
	"lineup/corpus/format/crawl"
	"lineup/corpus/format/database"
	"lineup/corpus/format/feed"
	"lineup/corpus/format/intake"
	"lineup/corpus/format/mail"
	"lineup/corpus/format/note"
	"lineup/corpus/format/office"
	"lineup/corpus/format/pack"
	"lineup/corpus/format/page"
	"lineup/corpus/format/parquet"
	"lineup/corpus/format/pdf"
	"lineup/corpus/format/record"
	"lineup/corpus/format/rtf"
)

// Open opens an input for reading. Input that starts as gzip, bzip2 or Zstandard is decompressed,
// whatever its name.
func Open(name string, r io.Reader) (*intake.Input, error) { return intake.Open(name, r, For) }

// kinds returns all formats, those recognised by content before those recognised by name; the first
// that claims an input gets it.
func kinds() []intake.Format {
	pages := page.Reader{Exports: database.InPage}
	letters := mail.Letter{Pages: pages.Read, Exports: database.Records}
	documents := office.Reader{Exports: database.Records, Pages: pages.Read, Letters: letters.Read}
	return []intake.Format{
		pack.Zip{Document: documents.Open},
		pack.Tar{},
		crawl.WARC{Pages: pages.Read},
		parquet.Format{},
		pdf.Format{Exports: database.Records},
		rtf.Format{Exports: database.Records},
		agency.Wire{},
		office.Flat{Exports: database.Records},
		feed.Format{},
		database.FactivaXML{},
		database.Gale{},
		agency.XML{},
		pages,
		mail.Mailbox{Letters: letters.Read},
		letters,
		record.Lines{},
		record.JSON{},
		record.Table{},
		database.Bib{},
		note.FrontMatter{},
		note.Text{Exports: database.Records, Known: database.IsOvid},
		record.XML{},
	}
}

// For returns the format of an input, or an error that explains what the input is and why it is not
// read.
func For(name string, head []byte) (intake.Format, error) {
	ext := intake.Extension(name)
	if len(head) == 0 {
		return nil, errors.New("the file is empty")
	}
	if why := refused(head); why != "" {
		return nil, errors.New(why)
	}
	for _, f := range kinds() {
		if f.Claims(ext, head) {
			return f, nil
		}
	}
	return nil, fmt.Errorf("files of the kind %q are not read; rename the file to .txt if it is text", ext)
}

// signatures are the beginnings of files that occur among saved articles but cannot be read, each
// with a suggestion.
var signatures = []struct{ starts, why string }{
	{"\xD0\xCF\x11\xE0", "an old Office document or an Outlook message, not text; save it as .docx, .odt or .eml"},
	{"\x89PNG", "a PNG image, not text"},
	{"\xFF\xD8\xFF", "a JPEG image, not text"},
	{"GIF8", "a GIF image, not text"},
	{"RIFF", "a RIFF file (image or sound), not text"},
	{"SQLite format 3", "a database, not text; export its articles as CSV or JSON"},
	{"\x7FELF", "a program, not text"},
	{"MZ\x90", "a program, not text"},
	{"\xFD7zXZ", "an xz archive, which is not read; unpack it: xz -d FILE"},
	{"7z\xBC\xAF", "a 7z archive, which is not read; unpack it: 7z x FILE"},
	{"Rar!", "a RAR archive, which is not read; unpack it: unrar x FILE"},
	{"PK\x05\x06", "an empty ZIP archive"},
	{"bplist", "a Safari web archive, which is not read; save the page as source or PDF"},
}

// refused returns why an input without text is not read, "" if it may be text. Control characters
// reveal a binary file, unless the text is UTF-16 or begins like a format with binary parts; a NUL
// byte or two do not, nor do escape sequences, however many.
func refused(head []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.starts)) {
			return s.why
		}
	}
	if feed.IsList(head) {
		return "a list of feeds (OPML), not articles; lineup fetch reads it"
	}
	switch {
	case pack.Zip{}.Claims("", head), pack.Tar{}.Claims("", head), parquet.Format{}.Claims("", head), pdf.Format{}.Claims("", head),
		rtf.Format{}.Claims("", head), crawl.WARC{}.Claims("", head), agency.Wire{}.Claims("", head):
		return ""
	case characters.Binary(head):
		return "a binary file, not text; open it with the program it is from and save it as text, PDF or a page"
	}
	return ""
}
