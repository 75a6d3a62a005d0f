package article

// abbreviation says what a period behind an abbreviation means.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	title                       // "Gen.": a name follows, whatever it looks like
	counter                     // "No.": no end before a digit
	ambiguous                   // "Inc.", "Sept.": an end only before a word that starts sentences
	clock                       // "a.m.": no end before a day, month or zone
)

// abbreviations are compared as written, case included: "Sun." may be a day,
// "sun." ends a sentence.
var abbreviations = wordTable(map[abbreviation]string{
	title: `Mr Mrs Ms Messrs Mme Mlle Dr Drs Prof Gen Col Lt Sgt Capt Cpl Maj Cmdr Cdr Adm Brig Pvt Rep Reps Sen Sens
		Gov Govs Lieut Supt Insp Det Rev Hon Pres Amb Atty Ald Msgr Mt Ft vs viz cf Sr. eg ie e.g i.e Sgt.Maj dlrs approx`,
	counter: `No Nos no nos Fig Figs Vol Art Arts Sec Ch Eq pp p ca c v par para b d Res art sec vol fig r fl`,
	ambiguous: `Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
		Inc Corp Co Cos Ltd Bros Cie Jr Sr St Ste Ave Blvd Rd Dept Univ Assn Div Mfg Intl Natl Bldg Pty Plc
		Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla
		Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Man Sask Alta etc al seq est Esq Ph Ed ed eds trans rev mos yr yrs
		hrs mins ft sq mph min max incl Feb Gov't`,
	clock: `a.m p.m A.M P.M am pm`,
})

// starters are words that begin sentences and hardly ever names.
var starters = wordTable(map[abbreviation]string{
	ambiguous: `The A An This That These Those It Its It's He She They We You I His Her Their Our My He's She's They're We're
		In On At By For From With Without After Before During Since Until As But And Or Nor So Yet If When While
		Where Who What Why How There Then Thus However Meanwhile Although Though Because Despite Also Not Now Once
		Some Many Most Several Both All Each Every Another Other Others According Asked Earlier Later Last Under Over
		About Between Among Only Even Such Still Instead Today Yesterday Tomorrow To Nearly Almost More Two Three`,
})

// datewords may follow a clock time or the number of a day in one sentence.
var datewords = wordTable(map[abbreviation]string{
	clock: `Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
		ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST MSK Eastern Central Mountain Pacific Moscow Greenwich`,
	counter: `January February March April May June July August September October November December
		Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`,
})

// sayings are verbs that hang a speaker behind a quotation: “Why?” Lind asked.
var sayings = wordTable(map[abbreviation]string{
	ambiguous: `said asked says asks added adds told replied wrote writes tweeted wondered demanded shouted cried continued
		explained recalled noted insisted joked warned stressed exclaimed`,
})

// wordTable turns lists of words into a table from word to kind.
func wordTable(lists map[abbreviation]string) map[string]abbreviation {
	t := map[string]abbreviation{}
	for kind, words := range lists {
		for start, i := -1, 0; i <= len(words); i++ {
			white := i == len(words) || words[i] <= ' '
			if white && start >= 0 {
				t[words[start:i]] = kind
				start = -1
			} else if !white && start < 0 {
				start = i
			}
		}
	}
	return t
}
