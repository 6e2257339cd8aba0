package outlets

import "testing"

// An IP address names no outlet.
func TestTells(t *testing.T) {
	for host, want := range map[string]bool{"courier.example": true, "127.0.0.1": false, "[::1]": false, "localhost": false, "": false} {
		if Tells(host) != want {
			t.Errorf("Tells(%q) = %v", host, !want)
		}
	}
}
