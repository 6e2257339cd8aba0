// Package pack reads archives, file by file: ZIP and tar. Nothing of an archive is written to the
// disk, and a name that would lead out of it is refused.
package pack
