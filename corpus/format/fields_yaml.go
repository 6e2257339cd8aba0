package format

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/goccy/go-yaml"
)

// maxAliases bounds the YAML aliases of one front matter: a few of them that
// refer to one another unfold to more than any memory holds.
const maxAliases = 16

var yamlAlias = regexp.MustCompile(`(?m)(?:^|[\s\[{,:-])\*[\w-]`)

// parseFields reads what stands between the fences: TOML between plus signs,
// YAML between dashes. A parser that panics on hostile input is an error like
// any other.
func parseFields(fence, s string) (fields map[string]any, err error) {
	defer func() {
		if r := recover(); r != nil {
			fields, err = nil, fmt.Errorf("unreadable: %v", r)
		}
	}()
	if fence == "+++" {
		err = toml.Unmarshal([]byte(s), &fields)
	} else {
		if len(yamlAlias.FindAllStringIndex(s, maxAliases+1)) > maxAliases {
			return nil, errors.New("too many YAML aliases")
		}
		err = yaml.Unmarshal([]byte(s), &fields)
	}
	if err != nil {
		first, _, _ := strings.Cut(err.Error(), "\n")
		return nil, errors.New(first)
	}
	return fields, nil
}

// scalar writes a single value, of whatever type its parser has made of it, back
// as a string; "" for what is none.
func scalar(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case int, int64, uint64:
		return fmt.Sprint(v)
	case time.Time:
		return moment(v)
	}
	return ""
}

// moment writes a TOML date with no more than the file gave: the parser keeps
// what was missing in the name of the zone.
func moment(t time.Time) string {
	switch t.Location().String() {
	case "date-local":
		return t.Format(time.DateOnly)
	case "datetime-local":
		return t.Format("2006-01-02T15:04:05")
	case "time-local":
		return ""
	}
	return t.Format(time.RFC3339)
}
