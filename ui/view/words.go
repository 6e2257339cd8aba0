package view

import (
	"strconv"
	"strings"
)

// Count returns a number with its noun: "1 outlet", "4 outlets", "2 stories".
func Count(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "y") && !vowelBefore(noun):
		return strconv.Itoa(n) + " " + strings.TrimSuffix(noun, "y") + "ies"
	default:
		return strconv.Itoa(n) + " " + noun + "s"
	}
}

// vowelBefore reports whether the letter before the last is a vowel: "day", not "story".
func vowelBefore(noun string) bool {
	return len(noun) > 1 && strings.IndexByte("aeiou", noun[len(noun)-2]) >= 0
}

// List joins names as in a sentence: "Radio", "Radio and Wire", "Radio, Wire and Whistle".
func List(names []string) string {
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// Dots joins the non-empty parts: "5 outlets · 6 articles".
func Dots(parts ...string) string {
	kept := make([]string, 0, len(parts))
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " · ")
}

// Thousands returns a number with separators: "18,932".
func Thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Bytes returns a size in readable form: "512 bytes", "13 kB", "1.2 MB", "4.3 GB".
func Bytes(n int64) string {
	for _, unit := range []struct {
		bytes float64
		name  string
	}{{1e9, "GB"}, {1e6, "MB"}} {
		if size := float64(n) / unit.bytes; size >= .9995 {
			return strconv.FormatFloat(size, 'f', 1, 64) + " " + unit.name
		}
	}
	const kilobyte = 1000
	if n >= kilobyte {
		return strconv.FormatInt((n+kilobyte/2)/kilobyte, 10) + " kB"
	}
	return Count(int(n), "byte")
}
