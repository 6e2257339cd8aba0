//go:build unix

package corpus

import (
	"path/filepath"
	"syscall"
	"testing"
)

func TestPipesAreNotRead(t *testing.T) {
	dir := folder(t, map[string]string{"good.txt": prose})
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o600); err != nil {
		t.Skip("no pipes here:", err)
	}
	articles, problems := mustLoad(t, dir)
	if len(articles) != 1 || len(problemsOf(problems, "pipe.txt")) != 1 {
		t.Errorf("%v, %v", ids(articles), problems)
	}
}
