// Package search finds things in a corpus: speakers, topics and outlets by their names, quotes and articles by
// their words.
//
// # Query
//
// A space means "and". The language is fzf's, as far as prose allows:
//
//	long ways            both, best where they are closest together
//	rubio progress       a word may also name the speaker of a quote
//	'exact               exactly this word, not words that begin with it
//	"a phrase"           these words one after the other
//	!not                 without it
//	a | b                one of them; binds tighter than the space
//	(a b) | !(c | d)     as in algebra
//	speaker: outlet: topic: story: kind: since: until:
//
// The last word, while it is being typed, matches words that begin with it. A capital in the query asks for a
// capital in the text; accents, apostrophes and possessive endings make no difference.
//
// # What was meant
//
// A query of plain words is also read as it may have been meant. Names (people.go) are found with a letter wrong, in
// any order, run together or apart, by initials, short forms of given names, by role, and by the nicknames that
// articles give (package nickname). Each of these costs points (package spelling), and a name is worth more the more
// often it is quoted: "putn" leads to a person quoted three hundred times before one quoted twelve times, although
// only the latter begins with it. If few quotes contain the words close together, other spellings of rare words are
// tried, and then the query without words that carry no meaning (loose.go). Result.Relaxed names what was read
// differently or left out. In a query for a speaker, that speaker's own quotes come first, those in most articles
// before the others. Hits that say the same are merged (Hit.Again).
//
// For other queries that find nothing, one restriction after the other is relaxed: capitals, beginnings of words,
// typos, one word left out, and last of all the letters of a name in order. If even that finds nothing,
// Result.Instead suggests what to search for.
//
// # Index
//
// There are three inverted indexes of the same kind (package postings, with keys from package keys): of quotes, of
// articles and of names. Quotes are documents of their own, although their words are in the articles too: so a
// phrase matches across the pieces of a quote that the article splits, "in one quote" is a plain "and", and the
// names of the speaker count as words of the quote (voices). Every posting has its places. The initial letters of a
// document's words are bits (Initials), so that the first key typed costs no more than the word "the"; the places of
// such words are unknown until the second letter.
//
// Documents are numbered from the newest to the oldest (names by weight) and examined in windows of growing size.
// Each word of the query becomes a set of the window's documents, and every filter a set of all; the sets are joined
// as the query demands, the rarest first; only what is left is scored by the places of its words. A scan that has
// worked enough and found enough stops there, having seen the newest, and reports it (Result.AtLeast). The last word
// of a phrase, while it is being typed, is searched for in the texts themselves if its documents are many and the
// rest of the phrase is rare (late.go).
//
// # Order
//
// Names that match come first, a few of each kind. Then come quotes and articles by how closely they match (rung): as
// a phrase, with the words near each other, in one quote, in one paragraph, in one article. Among equals, whole words
// come before beginnings, and the newer before the older.
//
// # Stored
//
// An index is a few large columns and streams without pointers (package column). WriteTo writes them, and Open reads
// them back without building anything, using the streams in place, so that a known corpus can be searched at once.
//
// Names are matched fuzzily by sahilm/fuzzy. This package is its only importer, and gives it only short folded keys
// (fuzzy.go explains why).
package search
