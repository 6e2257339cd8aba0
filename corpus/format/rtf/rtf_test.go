package rtf

import "testing"

// What RTF writers do, in minimal examples.
func TestRTF(t *testing.T) {
	for _, c := range []struct{ what, given, say string }{
		{"a change that was taken out", `{\rtf1 He {\deleted\revauthdel1 never }said {\revised\revauth1 it}.\par}`, "He said it."},
		{"hidden text, and a style that shows it", `{\rtf1{\stylesheet{\s1\v0 Normal;}}He {\v (check) }said it.\v  no\v0\par}`, "He said it."},
		{"an end of hidden text in \\plain", `{\rtf1 \v no\plain  yes}`, "yes"},
		{"one character for two", `{\rtf1\uc1{\upr{caf?}{\*\ud{caf\u233?}}} open}`, "café open"},
		{"a stand-in of two bytes", `{\rtf1\ansicpg932\uc2\u26085\'93\'fa ok}`, "日 ok"},
		{"a second byte that is a letter", `{\rtf1\ansicpg932 \'83J\'83^ A}`, "カタ A"},
		{"a font's character set", `{\rtf1\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f1 \'cf\'ee\f0  \'e9}`, "По é"},
		{"the default font's", `{\rtf1\ansicpg1252\deff1{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\'cf{\f0 \'e9\plain \'ee}}`, "Пéо"},
		{"DOS", `{\rtf1\pc caf\'82}`, "café"},
		{"TextEdit", "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2761\n{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}\n{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}\n\\f0\\fs24 \\cf0 One\\uc0\\u8232 two\\\n\\\n\\'93Three\\'94}", "One\ntwo\n\n“Three”"},
		{"a line in a paragraph", `{\rtf1 One\line two\par three}`, "One\ntwo\n\nthree"},
		{"where a word may break", `{\rtf1 har\-bour \'adfer\u173?ry}`, "harbour ferry"},
		{"a text box", `{\rtf1 The ferry {\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard Nobody was hurt.\par}}{\shprslt{\*\do{\dptxbxtext no}}}}sank.\par The end.\par}`, "The ferry sank.\n\nNobody was hurt.\n\nThe end."},
		{"a large first letter", `{\rtf1{\pard\dropcapli3\dropcapt1 T\par}{\pard he ferry sank.\par}\pard The end.\par}`, "The ferry sank.\n\nThe end."},
		{"a field", `{\rtf1{\field{\*\fldinst HYPERLINK "https://quay.example"}{\fldrslt Old Quay}} closed}`, "Old Quay closed"},
		{"a table", `{\rtf1\trowd One\cell two\cell\row three}`, "One\ttwo\n\nthree"},
		{"beyond the 65,536th", `{\rtf1\u-10179?\u-8694?}`, "\U0001F60A"},
	} {
		if got := rtfText([]byte(c.given)); got != c.say {
			t.Errorf("%s: %q, want %q", c.what, got, c.say)
		}
	}
}
