// Package record reads files of records by their field names: JSON, JSON Lines, tables, and custom
// XML whose elements the user has mapped.
package record
