package render

import (
	"encoding/json"
	"reflect"
	"strconv"
	"testing"

	"dateline/chrono"
)

// fill sets every field under v to a value that no other field has, and every
// list to two elements.
func fill(v reflect.Value, n *int) {
	switch *n++; v.Kind() {
	case reflect.String:
		v.SetString("field " + strconv.Itoa(*n))
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(v.Index(i), n)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	}
}

// TestAppendedFields: a field that the wire types have, and that is not named
// here, would be missed.
func TestAppendedFields(t *testing.T) {
	n := 0
	var e chrono.WireEvent
	var m chrono.WireTag
	check := func(v any, write func(b *compact)) {
		t.Helper()
		want, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var got compact
		write(&got)
		if string(got) != string(want) {
			t.Errorf("written %s\nnot     %s", got, want)
		}
	}
	fill(reflect.ValueOf(&e).Elem(), &n)
	fill(reflect.ValueOf(&m).Elem(), &n)
	check(e, func(b *compact) { b.event("{", &e) })
	check(m, func(b *compact) { b.tag(&m) })
	e.Page, e.Review, e.Date, e.When.Earliest, e.Actors, e.Also, m.Latest = nil, nil, nil, nil, []string{}, []chrono.WireTelling{}, nil
	check(e, func(b *compact) { b.event("{", &e) })
	check(m, func(b *compact) { b.tag(&m) })
}

func FuzzQuoted(f *testing.F) {
	for _, s := range []string{"", "May 4", "caf\u00e9", "a\u2028b\u2029", "</script>&", "\"\\\x00\x7f\n", "\xff", "\ufffd", "\xe2\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, err := json.Marshal(s)
		if got := appendQuoted(nil, s); err != nil || string(got) != string(want) {
			t.Fatalf("%q: %s, not %s", s, got, want)
		}
	})
}
