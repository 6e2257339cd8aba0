// Package outlets knows who publishes news: names, short names for the heads of
// narrow columns, addresses on the web, and which of them are agencies.
//
// A name may be met in three places, which differ in how much may be concluded.
// In a field that says "outlet" every name and alias counts. An address belongs
// to whoever owns its domain. In prose, or in the name of a file, a name that is
// an everyday word ("Time", "The Nation") says nothing.
package outlets
