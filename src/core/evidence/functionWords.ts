/** Words that say nothing of what a sentence is about, folded: those that are frequent in any text, and citing verbs. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the and or but nor of in on at by to for from with without into onto over under as than that this these those it its
  he she they them their his her we our you your i me my is are was were be been being am do does did done has have had having
  will would shall should can could may might must not no so if then else when while where which who whom whose what why how
  there here also only more most much many some any all each every both either neither such same other another own very too
  about between among through during before after above below up down out off again further once because until against per via
  see cf according one two
  der die das den dem des ein eine einer eines einem einen und oder aber nicht kein keine ist sind war waren wird werden wurde
  wurden sein hat haben hatte zu zur zum im am vom von mit bei nach aus auf fur durch gegen ohne um an als wie dass wenn weil sich
  sie er es wir ihr ihre ihren auch nur noch schon so sowie uber unter vor zwischen dieser diese dieses
  le la les un une des du de et ou mais ne pas est sont etait ont a au aux en dans par pour sur avec sans que qui dont ce cette
  ces se sa son ses leur leurs plus comme
  el los las una unos unas y o pero no es son era fue ha han del al en por para con sin que se su sus lo como mas este esta estos
  и в во на с со по за из к ко от до о об у а но или не ни что чтобы как так это эта этот эти того той тех был была было были
  быть есть для при же ли бы который которая которые которых его ее их он она они мы также только более между после перед`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
