package note

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"

	"lineup/corpus/pattern"
	"lineup/corpus/toml"
)

// Limits on the YAML of one front matter. A few aliases that refer to one another expand beyond any
// memory; nested anchors and tags are walked one inside the other; a thousand keys take the parser
// 4 ms, 25,000 take 2.5 s; and it copies the path to each nested value.
const (
	maxAliases   = 4
	maxAnchors   = 50 // including tags
	maxYAMLLines = 5000
	maxYAMLItems = 20_000 // in lists and tables on one line
	maxYAMLDepth = 32
)

var (
	yamlAlias  = pattern.Of(`(?m)(?:^|[\s\[{,:-])\*[\w-]`)
	yamlAnchor = pattern.Of(`(?m)(?:^|[\s\[{,:-])[&!]`)
)

// checkYAML returns an error if a limit is exceeded.
func checkYAML(s string) error {
	switch {
	case len(yamlAlias().FindAllStringIndex(s, maxAliases+1)) > maxAliases:
		return errors.New("too many YAML aliases")
	case len(yamlAnchor().FindAllStringIndex(s, maxAnchors+1)) > maxAnchors:
		return errors.New("too many YAML anchors or tags")
	case strings.Count(s, "\n") > maxYAMLLines:
		return errors.New("too many lines of YAML")
	}
	var indents []int // of the lines that contain the current one
	flow := 0         // open brackets
	for line := range strings.Lines(s) {
		rest := strings.TrimLeft(line, " \t")
		if strings.TrimSpace(rest) == "" {
			continue
		}
		indent := len(line) - len(rest)
		for len(indents) > 0 && indents[len(indents)-1] >= indent {
			indents = indents[:len(indents)-1]
		}
		indents = append(indents, indent)
		if indent == 0 {
			flow = 0
		}
		depth := len(indents)
		for rest != "" && strings.ContainsAny(rest[:1], "-?: ") { // "- - - x" is a list in a list in a list
			if rest[0] != ' ' {
				depth++
			}
			rest = rest[1:]
		}
		for _, c := range []byte(rest) {
			switch c {
			case '[', '{':
				flow++
			case ']', '}':
				flow = max(flow-1, 0)
			}
			if depth+flow > maxYAMLDepth {
				return errors.New("YAML that nests too deeply")
			}
		}
		if strings.Count(rest, ",") > maxYAMLItems {
			return errors.New("too many values in a line of YAML")
		}
	}
	return nil
}

// parseFields parses what is between the fences: TOML between plus signs, YAML between dashes. A
// parser that panics on hostile input is an error like any other.
func parseFields(fence, s string) (fields map[string]any, err error) {
	defer func() {
		if r := recover(); r != nil {
			fields, err = nil, fmt.Errorf("unreadable: %v", r)
		}
	}()
	if fence == "+++" {
		err = toml.Unmarshal([]byte(s), &fields)
	} else {
		if err := checkYAML(s); err != nil {
			return nil, err
		}
		err = yaml.Unmarshal([]byte(s), &fields)
	}
	if err != nil {
		first, _, _ := strings.Cut(err.Error(), "\n")
		return nil, errors.New(first)
	}
	return fields, nil
}
