// Package note reads plain text files, and Markdown with front matter.
package note
