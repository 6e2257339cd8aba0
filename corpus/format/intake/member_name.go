package intake

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"lineup/corpus/format/characters"
	"lineup/model/text"
)

// Nothing from an archive is ever written to disk, but a member name that would land outside the
// folder is malicious, and the path that is printed must not lead elsewhere. A name that is invalid
// on one system is invalid on all, so that an archive reads the same everywhere.

// Limits on a member's name: in bytes, as on most systems, and in folders, as in a walk.
const (
	maxMemberName    = 4096
	maxMemberFolders = 100
)

// MemberName returns the name of an archive's member as a clean path with slashes, or why it is
// refused.
func MemberName(name string) (clean, why string) {
	if strings.IndexByte(name, 0) >= 0 {
		return "", "a name with a zero byte in it"
	}
	name, _ = characters.Decode([]byte(name[:min(len(name), 2*maxMemberName)]))
	name = strings.Join(strings.Fields(text.Clean(name)), " ")
	switch {
	case len(name) > maxMemberName || strings.Count(name, "/") > maxMemberFolders:
		return "", "its name is longer than any path"
	case strings.HasPrefix(name, "/") || strings.HasPrefix(name, `\`):
		return "", "its name leads out of the archive"
	case hasDrive(name):
		return "", "its name has a drive in it"
	}
	for part := range strings.SplitSeq(strings.ReplaceAll(name, `\`, "/"), "/") {
		switch {
		case climbs(part):
			return "", "its name leads out of the archive"
		case isDevice(part):
			return "", "its name is that of a device on some systems"
		case isStream(part):
			return "", "its name is that of a stream beside a file"
		}
	}
	if clean = path.Clean(name); clean == "." {
		return "", "it has no name"
	}
	if strings.Contains(name, `\`) {
		return "", `its name has a "\" in it, which parts folders on some systems and not on others`
	}
	return clean, ""
}

// hasDrive reports whether a name begins with a drive letter.
func hasDrive(name string) bool {
	return len(name) > 1 && name[1] == ':' && (name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z')
}

// climbs reports whether an element of a path leads to the parent folder, even if only because full
// stops and blanks at its end do not count.
func climbs(part string) bool {
	return strings.HasPrefix(part, "..") && strings.Trim(part, ". ") == ""
}

// isDevice reports whether an element of a path is a device name on Windows, whatever its
// extension.
func isDevice(part string) bool {
	if i := strings.IndexAny(part, ".:"); i >= 0 {
		part = part[:i]
	}
	part = strings.ToUpper(strings.TrimRight(part, " "))
	switch part {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$":
		return true
	}
	port, ok := strings.CutPrefix(part, "COM")
	if !ok {
		port, ok = strings.CutPrefix(part, "LPT")
	}
	return ok && (len(port) == 1 && port[0] >= '0' && port[0] <= '9' || port == "¹" || port == "²" || port == "³")
}

// isStream reports whether an element of a path names a file's stream on Windows: a colon right
// after an extension, or before a stream type. A title may have a colon as well.
func isStream(part string) bool {
	file, stream, ok := strings.Cut(part, ":")
	return ok && (Extension(file) != "" && !strings.HasPrefix(stream, " ") || strings.Contains(stream, ":$"))
}

// RefuseMember reports a member that is not read because of its name. The fault is the archive's: a
// path with such a name would lead elsewhere.
func RefuseMember(emit func(Part), name, why string) {
	name, _ = characters.Decode([]byte(name[:min(len(name), MaxShown)]))
	Complain(emit, fmt.Sprintf("the member %s: %s; not read", strconv.Quote(name), why))
}

// MaxShown is the maximum length of a name repeated in a fault, in bytes.
const MaxShown = 200

// Extension returns the name's extension in lower case, "" if what follows the last full stop is
// not one: titles used as file names have full stops too.
func Extension(name string) string {
	ext := strings.ToLower(path.Ext(name))
	if len(ext) < 2 || len(ext) > 10 || ext[1] < 'a' || ext[1] > 'z' || strings.Trim(ext[1:], "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return ""
	}
	return ext
}
