// Package speaker joins the people of all articles into speakers: one for each person or body, however each
// outlet spells them.
//
// The people come from model/quote, one list an article; every one of them is a node here. A word of a heading
// before a well-known name is removed (unhead), and nodes with the same full name are one form. The work
// proceeds from the sure to the doubtful:
//
//  1. Forms that may be one person are found by blocks (the consonants of the
//     surname, the given name's line of nicknames), never all pairs, and judged
//     two by two: the surname and the given names each by itself (judge). Names
//     that are only similar need further support: a story, a role, the
//     time, or a rare surname (vouched).
//  2. The surest pairs join first, and two clusters only where no name of the one
//     conflicts with a name of the other (merge). A form that fits two people who
//     conflict joins neither, unless the stories decide (undecided).
//  3. A surname alone is nobody until its article, or else its story, names one
//     person who can have it; if neither does, only a well-known person of that name
//     without a rival in the corpus will do (resolve). Otherwise it stays separate.
//     An outlet's name is that outlet, and a word that is only written with
//     a capital is nobody (scrap).
//  4. Bodies join by their name without "the", by initials that an article
//     explains or that are well known, and by the end of the name where the article has
//     the whole of it (bodies).
//
// A person whom an article never names is a speaker in that article alone.
//
// The result does not depend on the order of the articles. Two people in one are worse than one person in two:
// a reader can join them, but will not see a wrong join.
package speaker
