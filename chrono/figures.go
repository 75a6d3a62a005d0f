package chrono

// period reports whether the date at first only bounds a reporting period:
// "the quarter ended Sept. 30".
func (p *parsed) period(first int) bool {
	for k := first - 1; k >= 0 && k >= first-2; k-- {
		switch p.ws[k].low {
		case "ended", "ending", "dated":
			g := p.groupOf(k)
			return g < 0 || !p.groups[g].finite && !p.groups[g].infinitive || p.forPeriod(k)
		case "on", "in":
			continue
		}
		return false
	}
	return false
}

// forPeriod reports whether a reporting period, itself governed by a preposition,
// stands right before word k: "in the report for the quarter ended".
func (p *parsed) forPeriod(k int) bool {
	if k == 0 {
		return false
	}
	if !reportingPeriod(p.ws[k-1].low) {
		return false
	}
	from := p.simpleNounPhrase(k - 1)
	for from > 0 && (p.ws[from-1].mention >= 0 || p.ws[from-1].tag == "DT" || p.ws[from-1].tag == "PRP$") {
		from--
	}
	return from > 0 && p.ws[from-1].tag == "IN"
}

// reportingPeriod reports whether a word names a time over which accounts are kept.
func reportingPeriod(w string) bool {
	switch w {
	case "year", "quarter", "half", "months", "weeks", "period":
		return true
	}
	return false
}

// earned reports whether the preposition of a date follows what was earned, sold
// or allotted in it: "reported a loss of $3 million for the second quarter", "the
// dividend for 2013 was paid".
func (p *parsed) earned(prep int) bool {
	if prep < 2 || p.ws[prep].low != "for" {
		return false
	}
	if g := p.clauses[p.owner[prep]].group; g >= 0 && isBe(p.ws[p.groups[g].head].low) {
		return false // "sales were $3 million for the second quarter"
	}
	for k := prep - 1; k >= 0 && k > prep-9 && !isVerbTag(p.ws[k].tag) && !isMark(p.ws[k].low); k-- {
		switch p.ws[k].low {
		case "loss", "losses", "profit", "profits", "earnings", "revenue", "revenues", "sales", "income", "turnover", "results", "deficit", "surplus",
			"dividend", "dividends", "budget", "budgets", "target", "targets", "forecast", "forecasts", "outlook", "guidance", "estimate", "estimates", "projection", "projections",
			"figures", "accounts", "data":
			return true
		}
	}
	return false
}

// figure reports whether the preposition of a date follows a price or the like
// that something is set against: "a premium to its closing price on July 27".
func (p *parsed) figure(prep, first int) bool {
	if prep < 0 && first > 1 && p.ws[first-1].low == "record" && p.ws[first-2].low == "of" {
		return true // "payable Jan. 2 to stock of record Dec. 15"
	}
	if prep < 2 || !isNounTag(p.ws[prep-1].tag) {
		return false
	}
	if p.ws[prep-1].low == "record" && p.ws[prep-2].low == "of" {
		return true // "payable to holders of record on 15 December"
	}
	if p.worth(prep) {
		return true
	}
	switch p.ws[prep-1].low {
	case "price", "prices", "close", "level", "levels", "value", "figure", "total":
	default:
		return false
	}
	from := p.simpleNounPhrase(prep - 1)
	if from == 0 {
		return false
	}
	switch p.ws[from-1].low {
	case "to", "from", "than", "above", "below", "over":
		return true
	}
	return false
}

// worth reports whether what something was worth, told in passing, stands before
// word i: "her shops, worth ten million dollars" "in May".
func (p *parsed) worth(i int) bool {
	for k := i - 1; k > 0 && k > i-8; k-- {
		switch w := &p.ws[k]; {
		case w.low == "worth":
			return p.ws[k-1].low == ","
		case w.mention >= 0 || w.tag != "CD" && w.tag != "$" && w.tag != "DT" && w.tag != "RB" && w.tag != "JJ" && !isNounTag(w.tag):
			return false
		}
	}
	return false
}

// statement is the head and the end of the noun phrase behind the period
// [first,last) that names the figures a verb tells of: "reports second-quarter
// results", "posted a third-quarter loss"; the head is -1 for none.
func (p *parsed) statement(first, last int) (head, end int) {
	g := p.clauses[p.owner[first]].group
	if g < 0 || p.groups[g].head > first || last >= len(p.ws) || !isNounTag(p.ws[last].tag) && p.ws[last].tag != "JJ" {
		return -1, 0
	}
	for k := p.groups[g].head + 1; k < first; k++ {
		if !isDet(p.ws[k].tag) && p.ws[k].tag != "JJ" && p.ws[k].tag != "POS" && !isNounTag(p.ws[k].tag) {
			return -1, 0
		}
	}
	head, end = p.phraseAfter(last)
	if head < 0 || p.ws[head].mention >= 0 || end < len(p.ws) && (isVerbTag(p.ws[end].tag) || p.ws[end].tag == "MD") {
		return -1, 0 // "said third-quarter profit rose"
	}
	if end < len(p.ws) && p.ws[end].low == "of" {
		for k := end + 1; k < len(p.ws) && k < end+8 && (p.ws[k].tag == "CD" || p.ws[k].tag == "$" || p.ws[k].tag == "RB" || isNounTag(p.ws[k].tag) || p.ws[k].tag == "IN" && k == end+1) && p.ws[k].mention < 0; k++ {
			if isNounTag(p.ws[k].tag) || p.ws[k].tag == "CD" {
				end = k + 1
			}
		}
	}
	return head, end
}

// amounts reports whether a noun is that of money that came in or went.
func amounts(w string) bool {
	switch w {
	case "earnings", "profit", "profits", "loss", "losses", "income", "revenue", "revenues", "sales":
		return true
	}
	return false
}

// reports reports whether a noun is that of a paper with figures of a time.
func reports(w string) bool {
	switch w {
	case "results", "figures", "accounts", "report", "statement", "forecast", "outlook", "guidance", "dividend":
		return true
	}
	return false
}
