package print

import (
	"errors"
	"fmt"
	"strings"

	"lineup/model/search"
	"lineup/model/text"
)

// Pointed adds two lines to the error of a query: the query, and a marker below the fault:
//
//	unknown kind "song": direct, partial, ...
//	  ferry kind:song
//	             ^^^^
//
// Any other error is returned unchanged.
func Pointed(query string, err error) error {
	wrong, ok := errors.AsType[*search.QueryError](err)
	if !ok {
		return err
	}
	shown := func(s string) string {
		return strings.NewReplacer("\n", " ", "\t", " ").Replace(text.Visible(s))
	}
	before, at, after := shown(query[:wrong.Span.Start]), shown(wrong.Span.Of(query)), shown(query[wrong.Span.End:])
	indent, carets := strings.Repeat(" ", widthOf(before)), strings.Repeat("^", max(widthOf(at), 1))
	return fmt.Errorf("%w\n  %s\n  %s", err, before+at+after, indent+carets)
}
