// Package outlets knows the publishers of news: their names, short names for narrow column headings, web domains, and
// which of them are agencies.
//
// How much a name proves depends on where it is found. In a field called "outlet", every name and alias counts. A web
// address belongs to the owner of its domain. In prose or in a file name, a name that is also an everyday word
// ("Time", "The Nation") proves nothing.
package outlets
