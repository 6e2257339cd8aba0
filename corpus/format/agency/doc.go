// Package agency reads what agencies send, and archives of them hand out: NewsML of both
// generations, NITF and Reuters' own as XML, IPTC 7901 and ANPA 1312 as wire stories.
package agency
