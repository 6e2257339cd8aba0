// Package xmltree reads XML, whole or item by item, as leniently as it can be read, within
// bounds on its depth, its elements and their attributes.
package xmltree
