package desktop

import (
	"errors"
	"fmt"
	"net/url"
	"os/exec"
	"runtime"
	"strings"
)

// errNotWeb is an address that is not opened, whatever an article says.
var errNotWeb = errors.New("only http and https addresses are opened")

// Open shows a web address in the user's browser. Anything but http and https is
// refused: the address comes from an article.
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
	go func() { _ = cmd.Wait() }() // so that it leaves no zombie; its exit code says nothing
	return nil
}

// webAddress is an address of the web, spelled in nothing but the letters of one (RFC 3986):
// whatever else is in it is escaped, so that no program on the way to the browser takes it for
// anything else. One that names a user is refused: it is made to look like that of another host.
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

// opener is the program that shows an address on an operating system.
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
