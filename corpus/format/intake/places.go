package intake

import (
	"maps"
	"slices"
	"strings"
)

// MetaMark stands before the name of a meta element.
const MetaMark = "meta:"

// isPlace reports whether a field is a place in a page and no field of records.
func isPlace(field string) bool {
	return len(field) > 1 && (field[0] == '#' || field[0] == '.') || len(field) > len(MetaMark) && strings.EqualFold(field[:len(MetaMark)], MetaMark)
}

// placeName is a place as placesOf has it.
func placeName(field string) string {
	if field[0] == '#' || field[0] == '.' {
		return field
	}
	return strings.ToLower(field)
}

// NamedPlaces are the places in pages that the user has named, in order.
func (n *Names) NamedPlaces() []string { return slices.Sorted(maps.Keys(n.places)) }

// places are those of a page's elements that the user has named, and what each is good for.
// Of the places of one fact the first that is not empty wins.
type places map[string][]Use
