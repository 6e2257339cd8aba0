// Package people finds the people and bodies of an article in its outline.
//
// Runs of capitals become names (names.go), each classified as a person's, a body's or a place's (judge.go).
// Names are joined to people: the full ones first, then the short ones, then those of headlines (people.go,
// headline.go). The words beside a name give the role and the sex of its bearer (learn.go).
//
// A [Cast] also reads the phrases that name somebody, to the left or the right of a token (phrase.go,
// phraseright.go): "Clinton's campaign manager Robby Mook", "he", "the ministry".
package people
