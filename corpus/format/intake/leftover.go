package intake

import "strings"

// Ignored reports whether a name is never an article's: hidden files and what systems and programs
// leave behind.
func Ignored(name string) bool {
	switch name {
	case "__MACOSX", "Thumbs.db", "desktop.ini":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~")
}

// PageParts reports whether a folder holds the pictures, styles and scripts of a page that a
// browser saved beside it, like "Page_files" beside "Page.html". exists reports whether there is
// such a page.
func PageParts(folder string, exists func(page string) bool) bool {
	for _, end := range []string{"_files", "_Files", "-files", ".files", "_fichiers", "-Dateien", "_archivos", "_file", "_bestanden", "_pliki"} {
		if page, ok := strings.CutSuffix(folder, end); ok && (exists(page+".html") || exists(page+".htm") || exists(page+".xhtml")) {
			return true
		}
	}
	return false
}

// IgnoredPath reports whether a member, or a folder it is in, is never an article's.
func IgnoredPath(name string, exists func(string) bool) bool {
	for at, rest := 0, name; ; {
		first, more, found := strings.Cut(rest, "/")
		if Ignored(first) {
			return true
		}
		if !found {
			return false
		}
		dir := name[:at]
		if PageParts(first, func(page string) bool { return exists(dir + page) }) {
			return true
		}
		at += len(first) + 1
		rest = more
	}
}
