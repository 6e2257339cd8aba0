// Package polite asks web servers as a good guest does: as robots.txt allows, one request at a
// time and a second a host unless the host or the user says otherwise, again only what may have
// changed, later where a server asks for it, under an honest name, with no cookies.
//
// It is also careful: only http and https, redirects that end, from a public address never on
// to a private one, and bounds on bytes, on what they unpack to, and on time.
package polite
