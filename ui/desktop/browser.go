package desktop

import (
	"errors"
	"fmt"
	"net/url"
	"os/exec"
	"runtime"
	"strings"
)

// errNotWeb is the error for an address that is not opened, whatever an article says.
var errNotWeb = errors.New("only http and https addresses are opened")

// Open shows a web address in the user's browser. Anything but http and https is refused, since the address comes
// from an article.
func Open(address string) error {
	address, err := webAddress(address)
	if err != nil {
		return err
	}
	name, args := opener(runtime.GOOS)
	cmd := exec.Command(name, append(args, address)...) //nolint:noctx // the browser outlives the reader
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("no browser could be started: %w", err)
	}
	go func() { _ = cmd.Wait() }() // leaves no zombie; its exit code means nothing
	return nil
}

// webAddress returns a web address spelled only with the characters allowed in one (RFC 3986). Everything else in it
// is escaped, so that no program on the way to the browser interprets it differently. An address with a user name is
// refused: it is a way to imitate another host.
func webAddress(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", fmt.Errorf("not an address: %w", err)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil || strings.ContainsAny(u.Host, "!$&'()*+,;=<>\"") {
		return "", errNotWeb
	}
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&()*+,;=%"
	var b strings.Builder
	s := u.String()
	for i := range len(s) {
		if c := s[i]; strings.IndexByte(letters, c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String(), nil
}

// opener returns the program that opens an address on an operating system.
func opener(goos string) (name string, args []string) {
	switch goos {
	case "darwin":
		return "open", nil
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler"}
	default:
		return "xdg-open", nil
	}
}
