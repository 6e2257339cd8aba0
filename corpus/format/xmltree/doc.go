// Package xmltree reads XML, whole or item by item, as leniently as possible, within limits on its
// depth, its elements and their attributes.
package xmltree
