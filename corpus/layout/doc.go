// Package layout takes apart what is in a text: the headline, the lines of
// who wrote it and when, the dateline, the credits at its end, and the furniture
// of the page it was taken from. What is left is the article.
//
// The order of the work is that of a page. The opening is read line by line as
// far as its lines are a headline, a byline, a masthead or a date; then the
// dateline in front of the first sentence; then every paragraph is compared with
// the patterns of furniture; then the last lines are searched for whose copy it
// is. Patterns fill whole lines: a sentence that speaks of sharing or of
// advertisements is a sentence. Nothing is concluded from style.
package layout
