package mail

import "testing"

func TestUnwrapped(t *testing.T) {
	const wrapped = "The harbour of Port Aldrin was closed on Monday after a ferry had run\ninto the main pier in thick fog, and it will stay closed until Thursday,\nthe coast guard said."
	const joined = "The harbour of Port Aldrin was closed on Monday after a ferry had run into the main pier in thick fog, and it will stay closed until Thursday, the coast guard said."
	for _, c := range []struct{ name, in, want string }{
		{"paragraphs", wrapped + "\n\n" + wrapped, joined + "\n\n" + joined},
		{"an address", wrapped + "\n\nAnn Ek\nQuay 1\nPort Aldrin", joined + "\n\nAnn Ek\nQuay 1\nPort Aldrin"},
		{"quoted", wrapped + "\n\n> " + wrapped, joined + "\n\n> " + wrapped},
		{"a long link", wrapped + "\n\nhttps://courier.example/2025/08/18/the-harbour-of-port-aldrin-was-closed-on-monday-after-a-ferry", joined +
			"\n\nhttps://courier.example/2025/08/18/the-harbour-of-port-aldrin-was-closed-on-monday-after-a-ferry"},
		{"lines as long as paragraphs", joined + "\nThe pier\nis old", joined + "\nThe pier\nis old"},
		{"short lines", "The pier\nis old", "The pier\nis old"},
		{"nothing", "", ""},
	} {
		if got := unwrapped(c.in); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
