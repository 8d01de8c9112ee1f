/** Words of English by what they are to a term; see {@link Lexicon}. Written by hand from general knowledge of the language. */
export const en = {
  function: `a an the and or but nor yet so of in on at by to for from with without into onto over under as than that this these
    those it its itself he him himself she her hers herself they them their theirs themselves his we us our ours ourselves you
    your yours i me my mine myself is are was were be been being am do does did done doing has have had having will would shall
    should can could may might must not no if then else when while where which who whom whose what why how there here also only
    more most much many some any all each every both either neither such same other others another own very too about between
    among amongst through throughout during before after above below up down out off again further once because until till
    against per via within across along around behind beside besides beyond despite except inside near outside since toward
    towards upon versus vs et al etc eg ie cf one two three four five six seven eight nine ten first second third less least few
    several however therefore thus hence moreover furthermore nevertheless although though even just still already often always
    never sometimes usually rather quite almost perhaps maybe instead otherwise whether whereas whereby therein thereof whatever
    whichever whoever let don't doesn't didn't can't won't isn't aren't wasn't hadn't it's i'm we're they're that's there's what's
    let's now later ago ever soon far away back together apart yes ok oh well like unlike due none nothing something anything
    everything nobody somebody anyone someone everyone everybody cannot upon whilst mr mrs ms dr prof sir jr st mon tue wed thu fri
    sat sun am pm said says say told ones twice onwards namely respectively simply mainly mostly according including given
    regarding concerning amid today yesterday tomorrow tonight ll re ve doesn didn isn wasn aren weren couldn wouldn hasn haven`,
  verbs: `be become begin bring build buy call carry come consider describe discuss do draw eat enable ensure establish examine
    exist expect explain explore face fall feel find focus follow form get give go grow happen hear help hold identify illustrate
    imply improve include increase indicate introduce involve keep know lead learn leave lie look lose maintain make mean meet
    move need observe obtain occur offer pay perform permit play prefer present prevent produce propose prove provide put reach
    read receive reduce refer relate remain remove report represent require reveal rise run satisfy see seek seem select sell
    send serve set show sit speak spend stand start state stay stop suggest support suppose take talk tell tend think treat try
    turn understand use want warn win work write accept achieve add affect agree aim allow announce answer appear apply argue
    arise arrive ask assume assess attempt attend avoid base believe belong borrow calculate cause change choose claim combine
    compare complete compute conclude conduct confirm consist constitute contain continue contribute create decide define
    demonstrate denote depend derive determine develop differ employ emerge encounter encourage evaluate evolve exhibit express
    extend fail facilitate generate handle hope ignore imagine incorporate investigate join justify lack let like limit list live
    love mention modify notice overcome pass point possess predict prepare preserve promise promote publish raise realize
    recognise recognize recommend record regard rely replace reply resolve respond result retain return review say share solve
    specify stem strive submit succeed suffer suit summarise summarize surround survive suspect tackle undergo undertake utilise
    utilize verify vary view visit wait walk watch wish worry yield address adopt analyse analyze attract break cite compose
    concern construct cover deal declare deliver demand deny discover display earn enhance enter exceed exploit formulate fulfil
    gain grant implement inform insist intend invite issue kill launch note operate order outline own participate pick place plan
    press proceed process pursue push reflect reject release say signify sign store study supply take test throw urge add admit
    appeal head hit hurt cut beat acknowledge acquire adapt adjust arrange assign assist attach compete concentrate confront
    consume correspond depict detect elaborate eliminate embed emphasise emphasize enjoy evoke exclude execute highlight impose
    induce inspire interpret invoke motivate necessitate outperform perceive pose presume quantify remind render restrict shed
    stress testify transform trigger validate vote`,
  irregular: `became begun began brought built bought came drawn drew fell fallen felt found forgot gave given gone went got gotten
    grew grown heard held kept knew known led left lain lost made meant met paid ran risen rose saw seen sold sent shown sat spoke
    spoken spent stood took taken taught thought threw thrown understood won wore written wrote arose arisen broke broken chosen
    chose dealt forbidden fought hid hidden overcame sought underwent undertook undertaken drove driven flew lay laid died shot
    tried tries dying lying tied`,
  vague: `able above acceptable actual additional adequate advanced advantage alternative amount analysis approach appropriate area
    article aspect attempt attention author available average aim basis basic beginning behalf benefit better big bigger best bit
    book brief broad case category cause central certain challenge chapter chance characteristic choice class clear close
    combination common comparable comparison complete complex component comprehensive concept conclusion condition consequence
    considerable consideration consistent contrast contribution correct course crucial current data date day days decade
    deep definition degree demand description desirable detail detailed development different difference difficult difficulty
    direct direction discussion distinct diverse drawback early easy effect effective effort efficient end entire environment
    equal essential event evidence exact example excellent existing experience explanation explicit extensive extent fact factor
    false fast feature figure final fine form full fundamental future general goal good great group growth half hand hard high
    higher highest huge idea ideal identical immediate impact implication importance important improvement inherent initial
    input instance interest interesting international introduction issue item key kind knowledge known large larger largest last
    late latest left length level likely limit limitation line list little local long longer lot low lower main major majority
    manner maximum meaning means measure member mention method minimum minor minute moment month months multiple name narrow
    national natural nature necessary necessity need new newly next nice non normal notable notion novel number numerous objective
    obvious old open opinion opportunity optimal option order original outcome output overall overview page pair paper part
    particular past people percent percentage performance period person perspective phase phenomenon piece place point poor
    popular position positive possible possibility potential powerful practical practice precise preliminary presence present
    previous primary principle prior problem procedure process product progress promising proper property proposal public purpose
    quality quantity question quick range rapid rate ratio ready real realistic reality reason reasonable recent record reference
    regard related relation relationship relative relevant remarkable report requirement research respect response result right
    rise robust role rough round rule same sample satisfactory scale scenario scheme scope section self sense separate sequence
    series serious set severe shape short side sign significance significant similar similarity simple single site situation size
    slight slow small smaller solution sort source space special specific stage standard state statement status step straightforward
    strategy strength strong structure study subject subset substantial success successful sufficient suitable summary support
    sure survey system table task technique technology term terms test theory thesis thing things thought time times title today
    tool top topic total traditional trend true try turn type typical unique unit unknown upper usage use useful user usual
    utility valid valuable value variable variety various vast version view volume way ways weak week weeks weekend whole wide
    widespread wish word words work world worse worst year years yield young
    man men woman women guy guys thousand thousands million millions billion hundred dozen monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november december spokesman
    appendix fig figs eq eqs sec vol pp abstract acknowledgement acknowledgment acknowledgements theorem lemma proof proposition
    http https www com org html pdf doi isbn issn email university department faculty proceedings conference journal copyright`,
} as const;
