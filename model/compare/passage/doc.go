// Package passage lines up whole articles: the passages of different outlets that report the same thing are on
// one row.
//
// A passage is a sentence, or a run of two or three. [LineUp] takes these steps:
//
//  1. Every article's body is cut into sentences (model/compare/likeness).
//  2. Sentences with versions of one utterance are linked for certain, part by
//     part as their versions are lined up (utterances.go).
//  3. The other pairs that share rare words, names or numbers are weighed: how
//     likely they are to report the same thing (model/compare/likeness).
//  4. Links make rows, the surest first (join.go, rows.go). A row has at most one run of
//     sentences per article; where the next sentence reports the same thing too, the run
//     grows. A row is no chain: its sentences must be likely enough to belong together on
//     average. So nothing dissimilar is put side by side to fill a row. Each cell records how
//     sure the link is that holds it there; on weak evidence it is a "perhaps".
//  5. Single sentences have rows of their own, a paragraph's together, which readers fold.
//     A sentence of several facts belongs to every row that reports one of them (also.go).
//     It is in the surest row alone; the others point to it (elsewhere.go), so that no
//     words are read twice.
//  6. Rows follow the base; what the base does not have is where its article has
//     it (order.go).
//  7. Figures that contradict each other, names in each other's place, and
//     the differences of an utterance's versions are marked, and a contradiction is labelled
//     with its subject (marks.go, figures.go, context.go, contradict.go, roles.go).
//
// All prior knowledge, the senses of words and the weights of the evidence, is made by internal/learn.
package passage
