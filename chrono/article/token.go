package article

// TokenKind is the shape of a token.
type TokenKind uint8

// The shapes of token.
const (
	Word   TokenKind = iota // letters, with inner apostrophes: "don't", "Lavrov"
	Number                  // digits: "1987", "18"; "18th", "1990s" and "9M729" are one Mixed token
	Mixed                   // letters and digits together: "9M729", "1990s", "18th", "5pm"
	Punct                   // one mark: "," "—" "”"
)

// Token is a word, a number or a mark of a sentence. Start and End are byte
// offsets into Document.Text.
type Token struct {
	Start, End int32
	Kind       TokenKind
}
