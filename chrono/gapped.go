package chrono

// dropGapped takes out of the title of the event of link l the place, with its
// preposition, that goes with another date of the same verb: "worked in Bergen and,
// from 1914, in Oslo", "opens in Cork on 4 May and in Kerry two weeks later".
func (t *titler) dropGapped(l link) {
	from := l.at
	if l.prep >= 0 && l.prep < from {
		from = l.prep
	}
	if from > 0 && t.ws[from-1].mention < 0 && isDet(t.ws[from-1].tag) {
		from--
	}
	if from > 2 && t.ws[from-1].low == "," && t.ws[from-2].tag == "CC" && l.end+1 < len(t.ws) && t.ws[l.end].low == "," && t.ws[l.end+1].tag == "IN" {
		if k := t.placeBefore(from-2, l.end+1); k >= 0 {
			t.dropRun(k, from)
		}
		return
	}
	if l.end+1 < len(t.ws) && t.ws[l.end].tag == "CC" && t.ws[l.end+1].tag == "IN" && t.ws[l.end+1].mention < 0 {
		if k := t.dateBehind(l.end + 1); k > 0 && t.placeBefore(from, l.end+1) >= 0 {
			t.dropRun(l.end, k)
		}
		return
	}
	k := t.phraseBack(from)
	if k < 3 || t.ws[k-1].tag != "CC" || t.ws[k-2].mention < 0 || t.ws[k-2].mention == l.mention {
		return
	}
	d, m := k-2, t.ws[k-2].mention
	for d > 0 && t.ws[d-1].mention == m {
		d--
	}
	if d > 0 && t.ws[d-1].tag == "IN" {
		d--
	}
	if at := t.placeBefore(d, k); at >= 0 {
		t.dropRun(at, k)
	}
}

// phraseBack is the preposition of the phrase that ends before word k; -1 for none.
func (t *titler) phraseBack(k int) int {
	at := k - 1
	for at > 0 && at > k-10 && t.ws[at].mention < 0 && t.owner[at] == t.owner[k-1] && (isNounTag(t.ws[at].tag) || isDet(t.ws[at].tag) || t.ws[at].tag == "JJ" || t.ws[at].tag == "CC" && at < k-1) {
		at--
	}
	if at < 1 || at == k-1 || t.ws[at].tag != "IN" || t.ws[at].mention >= 0 || t.ws[at].low == "of" {
		return -1
	}
	return at
}

// placeBefore is where the phrase that ends before word k begins, with the same
// preposition as stands at word prep; -1 where there is none.
func (t *titler) placeBefore(k, prep int) int {
	if k < 1 {
		return -1
	}
	at := t.phraseBack(k)
	if at < 0 || t.ws[at].low != t.ws[prep].low || t.owner[at] != t.owner[prep] {
		return -1
	}
	return at
}

// dateBehind is the word behind the date that follows the phrase of the preposition
// at word k; 0 where none does.
func (t *titler) dateBehind(k int) int {
	at := k + 1
	for at < len(t.ws) && at < k+10 && t.ws[at].mention < 0 && (isNounTag(t.ws[at].tag) || isDet(t.ws[at].tag) || t.ws[at].tag == "JJ" || t.ws[at].tag == "CC") {
		at++
	}
	if at < len(t.ws) && t.ws[at].tag == "IN" && t.ws[at].mention < 0 {
		at++
	}
	if at == k+1 || at >= len(t.ws) || t.ws[at].mention < 0 {
		return 0
	}
	for at < len(t.ws) && t.ws[at].mention >= 0 {
		at++
	}
	return at
}
