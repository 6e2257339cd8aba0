// Package speaker joins the people of all articles into speakers: one for each
// person or body, whatever each outlet spells.
package speaker
