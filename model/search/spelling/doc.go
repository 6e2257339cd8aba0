// Package spelling compares words as typed in a hurry with words as they are written: a letter wrong, missing, too
// many or swapped, an apostrophe left out, vowels by ear.
//
// Differences are measured in points. Two points are worth a doubling of how often a word is used: of two readings
// of a word, one with a wrong letter and one without, the first is meant if it is eight times as frequent (six
// points).
package spelling
