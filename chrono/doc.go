// Package chrono turns documents into a chronology: what happened when,
// according to whom, and how we know.
package chrono
