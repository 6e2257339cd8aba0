// Package nickname finds what an article says people are called besides their names:
//
//	Ada “the Heron” Quill                 the nickname within the name
//	“Iron Ada” Quill                      before the name
//	Quill, known as “the Heron”           behind it: known as, nicknamed, dubbed
//	they call Ada Quill “the Heron”       given by others: call, dub, nickname, refer to as
//
// It knows nothing about the people: it finds pairs of strings, and its caller, which knows the speakers, decides
// whether the second one is anybody's name.
package nickname
