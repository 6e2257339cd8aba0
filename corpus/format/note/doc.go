// Package note reads text that somebody keeps as text: plain, and Markdown with fields in front.
package note
