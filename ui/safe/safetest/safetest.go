// Package safetest makes texts for tests that must not get out of the program unchanged.
package safetest

import (
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"lineup/model/text"
)

// Hostile has at least one of every kind of character that controls a terminal, reverses the text or is invisible,
// with visible words between them, as well as what would run in a spreadsheet, a page or a document.
func Hostile() string {
	var b strings.Builder
	b.WriteString("=cmd|'/c calc'!A1 <script>alert(1)</script> [a](javascript:alert(1)) \"'&` ")
	b.WriteString("\x1b[2J\x1b]0;owned\a\x1b]8;;http://x.example\x1b\\\x1b]52;c;eA==\x07\x1bP\x90q\x9c\x00\x7f\r\v\f")
	for r := rune(0x80); r < 0xA0; r++ {
		b.WriteRune(r)
	}
	for _, span := range [][2]rune{
		{0xAD, 0xAD},
		{0x34F, 0x34F},
		{0x61C, 0x61C},
		{0x115F, 0x1160},
		{0x17B4, 0x17B5},
		{0x180B, 0x180F},
		{0x200B, 0x200B},
		{0x200E, 0x200F},
		{0x2028, 0x202E},
		{0x2060, 0x206F},
		{0x3164, 0x3164},
		{0xFE00, 0xFE0F},
		{0xFEFF, 0xFEFF},
		{0xFFA0, 0xFFA0},
		{0xFFF9, 0xFFFB},
		{0x1D173, 0x1D17A},
		{0xE0001, 0xE0001},
		{0xE0020, 0xE007F},
		{0xE0100, 0xE01EF},
	} {
		for r := span[0]; r <= span[1]; r++ {
			b.WriteString("w")
			b.WriteRune(r)
		}
	}
	b.WriteString(" \xff\xc0\x80 e\u0301 👩\u200d👩 ❤\ufe0f 日本語 end")
	return b.String()
}

// Leak returns the first character of s that may not be shown, with its surroundings, or "" if there is none. If
// styles is set, the terminal sequences for styles are allowed.
func Leak(s string, styles bool) string {
	for i := 0; i < len(s); {
		if styles && strings.HasPrefix(s[i:], "\x1b[") {
			if end := strings.IndexByte(s[i:], 'm'); end > 0 && strings.Trim(s[i+2:i+end], "0123456789;") == "" {
				i += end + 1
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if _, hidden := text.Hidden(s, i); hidden || unseen(r) {
			return s[max(0, i-30):min(len(s), i+30)]
		}
		i += n
	}
	return ""
}

// unseen reports, by Unicode's own tables, whether r may never be shown.
func unseen(r rune) bool {
	return (r < 0x20 || r > 0x7E) && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point) &&
		!unicode.In(r, unicode.Join_Control, unicode.Prepended_Concatenation_Mark) && r != '\n' && r != '\t' &&
		(r < 0xE0020 || r > 0xE007F) // the tags of a flag
}

// Fill sets every string that v leads to, except in the fields named in kept, to the result of with, and puts one
// string into every empty list of strings.
func Fill(v any, with func(old string) string, kept ...string) { fill(reflect.ValueOf(v), with, kept) }

func fill(v reflect.Value, with func(string) string, kept []string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			fill(v.Elem(), with, kept)
		}
	case reflect.String:
		if v.CanSet() {
			v.SetString(with(v.String()))
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.String && v.Len() == 0 && v.CanSet() {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for i := range v.Len() {
			fill(v.Index(i), with, kept)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !slices.Contains(kept, f.Name) {
				fill(v.Field(i), with, kept)
			}
		}
	default:
	}
}
