package speaker

// group groups the items that share a key, directly or through others. The items of a group and the groups by
// their first items keep the given order.
func group(items []int, keys func(int) []string) [][]int {
	in := make([]int, len(items))
	find := func(i int) int {
		for in[i] != i {
			in[i] = in[in[i]]
			i = in[i]
		}
		return i
	}
	first := map[string]int{}
	for i, item := range items {
		in[i] = i
		for _, key := range keys(item) {
			j, ok := first[key]
			if !ok {
				first[key] = i
				continue
			}
			a, b := find(i), find(j)
			in[max(a, b)] = min(a, b)
		}
	}
	var groups [][]int
	at := map[int]int{}
	for i, item := range items {
		root := find(i)
		g, ok := at[root]
		if !ok {
			g = len(groups)
			at[root] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], item)
	}
	return groups
}
