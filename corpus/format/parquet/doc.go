// Package parquet reads Parquet files: tables that are stored column by column. Only the columns
// that hold something of an article are read whole.
package parquet
