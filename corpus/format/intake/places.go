package intake

import (
	"maps"
	"slices"
	"strings"
)

// MetaMark precedes the name of a meta element.
const MetaMark = "meta:"

// isPlace reports whether a field is a place in a page rather than a field of records.
func isPlace(field string) bool {
	return len(field) > 1 && (field[0] == '#' || field[0] == '.') || len(field) > len(MetaMark) && strings.EqualFold(field[:len(MetaMark)], MetaMark)
}

// placeName returns a place as a key of places.
func placeName(field string) string {
	if field[0] == '#' || field[0] == '.' {
		return field
	}
	return strings.ToLower(field)
}

// NamedPlaces returns the places in pages that the user has mapped, sorted.
func (n *Names) NamedPlaces() []string { return slices.Sorted(maps.Keys(n.places)) }

// places maps the page elements that the user has named to their uses. Of several places for one
// fact the first non-empty one wins.
type places map[string][]Use
