// Package spelling compares words as a hurried hand types them with words as they
// are written: a letter wrong, missing, too many or swapped, an apostrophe left
// out, vowels as they sound.
//
// What a difference costs is counted in points. Two points are worth a doubling of
// how often a word is used: of two readings of a word, one with a wrong letter and one
// without, the first is meant where it is eight times as frequent (six points).
package spelling
