package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"lineup/model/text"
	"lineup/ui/view"
)

// cacheCommand shows and clears the cache.
func (s *session) cacheCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "cache", Short: "Show the cache that lets known folders open at once", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return s.showCache() },
	}
	cmd.AddCommand(&cobra.Command{
		Use: "clear", Short: "Empty the cache; it is rebuilt when it is needed", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			freed, err := cache().Clear()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(s.stdout, "freed %s\n", view.Bytes(freed))
			return err
		},
	})
	return cmd
}

// showCache lists the snapshots, most recently used first.
func (s *session) showCache() error {
	c := cache()
	entries, err := c.Entries()
	if err != nil {
		return err
	}
	total := int64(0)
	for _, e := range entries {
		total += e.Bytes
		paths := strings.Join(c.Paths(e), ", ")
		if paths == "" {
			paths = "unreadable; will be rebuilt"
		}
		fmt.Fprintf(s.stdout, "%10s  used %s  %s\n", view.Bytes(e.Bytes), e.Used.Format("2006-01-02 15:04"), text.Line(paths))
	}
	_, err = fmt.Fprintf(s.stdout, "%10s  in all, of at most %s, in %s\n", view.Bytes(total), view.Bytes(c.Limit), text.Line(c.Dir))
	return err
}
