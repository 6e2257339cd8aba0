// Package intent is what screens ask of the program: to open something, to copy, to say a line. A screen returns an
// intent and knows nothing of who carries it out.
//
// A Question is work beside the program. Its answer comes back through Update and is dropped there, in one place, when
// something else has been asked since.
package intent
