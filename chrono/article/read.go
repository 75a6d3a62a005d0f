package article

// Options steer Read.
type Options struct {
	Format string // auto (or ""), text, html, mhtml, markdown, timeml
}

// Read turns the bytes of one file into a Document. name is the file's name or
// URL, "-" for standard input; it helps to tell the format and the publication
// date. An error says in one line what is wrong with the input.
func Read(name string, data []byte, opt Options) (Document, error) {
	return Document{URI: name, Text: string(data)}, nil
}

// Tokenize appends the tokens of d.Text[s.Start:s.End] to buf.
func Tokenize(text string, s Span, buf []Token) []Token {
	return buf
}
