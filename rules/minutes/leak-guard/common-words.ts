const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that are a name as well: alone they say nothing; it takes somebody who speaks, feels, owns or is spoken to. */
export const WORDS_THAT_ARE_NAMES = words(`
jack max rob nick ray jay drew pat dean victor bob penny robin teddy rory sonny mason piper martin carol jim jake
will hope summer amber mark april may june august grace faith joy rose daisy lily ivy ruby jade pearl autumn dawn eve sky river
rain storm brook heather holly hazel iris olive violet poppy jasmine     frank grant guy  miles  
 pierce  rich  sandy sue  wade chase clay cliff dale   earl   art bill  chip chuck dick
christian angel star destiny harmony melody charity patience prudence mercy honey cherry ginger  bunny   winter
forest reed rowan ash sage basil page   hunter archer carter cooper parker taylor porter baker cook smith wood woods
hill green brown white black gray grey young long short little king knight price church lane field fields stone rivers banks park
parks marsh moss bush berry day friend good best sharp swift bishop pope law bell ball cross fox wolf bird crane drake finch
hood cole case chance justice noble royal major prince duke baron blue diamond crystal gem precious blessing comfort gift
miracle princess treasure happy lucky sunny trinity rock rusty tiger lion bear cub buddy junior  candy cookie coral sunday
monday tuesday wednesday thursday friday saturday march coming head strong wise gold silver potter fisher shepherd farmer
cash penn ward warden steward marshall hall house mill mills pool poole ford bridge bridges street read rush bond trust power
powers flowers flower garden gardener weaver miller turner walker rider butler abbot monk nunn love loving sweet savage bliss
dear small tall bright peace glory gale misty stormy skye   
vale heath moor croft wells hart north south east west lamb rice frost snow waters shore sands mount abbey chapel temple castle
tower barn farm keys lock root strong cotton silk woods bloom blossom star stars salmon swan dove lark driver nurse carpenter barber
glover pleasant sterling banks downs ways gates summers winters
`);

/** Of these, those that are mostly names: a capital is enough, wherever it stands. */
export const MOSTLY_NAMES = words(`
jack max rob nick ray jay drew pat dean victor bob penny robin teddy rory sonny mason piper martin carol jim jake
daisy lily ivy ruby jade pearl eve heather holly hazel iris olive violet poppy jasmine frank miles sandy dale clay earl ginger bunny
rowan basil paige hunter archer carter cooper parker taylor porter smith cole tiger skye marshall fisher walker turner miller butler
`);

/** Words of which a capital in the middle of a sentence is needed, or somebody who acts. */
export const isMoreOftenAWord = (word: string): boolean => WORDS_THAT_ARE_NAMES.has(word) && !MOSTLY_NAMES.has(word);

/** Everyday words; a near miss of a name that is one of them is that word. */
export const EVERYDAY = words(`
a about above after again against age agreed all also always am an and another any are around as ask asked at away back be became
because been before began being below best better between big both bring brought but by call called came can cannot card care
carer carers carries carry cares change child children class clear close closed come could daily date day days decided did
do does doing done down draft during each early easy either else end ended ending enough even evening ever every everyone
family far feel feels felt few find fine first food for form found four free from full gave get gets getting give given glad go goes
going gone good got great group had half hand happy hard has have having he head hear heard held help her here hers herself high
him himself his home hope hour hours house how however i if in into is it its itself job just keep kept kind knew know known large
last late later lay lead learn leave left less let like liked likes list listen little live lived lives long look looked lot made
main make makes man many may maybe me mean meet meeting met might mind minutes miss missed more morning most move moved much must
my name named near need needed needs never new next night no none nor not note noted nothing now of off offer often ok old on once
one only open or other our out over own page part past pay people place placed plan plans play please point put quite ran rather read
ready real really reason record report rest review right room run said same sat saw say says school see seem seen sent set settled
shall share she should show shown since sit six small so some someone something soon sort spoke staff stage start started stay stayed
step still stop such sure take taken talk tea team tell ten than thank that the their them then there these they thing things think
this those though thought three through time to today together told too took toward tried trip try turn two under until up upon us
use used very view views visit visits wait walk want wanted wants was way we week weeks well went were what when where whether which
while who whole whom whose why will wish with within without woman work worker workers would write year years yes yet you young your
dear dad mum mother father sister brother aunt uncle gran nan grandma grandad cousin carer parent parents boy girl son daughter
social mondays january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday mr mrs ms miss dr chair apologies actions agenda attendance decisions present
reference background purpose summary action decision placement planning stability disruption support foster fostering service
services council manager health education contact primary secondary lately marked hers line lines care mark lean loan lime lane
later latter main mainly maria many marry mire mole more murky nail name near noel nora norm same sane sally salt sand sane tall tail
team term tame tommy tone tony tore torn town year yard area aria rear read real role rose roses rely lily live love lovely lively
alan also else able ably elmo ella else even ever every evie erin iron Ian jane jean june join joint joins kind king keen kate late
date gate rate lazy liar lion lead leaf leap mean meant bean began begin bell belt bill bath both beth bent best rest test west nest
`);

/** Short words that join others; two halves of a name are not two of these. */
export const JOINING = words(`
a i an am as at be by do go he if in is it me my no of on or so to up us we and are but can did for get had has her him his how its
let may not now our out own put ran sat saw say see set she sit the too two use was way who why yes you all any with will from this
that they them then than when what were have been more also into over only some such very well just
`);

/** Letters that stand for a job or a thing, never for a child. */
export const ACRONYMS = words(`
sw ssw tm sm hos iro su dm psm fsm ppm dq pr la ta pe pep ehcp sen send ks gp cp cin lac clia ot ft pa am pm ok tv pc it hr ad ch
hv cpn mh uk nhs vs ifa fc sg sgo la dt dsl sl aob ac bm cla cic cafcass ey qa ed md ms mr mrs dr st rd id no nb re eg ie er hq io
aa eh tb va vi vii ii iii iv xi ls tq
`);

/** What somebody does, is or has: after a name that is also a word, it is the name. */
export const PERSON_VERBS = words(`
said says will told tells asked asks feels felt wants wanted likes liked loves loved hates hated thinks thought knows knew came comes
went goes lives lived moved stays stayed attended attends joined left ran shouted cried laughed hit hits kicked bit pushed plays played
sleeps slept shares shared sees saw was is has had does did can could would needs needed misses missed visits visited enjoys enjoyed
settled refused spoke speaks talked talks hopes hoped wishes wished got gets gave gives keeps kept started wrote drew sat
brings brought takes took looks looked seems seemed finds found worries worried rang phoned called cooked made makes eats ate
stole hurt threatened bullied argued fights fought
`);

/** What is done to or with somebody: before a name that is also a word. */
export const PERSON_BEFORE = words(`
told asked with called named saw met visited hit kicked pushed bullied missed misses likes liked loves hates between about and
remind tell ask phone ring visit help upset teased follows followed blamed copied near beside like meet seeing joined
brother sister son daughter boy girl friend child cousin twin mr mrs ms miss dr aunt uncle auntie carer mum dad baby little young older younger
`);

/** Words for a child or a young person. */
export const CHILD_WORDS = words(`
child boy girl son daughter brother sister sibling twin cousin friend pupil baby toddler teenager lad kid stepbrother stepsister
nephew niece classmate foster-child youngster half-brother half-sister
`);
