// Package nickname reads out of an article what people are called besides their names, where the
// article says so:
//
//	Ada “the Heron” Quill                 the nickname within the name
//	“Iron Ada” Quill                      before the name
//	Quill, known as “the Heron”           behind it: known as, nicknamed, dubbed
//	they call Ada Quill “the Heron”       named so by others: call, dub, nickname, refer to as
//
// It knows nothing of who the people are: what it finds are two strings, and whoever
// knows the speakers decides whether the second one is anybody's name.
package nickname
