package render

import (
	"slices"
	"strings"

	"dateline/chrono"
	"dateline/chrono/compare"
)

// remarks says, after the title, in what the versions differ besides.
func (t *diffText) remarks(c *compare.Change) string {
	var out []string
	add := func(s string) {
		if s != "" {
			out = append(out, s)
		}
	}
	if len(c.Old) == 0 || len(c.New) == 0 {
		add(attributed(c.Event()))
		add(reviewed(c.Event()))
		return strings.Join(out, " ")
	}
	old, new := &c.Old[0], &c.New[0]
	was, is := t.dateWords(t.d.Old, old), t.dateWords(t.d.New, new)
	switch {
	case c.Op == compare.Shifted:
		add("(same words " + quoted(is) + "; publication moved)")
	case c.Op == compare.Moved && was == is && is != "":
		add("(same words " + quoted(is) + "; what they hang on moved)")
	case was != is:
		add(marked(was, is))
	}
	switch c.Op {
	case compare.Refined:
		add("(more precise)")
	case compare.Coarsened:
		add("(less precise)")
	}
	for _, w := range c.Words {
		if w.In == "sentence" || w.In == "title" && c.Op != compare.Reworded && !t.d.Word {
			add(marked(Inert(w.Del), Inert(w.Ins)))
		}
	}
	add(told(len(c.Old), len(c.New)))
	for _, a := range c.Aspects {
		if a != compare.NumberAspect && a != compare.ActorsAspect || len(c.Words) == 0 {
			add(aspectRemark(a, old, new))
		}
	}
	add(reviewed(c.Event()))
	return strings.Join(out, " ")
}

func (t *diffText) dateWords(c *chrono.Chronology, e *chrono.Event) string {
	var out []string
	for _, m := range e.Mentions {
		out = append(out, Inert(c.Documents[e.Document].Slice(c.Mentions[e.Document][m].Span)))
	}
	return strings.Join(out, " ")
}

func quoted(s string) string {
	if s == "" {
		return "as before"
	}
	return "\"" + s + "\""
}

func marked(del, ins string) string {
	s := ""
	if del != "" {
		s = delStart + del + delEnd
	}
	if ins != "" {
		s += insStart + ins + insEnd
	}
	return s
}

// told says that one event is told as several, or several as one.
func told(olds, news int) string {
	switch {
	case olds == 1 && news > 1:
		return "(now told as " + count(news, "event") + ")"
	case news == 1 && olds > 1:
		return "(was told as " + count(olds, "event") + ")"
	case olds > 1 && news > 1:
		return "(told otherwise)"
	}
	return ""
}

// attributed says who says so.
func attributed(e *chrono.Event) string {
	if len(e.Attribution) == 0 {
		return ""
	}
	return "(according to " + chainOf(e.Attribution) + ")"
}

// reviewed says what a person decided.
func reviewed(e *chrono.Event) string {
	if e.Review == nil {
		return ""
	}
	return "(" + Inert(sayReview(e.Review)) + ")"
}

// aspectRemark says how an aspect changed; "" for those that the marks show.
func aspectRemark(a compare.Aspect, old, new *chrono.Event) string {
	switch a {
	case compare.AttributionAspect:
		return "(attribution: " + marked(sources(old), sources(new)) + ")"
	case compare.PolarityAspect:
		return "(polarity: " + marked(polarity(old), polarity(new)) + ")"
	case compare.ModalityAspect:
		return "(modality: " + marked(old.Modality.String(), new.Modality.String()) + ")"
	case compare.RelationAspect:
		return "(relation: " + marked(old.Relation.String(), new.Relation.String()) + ")"
	case compare.ActorsAspect:
		gone, come := lacking(old.Actors, new.Actors), lacking(new.Actors, old.Actors)
		if gone+come == "" {
			return ""
		}
		return "(actors: " + marked(gone, come) + ")"
	case compare.NumberAspect:
		return "(number)"
	}
	return ""
}

func sources(e *chrono.Event) string {
	if len(e.Attribution) == 0 {
		return "the article"
	}
	return Inert(strings.Join(e.Attribution, ", "))
}

func polarity(e *chrono.Event) string {
	if e.Negative {
		return "did not happen"
	}
	return "happened"
}

// lacking lists what is in a and not in b.
func lacking(a, b []string) string {
	var out []string
	for _, x := range a {
		if !slices.Contains(b, x) {
			out = append(out, Inert(x))
		}
	}
	return strings.Join(out, ", ")
}
