// Package polite makes requests as a good guest: it obeys robots.txt, sends each host one request
// at a time and one a second unless the host or the user says otherwise, asks only for what may
// have changed, waits when a server asks it to, gives an honest name, and accepts no cookies.
//
// It is also careful: only http and https, a bounded number of redirects, never from a public
// address to a private one, and limits on bytes, packed and unpacked, and on time.
package polite
