// Package database reads what the newspaper databases export: Nexis, Factiva, ProQuest and
// Europresse, and lists of references. Their exports are many articles in one text or one page,
// whatever document carries it; whoever reads the carrier asks here whether it is one.
package database
