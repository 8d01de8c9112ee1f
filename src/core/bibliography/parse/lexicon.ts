/**
 * Words that tell what the words beside them are, in the languages that governance texts and their sources are most
 * often printed in. Lower case, without their stops.
 */
const CLASSES = {
  pages: 'p pp pg pgs page pages s ss seite seiten стр с c pág págs páginas str bl',
  volume: 'v vol vols volume volumes bd bde band bände jg jahrgang jrg tome tom t т том vol№ тома',
  issue:
    'n no nos nr nos num number numbers numéro issue iss heft h hft № вып выпуск fasc n° nº núm número special suppl supplement',
  editor:
    'ed eds edit editor editors edited hrsg hg hgg hrg hrsgg herausgeber herausgegeben éd éds dir dirs coord coords comp comps org orgs red ред под',
  edition:
    'edn edition editions aufl auflage auflagen rev revised überarb überarbeitete erw erweiterte durchges ausgabe reprint repr neuaufl изд',
  translator: 'trans transl translated translator übers übersetzt übersetzung trad traduit traduction traducción пер',
  by: 'by von v par di por durch avec',
  in: 'in im en dans w в',
  and: 'and und et y e i и a o',
  etal: 'al alii ua u.a др others andere mitarb',
  month:
    'jan january januar jänner janvier enero gennaio feb february februar février febrero febbraio mar march märz mrz mars marzo apr april avril abril aprile may mai mayo maggio jun june juni juin junio giugno jul july juli juillet julio luglio aug august août agosto sep sept september septembre septiembre settembre oct october okt oktober octobre octubre ottobre nov november novembre noviembre dec december dez dezember décembre diciembre dicembre spring summer fall autumn winter frühjahr sommer herbst января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  journal:
    'journal journals review reviews zeitschrift quarterly annals annales archiv archives archive archivo bulletin proceedings proc transactions trans magazine letters lett revista revue rivista gazette times j rev ann arch acta int forum blätter studies monthly monatshefte jahrbuch yearbook vestnik вестник журнал zeitung science sciences nature berichte mitteilungen tidskrift časopis advances notes news newsletter annual phys chem biol med am brit eur',
  book: 'handbook handbuch encyclopedia encyclopaedia enzyklopädie lexikon wörterbuch dictionary companion festschrift tagungsband symposium conference workshop congress kongress konferenz lectures essays collected',
  publisher:
    'press verlag publishers publisher publishing publications books university universitätsverlag presses éditions editions edizioni editore editorial edition wiley springer elsevier sage routledge palgrave macmillan suhrkamp campus nomos beck brill blackwell oxford cambridge mcgraw-hill prentice prentice-hall penguin vs leske budrich westdeutscher fischer rowohlt dtv oldenbourg mohr siebeck duncker humblot juventa lang rombach universität inc ltd gmbh co company sons norton harper basic houghton mit academic издательство изд-во наука gallimard seuil puf presse hall kluwer elgar ashgate polity verso reclam klett klett-cotta de-gruyter gruyter peter huber hogrefe beltz psychologie vandenhoeck ruprecht',
  org: 'ministry ministère ministerium bundesministerium department dept institute institut institution agency association union commission committee council organization organisation government office bureau bank foundation stiftung centre center society gesellschaft amt bundesamt statistisches senat bundesregierung bundestag parliament parlament rat kommission europäische european nations united national federal federation verband deutscher deutsche ministerio министерство group team board authority ag e.v ev stadt landesamt university universität université universidad college consejo instituto government regierung corporation company council crisis network alliance partnership académie academy akademie congreso parti partei',
  genre:
    'thesis dissertation diss phd ph.d master masterarbeit diplomarbeit magisterarbeit habilitation habil report bericht technical tech working paper papers discussion arbeitspapier arbeitspapiere preprint manuscript ms manuskript unpublished unveröffentlicht unveröff forthcoming erscheinen erscheint mimeo arxiv online available retrieved accessed access zugriff abgerufen abruf stand letzter download url http www doi isbn issn verfügbar unter print web hier zit zitiert nach vgl siehe see cf',
  collection: 'series reihe schriftenreihe schriften schriftenr serie lecture beiträge studien collection sammlung',
  particle: 'van von de der den del della di da du la le los ten ter zu zur vom zum al el bin ibn af av dos das',
  given:
    'john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew george kenneth brian edward ronald timothy jason jeffrey gary eric stephen jonathan larry scott frank brandon gregory samuel patrick alexander jack dennis jerry henry arthur mary patricia linda barbara elizabeth jennifer maria susan margaret nancy karen helen sandra carol ruth sharon michelle laura sarah anna anne jean emily alice peter hans klaus wolfgang jürgen günter heinz werner manfred helmut gerhard dieter bernd rolf uwe ralf thorsten stefan andreas martin christian matthias markus sebastian jan jens kai lars sven ulrich ulrike petra sabine monika renate ursula claudia birgit angelika katharina christine christina gabriele susanne heike martina brigitte ingrid karin barbara herbert walter karl friedrich wilhelm ernst otto kurt fritz hermann johann johannes max rudolf franz josef jakob georg ludwig hartmut joachim norbert rainer reinhard eckart ekkehard horst siegfried detlef volker axel achim jörg holger oliver tobias florian philipp felix lukas simon julia nina eva lena silke antje elke pierre michel jacques françois claude marie louis henri andré philippe alain luis carlos josé juan antonio francisco manuel pedro miguel jorge giovanni giuseppe francesco antonio mario luigi marco ivan sergei vladimir alexei dmitri nikolai wei li ming jing xiao yong hong jun',
  city: 'london york paris berlin wien frankfurt münchen munich hamburg köln bonn stuttgart wiesbaden opladen tübingen göttingen weinheim heidelberg leipzig baden-baden münster basel zürich bern genf graz salzburg innsbruck cambridge oxford boston chicago princeton berkeley philadelphia washington baltimore ithaca stanford haven hoboken basingstoke houndmills chichester edinburgh manchester aldershot farnham cheltenham harmondsworth glasgow dublin amsterdam dordrecht leiden hague haag rotterdam brussels brüssel bruxelles luxemburg luxembourg rome roma milano torino bologna firenze madrid barcelona lisboa lisbon stockholm oslo copenhagen kopenhagen helsinki warsaw warszawa warschau prag prague praha budapest moscow moskau москва санкт-петербург petersburg kiev tokyo beijing peking shanghai singapore delhi mumbai sydney melbourne canberra toronto montreal ottawa vancouver lanham thousand oaks beverly hills newbury englewood cliffs reading upper saddle river minneapolis bloomington durham chapel hill ann arbor austin seattle athens jerusalem tel-aviv cairo nairobi johannesburg ottawa geneva vienna cologne reinbek marburg gießen göttingen mannheim konstanz freiburg erlangen nürnberg bremen hannover kiel potsdam dresden halle jena erfurt kassel bielefeld dortmund essen düsseldorf aachen mainz würzburg augsburg regensburg passau bamberg bayreuth darmstadt karlsruhe ulm hillsdale mahwah norwood sunderland westport louvain leuven lausanne lyon strasbourg grenoble marseille usa uk nj ny ma ca dc',
} as const;

export type WordClass = keyof typeof CLASSES;

/** The classes, each a bit of what {@link wordClasses} answers. */
export const WORD_CLASSES = Object.keys(CLASSES) as WordClass[];

const BITS = new Map<string, number>();
for (const [i, name] of WORD_CLASSES.entries()) {
  for (const word of CLASSES[name].split(' ')) BITS.set(word, (BITS.get(word) ?? 0) | (1 << i));
}

/** The bit of a class. */
export const classBit = (name: WordClass): number => 1 << WORD_CLASSES.indexOf(name);

/** Which classes a word in lower case belongs to, a bit each. */
export const wordClasses = (word: string): number => BITS.get(word) ?? 0;
