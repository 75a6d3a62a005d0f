package sheet

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const sheetHead = "verdict\tdate\ttitle\tnote\tby\tcertainty\tmodality\tattribution\tquote\tdocument\tpage\tparagraph\tid"

var sameSheet = cmp.Options{cmp.AllowUnexported(Sheet{}, Row{}), cmpopts.IgnoreFields(Row{}, "line"), cmpopts.EquateEmpty()}

// TestSheetDialects holds that a sheet reads the same however it was saved.
func TestSheetDialects(t *testing.T) {
	plain := sheetHead + "\nok\t2018-08-14\tthe \"ferry\" sank\tsee log\tAM\tstated\tactual\t\tThe \"ferry\" sank.\ta.txt\t\t1\te1\n" +
		"\t-0043\t\"Caesar\" died\t'=1+1\t\treckoned\tactual\t\t'-\ta.txt\t\t2\te2\n"
	want, err := Parse([]byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	if got := want.Rows[1]; got.Date != "-0043" || got.Title != `"Caesar" died` || got.Note != "=1+1" || got.Quote != "-" {
		t.Fatalf("%+v", got)
	}
	quoted := strings.NewReplacer(`the "ferry" sank`, `"the ""ferry"" sank"`, `"Caesar" died`, `"""Caesar"" died"`).Replace(plain)
	for name, text := range map[string]string{
		"byte order mark":  "\ufeff" + plain,
		"CRLF":             strings.ReplaceAll(plain, "\n", "\r\n"),
		"quoted":           quoted,
		"no last line end": strings.TrimSuffix(plain, "\n"),
		"UTF-16":           wide(binary.LittleEndian, "\ufeff"+strings.ReplaceAll(plain, "\n", "\r\n")),
		"UTF-16, big end":  wide(binary.BigEndian, "\ufeff"+plain),
		"commas":           strings.NewReplacer("\t", ",").Replace(quoted),
		"semicolons":       strings.NewReplacer("\t", ";").Replace(quoted),
		"capitals":         strings.Replace(plain, "verdict\tdate", "Verdict\tDate", 1),
	} {
		got, err := Parse([]byte(text))
		if diff := cmp.Diff(want, got, sameSheet); err != nil || diff != "" {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
	// Other order, a column of the person's own.
	moved := "id\tmine\t" + strings.TrimSuffix(sheetHead, "\tid") + "\ne1\tphoned her\tok\t2018-08-14\t\"two\nlines\"\t\t\t\t\t\t\t\t\t\n"
	got, err := Parse([]byte(moved))
	if err != nil {
		t.Fatal(err)
	}
	if r := got.Rows[0]; r.ID != "e1" || r.Verdict != "ok" || r.Title != "two\nlines" || r.extra[0] != "phoned her" {
		t.Errorf("%+v", r)
	}
}

// wide is s in UTF-16.
func wide(order binary.AppendByteOrder, s string) string {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = order.AppendUint16(out, u)
	}
	return string(out)
}

func TestSheetRefuses(t *testing.T) {
	row := func(verdict, id string) string { return verdict + strings.Repeat("\t", 12) + id + "\n" }
	for text, want := range map[string]string{
		"":                                  "the sheet is empty",
		"a,b,c\n1,2,3\n":                    `line 1: no column is called "verdict"`,
		sheetHead + "\tdate\n":              `line 1: two columns are called "date"`,
		sheetHead + "\n" + row("yes", "e1"): `line 2: unknown verdict "yes"`,
		sheetHead + "\n" + row("ok", "e1") + row("no", "e1"):                       "line 3: the id e1 stands in line 2 already",
		sheetHead + "\n" + row("ok", ""):                                           "line 2: no id",
		sheetHead + "\nok\t2018-08-14" + strings.Repeat("\t", 8) + "a.txt\t\t\t\n": "line 2: this row tells when a.txt was published",
		sheetHead + "\nok\t2018\tthe fer":                                          "line 2: 3 cells where the first line names 13, and no line end: is the file whole?",
		sheetHead + "\nok\t2018\t\"the fer":                                        "line 2: a quoted cell does not end",
		sheetHead + "\n" + "ok\t\xff":                                              "not UTF-8",
	} {
		if _, err := Parse([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
}

// TestSheetBig holds that a large sheet, even of another article, is read, and
// refused, in a few seconds on a busy machine.
func TestSheetBig(t *testing.T) {
	var b strings.Builder
	b.WriteString(sheetHead + "\n")
	for i := range 100_000 {
		fmt.Fprintf(&b, "ok\t2018-08-14\tthe ferry sank\t\tAM\tstated\tactual\t\t\"The ferry, a \"\"Marta\"\", sank.\"\ta.txt\t\t1\te%d\n", i)
	}
	start := time.Now()
	s, err := Parse([]byte(b.String()))
	if err != nil || len(s.Rows) != 100_000 {
		t.Fatal(len(s.Rows), err)
	}
	if _, _, err := s.Merge(ferryTold(t, ferryStory), all); err != errStrangers {
		t.Errorf("merging a sheet of another article: %v", err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("100,000 rows took %v", took)
	}
}

// FuzzSheet holds that what was written reads back, and is written the same.
func FuzzSheet(f *testing.F) {
	f.Add(sheetHead + "\nok\t2018\t\"a\tb\"\t'=x\t''=y\t\t\t\t\t\t\t\te1\n")
	f.Add(sheetHead + "\tmine\nadd\t2018\tt\t\t\t\t\t\t\t\t\t\t\t\"x\"\"\"\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Parse([]byte(text))
		if err != nil {
			return
		}
		var once, twice bytes.Buffer
		if err := s.Write(&once); err != nil {
			t.Fatal(err)
		}
		back, err := Parse(once.Bytes())
		if err != nil {
			t.Fatalf("%q cannot be read back: %v", once.String(), err)
		}
		if err := back.Write(&twice); err != nil || once.String() != twice.String() {
			t.Fatalf("%q is written as %q, then as %q", text, once.String(), twice.String())
		}
	})
}
