// Package browse is the screen of lists: the stories, quotes, finds, speakers, topics, articles and bookmarks of the
// corpus or of one speaker, topic or outlet, with filters, orders and a preview.
package browse
