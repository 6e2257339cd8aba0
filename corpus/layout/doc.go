// Package layout takes a text apart: headline, byline and date lines, dateline, credits at the end, and the furniture
// of the page it was taken from. What remains is the article.
//
// It works in the order of a page. The opening is read line by line for as long as its lines are a headline, a
// byline, a masthead or a date; then the dateline in front of the first sentence; then each paragraph is matched
// against the patterns of furniture; finally the last lines are searched for the agency whose copy this is. Patterns
// match whole lines: a sentence about sharing or advertisements is a sentence. Nothing is inferred from style.
package layout
