// Package parquet reads Parquet files: tables stored column by column. Only the columns with an
// article's fields are read completely.
package parquet
