// Package topic finds what articles are about: key phrases, folded for case,
// plural and spelling.
package topic
