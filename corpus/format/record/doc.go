// Package record reads files of records by the names of their fields: JSON, JSON Lines, tables,
// and XML of somebody's own making whose elements the user has named.
package record
