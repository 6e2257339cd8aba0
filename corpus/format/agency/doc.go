// Package agency reads what news agencies send and their archives provide: NewsML 1 and G2, NITF
// and Reuters' own XML, and IPTC 7901 and ANPA 1312 wire stories.
package agency
