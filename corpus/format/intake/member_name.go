package intake

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"lineup/corpus/format/characters"
	"lineup/model/text"
)

// Nothing of an archive is ever written, but who names a member so that it would land
// outside the folder it is unpacked in means harm, and what is printed as its path must
// lead nowhere else. What is no name on one system is none on any: an archive reads the
// same wherever it is opened.

// The bounds on a member's name: in bytes, as on most systems, and in folders, as in a walk.
const (
	maxMemberName    = 4096
	maxMemberFolders = 100
)

// MemberName brings the name of an archive's member to a clean path with strokes, or tells
// why it is refused.
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

// hasDrive reports whether a name begins with the letter of a drive.
func hasDrive(name string) bool {
	return len(name) > 1 && name[1] == ':' && (name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z')
}

// climbs reports whether a part of a path leads to the folder above, be it only where full stops
// and blanks at the end of a name do not count.
func climbs(part string) bool {
	return strings.HasPrefix(part, "..") && strings.Trim(part, ". ") == ""
}

// isDevice reports whether a part of a path is the name of a device on Windows, whatever its
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

// isStream reports whether a part of a path is a stream of a file on Windows: a colon right behind
// an extension, or in front of the type of a stream. A title may have a colon as well.
func isStream(part string) bool {
	file, stream, ok := strings.Cut(part, ":")
	return ok && (Extension(file) != "" && !strings.HasPrefix(stream, " ") || strings.Contains(stream, ":$"))
}

// RefuseMember tells of a member that is not read because of its name. It is told of the
// archive: a path with such a name would lead elsewhere.
func RefuseMember(emit func(Part), name, why string) {
	name, _ = characters.Decode([]byte(name[:min(len(name), MaxShown)]))
	Complain(emit, fmt.Sprintf("the member %s: %s; not read", strconv.Quote(name), why))
}

// MaxShown is the most bytes of a name that a fault repeats.
const MaxShown = 200

// Extension is the name's extension in lower case, "" where what follows the
// last full stop is none: titles that serve as file names have full stops too.
func Extension(name string) string {
	ext := strings.ToLower(path.Ext(name))
	if len(ext) < 2 || len(ext) > 10 || ext[1] < 'a' || ext[1] > 'z' || strings.Trim(ext[1:], "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return ""
	}
	return ext
}
