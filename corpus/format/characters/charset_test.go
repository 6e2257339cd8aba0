package characters

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

func FuzzDecode(f *testing.F) {
	f.Add([]byte("caf\xe9"))
	f.Add([]byte("\xff\xfeA\x00"))
	f.Add([]byte("\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 256 {
			return
		}
		s, fault := Decode(b)
		_, wide := Wide(b)
		plain := utf8.Valid(b) && wide == nil && !bytes.Contains(b, []byte{0})
		if plain && (fault != "" || s != strings.TrimPrefix(string(b), "\ufeff")) {
			t.Errorf("%q became %q, %q", b, s, fault)
		}
		if !utf8.ValidString(s) && fault == "" {
			t.Errorf("%q is not text, and no fault reports it", b)
		}
	})
}

// A text that is mostly UTF-8 is read as UTF-8: broken bytes are reported with their place, and a
// line in another set is read in that set.
func TestMostlyUTF8(t *testing.T) {
	const news = "“We’re shut,” said Zoë Müller.\nThe pier of Selby is closed – for good.\n"
	for _, c := range []struct{ name, data, want, set, fault string }{
		{"a stray byte among signs", news + "The caf\xe9’s owner left.\n", news + "The caf\xe9’s owner left.\n", UTF8, `1 byte is not UTF-8 and shown as U+FFFD (after "The caf"); compare with the original`},
		{"a truncated character", news + "It cost 5 \xe2\x82 then.\n", news + "It cost 5 \xe2\x82 then.\n", UTF8, `2 bytes are not UTF-8 and shown as U+FFFD (the first after "It cost 5")`},
		{"few letters beyond ASCII", "Zoë Ek said no.\nIt was \xa0 rather late.\n", "Zoë Ek said no.\nIt was \u00a0 rather late.\n", "UTF-8 and windows-1252 (guessed)", "1 line in another character set, read as windows-1252"},
		{"Russian", "Мэр закрыл причал.\xd0\n", "Мэр закрыл причал.\xd0\n", UTF8, `закрыл причал.")`},
		{"Chinese", "市长说\xe6\x9d码头将关闭。\n", "市长说\xe6\x9d码头将关闭。\n", UTF8, `2 bytes are not UTF-8`},
		{"Polish, one letter", "Burmistrz powiedzia\xc5, że most się zamyka.\n", "Burmistrz powiedzia\xc5, że most się zamyka.\n", UTF8, `1 byte is not UTF-8`},
		{"a line of Latin-1", news + "Le caf\xe9 \xe0 c\xf4t\xe9 est ferm\xe9.\n" + news, news + "Le café à côté est fermé.\n" + news, "UTF-8 and windows-1252 (guessed)", "1 line in another character set"},
		{"capitals before marks", "L’\xc9\x92 et \xe0 c\xf4t\xe9 ferm\xe9 \xe9t\xe9", "", "windows-1252 (guessed)", "not UTF-8; read as windows-1252"},
		{"an old Mac", "Shut\r\r\xd2No,\xd3 said Zo\x91.\r", "Shut\n\n“No,” said Zoë.\n", "macintosh (guessed)", "read as macintosh"},
		{"a NUL byte", "The pier\x00 shut.\n", "The pier shut.\n", UTF8, `1 NUL byte left out (after "The pier"); compare with the original`},
		{"NUL and stray bytes", "\x00“Shut.”\xff\n", "“Shut.”\xff\n", UTF8, `1 byte is not UTF-8 and shown as U+FFFD (after "“Shut.”"); compare with the original; 1 NUL byte left out (in line 1)`},
	} {
		s, set, fault := Identify([]byte(c.data))
		if c.want != "" && s != c.want || set != c.set || !strings.Contains(fault, c.fault) {
			t.Errorf("%s: %q, %s, %q", c.name, s, set, fault)
		}
	}
}

// UTF-16 and UTF-32 are recognised with a mark and without, in any script; other bytes are not
// mistaken for them.
func TestWide(t *testing.T) {
	for _, text := range []string{
		"The pier shut on Monday.\nNobody fell.\n", "Мэр закрыл причал в понедельник, сообщила мэрия города.\r\n", "市长说码头将关闭。\n没有人受伤。\n",
		"Mērs Āris Ādams slēdza ostu.\n", "“Δεν φεύγουμε”, είπε ο δήμαρχος.\n", "שלום לכולם, אמר ראש העיר.\n",
	} {
		for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
			for _, mark := range []unicode.BOMPolicy{unicode.UseBOM, unicode.IgnoreBOM} {
				b, err := unicode.UTF16(order, mark).NewEncoder().Bytes([]byte(text))
				if err != nil {
					t.Fatal(err)
				}
				if s, set, fault := Identify(b); s != text || set != "UTF-16" || fault != "" {
					t.Errorf("%q, %v, %v: %q, %s, %q", text, order, mark, s, set, fault)
				}
			}
			b, err := utf32.UTF32(utf32.Endianness(order), utf32.UseBOM).NewEncoder().Bytes([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			if s, set, fault := Identify(b); s != text || set != "UTF-32" || fault != "" {
				t.Errorf("%q: %q, %s, %q", text, s, set, fault)
			}
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	junk := make([]byte, 2000)
	for i := range junk {
		if junk[i] = byte(random.Uint32()); i%4 == 1 {
			junk[i] = 0
		}
	}
	for _, no := range [][]byte{junk, []byte("A text with \x00 a NUL byte"), []byte("\x00"), []byte("\x00\x00\x00\x00"), nil} {
		if name, _ := Wide(no); name != "" {
			t.Errorf("%.20q is taken for %s", no, name)
		}
	}
	if !Binary(junk) || Binary([]byte("A text of a length that is usual, with \x00 one NUL byte in it.")) || Binary([]byte("\x1b[31mred\x1b[0m")) {
		t.Error("what is binary")
	}
}
