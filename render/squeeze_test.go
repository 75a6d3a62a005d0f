package render

import "testing"

func TestSqueeze(t *testing.T) {
	for _, c := range []struct{ marks, in, want string }{
		{scriptMarks, "for (const a of b) {\n  constant(a);\n}\n", "for(let a of b){constant(a)}"},
		{scriptMarks, "return a === true ? 0.5 : b10.5 + 10.5 + f(false, \"true 0.5\", untrue, x.true);\n", "return a===!0?.5:b10.5+10.5+f(!1,\"true 0.5\",untrue,x.true);"},
		{scriptMarks, "// told\n  const a = {b: 1, c: [2, 3]};\n\n", "let a={b:1,c:[2,3]};"},
		{scriptMarks, `x = "a , b : c" + ' = ' + "\" , ";` + "\n", `x="a , b : c"+' = '+"\" , ";`},
		{scriptMarks, "return (g << 8) + +b - -c / d;\n", "return(g<<8)+ +b- -c/d;"},
		{scriptMarks, "f(a,\n  b)\nif (c) {\n  d();\n}\ne()\n", "f(a,b)\nif(c){d()}e()\n"},
		{scriptMarks, "const a = 1;\nconst b = 2, c = \";\";\nconst d = 3;\nlet e;\nconst f = {\n  g: 1,\n};\nconst h = 4;\n", "let a=1,b=2,c=\";\";let d=3,e,f={g:1,};let h=4;"},
		{styleMarks, "a { margin: 0.5em 0 10.5px }\n", "a{margin:.5em 0 10.5px}"},
		{styleMarks, "/* told */\na > b { color: red; margin: 0 1px }\n", "a>b{color:red;margin:0 1px}"},
		{styleMarks, "@media (min-width: 9px) and (min-height: 6px) {\n  p::after { content: \"a ; b\"; }\n", "@media (min-width:9px) and (min-height:6px){p::after{content:\"a ; b\"}"},
	} {
		if got := string(squeeze([]byte(c.in), c.marks)); got != c.want {
			t.Errorf("squeeze(%q) is %q, want %q", c.in, got, c.want)
		}
	}
}
