package main

import (
	"errors"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"

	"dateline/chrono/article"
	"dateline/render"
)

var update = flag.Bool("update", false, "rewrite the goldens")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"dateline": main})
}

// TestScript runs the scripts, each of which holds one behaviour of the
// command with its golden inside.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"unescape": unescape, "dateline-exit": datelineExit},
		Condition: func(c string) (bool, error) {
			if c == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, errors.New("no such condition")
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("SOURCE_DATE_EPOCH", "1567425600") // 2019-09-02T12:00:00Z
			article, err := filepath.Abs("testdata/article")
			env.Setenv("ARTICLE", article)
			return err
		},
	})
}

// datelineExit runs dateline in a script and holds its exit code to the first
// argument.
func datelineExit(ts *testscript.TestScript, neg bool, args []string) {
	err := ts.Exec("dateline", args[1:]...)
	code := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if want := args[0]; strconv.Itoa(code) != want {
		ts.Fatalf("exit code %d, want %s", code, want)
	}
}

// unescape rewrites a file of a script with \x1b, \r and the like of Go strings
// for the bytes they stand for: a script holds text alone.
func unescape(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		var out []byte
		for line := range strings.Lines(ts.ReadFile(name)) {
			s, err := strconv.Unquote(`"` + strings.ReplaceAll(strings.TrimSuffix(line, "\n"), `"`, `\"`) + `"`)
			ts.Check(err)
			out = append(append(out, s...), '\n')
		}
		ts.Check(os.WriteFile(ts.MkAbs(name), out, 0o644))
	}
}

// TestReadme runs every "$ dateline" command of the README and compares what
// it prints, stdout and stderr together, with what stands below it.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Symlink(root, filepath.Join(dir, "testdata")); err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile("(?ms)^```console\n(.*?)^```$")
	n := 0
	readme := block.ReplaceAllStringFunc(string(data), func(s string) string {
		lines := strings.SplitAfter(block.FindStringSubmatch(s)[1], "\n")
		out := "```console\n"
		for i := 0; i < len(lines); {
			line := lines[i]
			j := i + 1
			for j < len(lines) && !strings.HasPrefix(lines[j], "$ ") {
				j++
			}
			want := strings.Join(lines[i+1:j], "")
			got := want
			if strings.HasPrefix(line, "$ dateline") {
				n++
				got = shell(t, dir, strings.TrimSpace(strings.TrimPrefix(line, "$ ")))
				if diff := cmp.Diff(want, got); diff != "" && !*update {
					t.Errorf("%sprints otherwise than the README says (-README +now):\n%s", line, diff)
				}
			}
			out += line + got
			i = j
		}
		return out + "```"
	})
	if n == 0 {
		t.Fatal("the README shows no command")
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(readme), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// shell runs one command line in dir and returns all that it prints.
func shell(t *testing.T, dir, line string) string {
	t.Helper()
	cmd := exec.Command("sh", "-c", line)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "SOURCE_DATE_EPOCH=1583064000") // 2020-03-01T12:00:00Z, after all that the README reads
	out, err := cmd.CombinedOutput()
	if _, exited := err.(*exec.ExitError); err != nil && !exited {
		t.Fatalf("%s: %v", line, err)
	}
	return string(out)
}

// TestTopLevel holds the top level of the project to its plan.
func TestTopLevel(t *testing.T) {
	plan := map[string]bool{"main.go": true, "main_test.go": true, "chrono": true, "render": true,
		"testdata": true, "go.mod": true, "go.sum": true, "README.md": true}
	out, err := exec.Command("git", "ls-files").Output()
	if err != nil {
		t.Skip("not a git checkout: ", err)
	}
	for _, name := range strings.Fields(string(out)) {
		top, _, _ := strings.Cut(name, "/")
		if !plan[top] && !strings.HasPrefix(top, ".") {
			t.Errorf("%s is not in the plan of the top level", name)
		}
	}
}

// chain is the order of the packages: each may import those before it alone.
var chain = [][]string{
	{"dateline/chrono/calendar", "dateline/chrono/lang", "dateline/chrono/pos"},
	{"dateline/chrono/article"},
	{"dateline/chrono/timex", "dateline/chrono/coref"},
	{"dateline/chrono"},
	{"dateline/chrono/compare"},
	{"dateline/chrono/sheet"},
	{"dateline/render"},
	{"dateline"},
}

// TestChain holds the packages to one straight chain, and each heavy
// dependency to its one importer.
func TestChain(t *testing.T) {
	rank := map[string]int{}
	for i, link := range chain {
		for _, p := range link {
			rank[p] = i + 1
		}
	}
	importers := map[string][]string{}
	for p, imports := range directImports(t) {
		if rank[p] == 0 {
			t.Errorf("package %s is not in the chain", p)
		}
		for _, q := range imports {
			importers[q] = append(importers[q], p)
			if strings.HasPrefix(q, "dateline") && rank[q] >= rank[p] {
				t.Errorf("%s imports %s, against the chain", p, q)
			}
		}
	}
	for q, list := range importers {
		if strings.Contains(q, ".") && !strings.HasPrefix(q, "golang.org/x/") && len(list) > 1 {
			t.Errorf("%s has several importers: %s", q, strings.Join(list, ", "))
		}
	}
}

// directImports lists what each package of the project imports, tests apart.
func directImports(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	imports := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		if f := strings.Fields(line); len(f) > 0 {
			imports[f[0]] = f[1:]
		}
	}
	return imports
}

// TestOwnTypes holds the exported functions and types of the project to its own
// and the standard library's types: a dependency can be changed in one package.
func TestOwnTypes(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		foreign := map[string]bool{}
		for _, spec := range file.Imports {
			name := strings.Trim(spec.Path.Value, `"`)
			if strings.Contains(name, ".") {
				local := regexp.MustCompile(`(/v\d+)?$`).ReplaceAllString(name, "")
				local = local[strings.LastIndex(local, "/")+1:]
				if spec.Name != nil {
					local = spec.Name.Name
				}
				foreign[strings.TrimPrefix(local, "go-")] = true
			}
		}
		for _, decl := range file.Decls {
			for _, n := range exported(decl) {
				ast.Inspect(n, func(n ast.Node) bool {
					if sel, ok := n.(*ast.SelectorExpr); ok {
						if x, ok := sel.X.(*ast.Ident); ok && foreign[x.Name] {
							t.Errorf("%s: an exported declaration has the type %s.%s", path, x.Name, sel.Sel.Name)
						}
					}
					return true
				})
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// receiver is the name of the type whose method d is.
func receiver(d *ast.FuncDecl) string {
	t := d.Recv.List[0].Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	if name, ok := t.(*ast.Ident); ok {
		return name.Name
	}
	return ""
}

// exported returns the types that the exported part of decl shows.
func exported(decl ast.Decl) []ast.Node {
	var nodes []ast.Node
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && (d.Recv == nil || ast.IsExported(receiver(d))) {
			nodes = append(nodes, d.Type)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				if st, ok := s.Type.(*ast.StructType); ok && s.Name.IsExported() {
					for _, f := range st.Fields.List {
						if len(f.Names) == 0 || f.Names[0].IsExported() {
							nodes = append(nodes, f.Type)
						}
					}
				} else if s.Name.IsExported() {
					nodes = append(nodes, s.Type)
				}
			case *ast.ValueSpec:
				if s.Type != nil && s.Names[0].IsExported() {
					nodes = append(nodes, s.Type)
				}
			}
		}
	}
	return nodes
}

// BenchmarkStart times the built command on the shipped article, from process
// start to the last byte written.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	binary := filepath.Join(dir, "dateline")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	for _, command := range []string{"print", "html", "tag"} {
		b.Run(command, func(b *testing.B) {
			for b.Loop() {
				out := filepath.Join(dir, "out")
				cmd := exec.Command(binary, command, "--date", "2019-09-02", "testdata/article/inf-moratorium.txt", "-o", out)
				if msg, err := cmd.CombinedOutput(); err != nil {
					b.Fatalf("%v: %s", err, msg)
				}
			}
		})
	}
}

// BenchmarkTag times `tag` from file to output on 10 MB of text: the articles of
// testdata/gold, over and over.
func BenchmarkTag(b *testing.B) {
	paths, err := filepath.Glob("testdata/gold/*.txt")
	if err != nil || len(paths) == 0 {
		b.Fatal("no articles: ", err)
	}
	var text []byte
	for len(text) < 10_000_000 {
		data, err := os.ReadFile(paths[len(text)%len(paths)])
		if err != nil {
			b.Fatal(err)
		}
		text = append(append(text, data...), "\n\n"...)
	}
	dir := b.TempDir()
	in := filepath.Join(dir, "in.txt")
	if err := os.WriteFile(in, text, 0o644); err != nil {
		b.Fatal(err)
	}
	for _, format := range []string{"timeml", "json"} {
		b.Run(format, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				args := []string{"tag", "--format", format, "--date", "2019-09-02", in, "-o", filepath.Join(dir, "out")}
				if code := run(args, nil, io.Discard, io.Discard, time.Time{}); code != exitDone {
					b.Fatal("exit", code)
				}
			}
		})
	}
}

// TestRunners holds that each command of the command line does something.
func TestRunners(t *testing.T) {
	named := map[string]bool{}
	for _, c := range render.CommandLine().Commands {
		named[c.Name] = true
		if runners()[c.Name] == nil {
			t.Errorf("nothing runs for %s", c.Name)
		}
		if len(c.Examples) == 0 {
			t.Errorf("%s has no example", c.Name)
		}
	}
	for name := range runners() {
		if !named[name] {
			t.Errorf("%s is not on the command line", name)
		}
	}
}

// TestInputFormats holds the list of formats that can be read to what can be.
func TestInputFormats(t *testing.T) {
	for _, f := range render.InputFormats() {
		if f.Name == "json" || f.Name == "jsonl" {
			continue // of chronologies and streams: scripts read them
		}
		_, err := article.Read("a", []byte("The ferry sank."), article.Options{Format: f.Name})
		if err != nil && strings.Contains(err.Error(), "unknown input format") {
			t.Error(err)
		}
	}
	if _, err := article.Read("a", []byte("The ferry sank."), article.Options{Format: "xls"}); err == nil {
		t.Error("xls is read")
	}
}
