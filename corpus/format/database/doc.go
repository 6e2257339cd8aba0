// Package database reads the exports of newspaper databases (Nexis, Factiva, ProQuest, Europresse
// and others) and lists of references. An export is many articles in one text or one page, whatever
// document carries it; readers of such documents ask here whether theirs is one.
package database
