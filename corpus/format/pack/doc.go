// Package pack reads archives, file by file: ZIP and tar. Nothing from an archive is written to
// disk, and a name that would lead out of it is refused.
package pack
