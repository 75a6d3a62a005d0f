package render

import "testing"

func TestShortNames(t *testing.T) {
	for in, want := range map[string]string{
		"function f(width, row) {\n  return width + row.width;\n}\n":                                    "function f(a, b) {\n  return a + b.width;\n}\n",
		"function f(name) {\n  const {left, top: high} = name, size = 1;\n  return {left, size};\n}\n":  "function f(b) {\n  const {left: a, top: d} = b, c = 1;\n  return {left: a, size: c};\n}\n",
		"function f(list) {\n  for (const item of list) g(item => item.list, 'item');\n}\n":             "function f(b) {\n  for (const a of b) g(a => a.list, 'item');\n}\n",
		"let open = 1;\nfunction f(list) {\n  open = list ? list : open;\n}\n":                          "let open = 1;\nfunction f(a) {\n  open = a ? a : open;\n}\n",
		"function f(list) { return a(/list'/.test(list) ? [...list] : {list: list}); }\n":               "function f(b) { return a(/list'/.test(b) ? [...b] : {list: b}); }\n",
		"// f's list\nasync function f(list, word) {\n  // the list's\n  return await word(list);\n}\n": "// f's list\nasync function f(a, b) {\n  // the list's\n  return await b(a);\n}\n",
		"const list = [];\nfunction f(list) {\n  return list;\n}\n":                                     "const list = [];\nfunction f(list) {\n  return list;\n}\n",
		"function f() {\n  const add = (first, last) => g(first, last);\n  add({first: 1});\n}\n":       "function f() {\n  const c = (a, b) => g(a, b);\n  c({first: 1});\n}\n",
	} {
		if got := shorten(in); got != want {
			t.Errorf("shorten(%q) is %q, want %q", in, got, want)
		}
	}
}
