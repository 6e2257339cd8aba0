// Package intent defines what screens ask of the program: open something, copy, show a message. A screen returns an
// intent and does not know who carries it out.
//
// A Question is work done in the background. Its answer comes back through Update, which drops it, in one place, if
// something else has been asked since.
package intent
