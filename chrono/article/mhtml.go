package article

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
)

// looksMHTML tells a page saved as one file by its name or its mail header.
func looksMHTML(name, head string) bool {
	if strings.HasSuffix(name, ".mhtml") || strings.HasSuffix(name, ".mht") {
		return true
	}
	head = strings.ToLower(head)
	return strings.HasPrefix(head, "from:") && strings.Contains(head, "multipart/related")
}

// readMHTML reads the first page in a saved page's file. When it was saved is a
// bound of its publication date.
func readMHTML(doc *Document, data []byte) error {
	msg, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return errors.New("no mail header: not a page saved as MHTML")
	}
	header := textproto.MIMEHeader(msg.Header)
	page, kind, address, err := htmlPart(header, msg.Body)
	if errors.Is(err, errCut) {
		doc.Warnings = append(doc.Warnings, err.Error())
	} else if err != nil {
		return err
	}
	if at := header.Get("Snapshot-Content-Location"); at != "" {
		address = at
	}
	if err := readPage(doc, page, kind, address); err != nil {
		return err
	}
	if day, ok := pageDay(header.Get("Date"), "en"); ok {
		doc.Captured = day
	}
	if subject := header.Get("Subject"); doc.Title == "" && subject != "" {
		if s, err := new(mime.WordDecoder).DecodeHeader(subject); err == nil {
			doc.Title = oneLine(s)
		}
	}
	return nil
}

// errCut comes with as much of the page as is there.
var errCut = errors.New("the file ends or breaks off in the middle of the page: the rest of the story is missing")

// htmlPart finds the first HTML in a mail: its bytes, its media type with the
// charset, and its address.
func htmlPart(header textproto.MIMEHeader, body io.Reader) (page []byte, kind, address string, err error) {
	kind = header.Get("Content-Type")
	media, params, err := mime.ParseMediaType(kind)
	if err != nil {
		return nil, "", "", errors.New("no content type: not a page saved as MHTML")
	}
	if media == "text/html" || media == "application/xhtml+xml" {
		page, err = io.ReadAll(transferDecoder(header.Get("Content-Transfer-Encoding"), body))
		if err != nil && len(page) == 0 {
			return nil, "", "", errors.New("the page in it cannot be decoded")
		} else if err != nil {
			err = errCut
		}
		return page, kind, header.Get("Content-Location"), err
	}
	if !strings.HasPrefix(media, "multipart/") {
		return nil, "", "", errors.New("no page in this MHTML file")
	}
	parts := multipart.NewReader(body, params["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err != nil {
			return nil, "", "", errors.New("no page in this MHTML file")
		}
		if m, _, err := mime.ParseMediaType(part.Header.Get("Content-Type")); err == nil && (m == "text/html" || m == "application/xhtml+xml") {
			return htmlPart(part.Header, part)
		}
	}
}

func transferDecoder(encoding string, r io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	}
	return r
}
