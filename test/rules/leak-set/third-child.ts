/* A third child’s minutes, above all another family’s child in each way in which it hides. All people are invented. */
export const THIRD_CHILD = `
mae carers child-name | The plan is the one that was written for [[Kwame]].
mae carers child-name | We used the timetable of [[Kwame Boateng]] as a pattern.
mae carers child-name | [[KWAME]] had the same worker before.
mae carers child-name | the notes say that [[kwame]] ran off twice
mae carers child-name | It was [[Kwame’s]] room before hers.
mae carers child-name | [[Kwames]] bed is still there.
mae carers !child-name | The same happened with [[Kwamé]] last year.
mae carers !child-name | The same happened with [[Kwamme]] last year.
mae carers !child-name | The same happened with [[Kawme]] last year.
mae carers !child-name | The same happened with [[Kwane]] last year.
mae carers !child-name | The same happened with [[K-w-a-m-e]] last year.
mae carers !child-name | The same happened with [[K w a m e]] last year.
mae carers !child-name | The same happened with [[K.w.a.m.e.]] last year.
mae carers !child-name | The same happened with [[Kwa\\nme]] last year.
mae carers !child-name | The same happened with [[Kwa-\\nme]] last year.
mae carers !child-name | The same happened with [[Kwa\\u00adme]] last year.
mae carers !child-name | The same happened with [[Kw\\u200bame]] last year.
mae carers !child-name | The same happened with [[Квамe]] last year.
mae carers !child-name | The same happened with [[Kwame_Boateng]] last year.
mae carers !child-name | The same happened with [[kwameboateng]] last year.
mae carers !child-name | The same happened with [[BOATENG, Kwame]] last year.
mae carers !child-name | The boy [[Boateng]] had this bed before.
mae carers !child-name | As in the case of [[K.B.]] the training came late.
mae carers !child-name | As in the case of [[KB]] the training came late.
mae carers !child-name | As in the case of [[K. Boateng]] the training came late.
mae carers !child-name | As in the case of [[Kwame B]] the training came late.
mae mother child-name | Before her [[Rose]] lived with them.
mae mother child-name | [[Rose Abernathy]] lived there before.
mae mother child-name | It was [[Rose's]] drawing on the wall.
mae mother child-name | They told us about [[Rose]] and how it ended.
mae mother !child-name | the girl before, [[rose]], had left in May
mae mother !child-name | [[Rose]] wanted to stay and cried.
mae mother !child-name | [[Rose]] said that the nights were long.
mae mother !child-name | [[R0se]] lived there before.
mae mother !child-name | [[R.A.]] lived there before.
mae mother !child-name | The [[Abernathy]] girl lived there before.
mae mother !child-name | The [[Abernethy]] girl lived there before.
mae mother !child-name | A letter to [[R Abernathy]] lay in the hall.
mae mother !child-name | [[ROSE]] lived there before.
mae mother !child-name | Files of [[Rose-Abernathy]] were opened.
mae mother !child-name | [[R-O-S-E]] was written on the door.
mae panel child-name | The advice was the same for [[Siân]].
mae panel child-name | The advice was the same for [[Sian]].
mae panel child-name | The advice was the same for [[Siân Pritchard-Vale]].
mae panel child-name | The advice was the same for [[sian pritchard vale]].
mae panel !child-name | The advice was the same for the [[Pritchard]] girl.
mae panel !child-name | The advice was the same for Miss [[Vale]].
mae panel !child-name | The advice was the same for [[Shan Pritchard]].
mae panel !child-name | The advice was the same for [[Sían]].
mae panel !child-name | The advice was the same for [[SPV]].
mae panel !child-name | The advice was the same for [[S.P-V.]].
mae panel !child-name | The advice was the same for [[Sian\\nPritchard]].
mae provider child-name | We had no bed because of [[Björn]].
mae provider child-name | We had no bed because of [[Bjorn]].
mae provider child-name | We had no bed because of [[bjorn halvorsen]].
mae provider !child-name | We had no bed because of [[Bjoern]].
mae provider !child-name | We had no bed because of the boy [[Halvorson]].
mae provider !child-name | We had no bed because of [[Bjørn]].
mae provider !child-name | We had no bed because of [[Бьёрн]].
mae provider !child-name | We had no bed because of [[Halvorsen's]] stay.
mae provider child-name | The mentor of [[Muhammad]] could help.
mae provider child-name | The mentor of [[Muhammad Iqbal]] could help.
mae provider !child-name | The mentor of [[Mohammed]] could help.
mae provider !child-name | The mentor of [[Mohamed]] could help.
mae provider !child-name | The mentor of [[Mohammad Iqbal]] could help.
mae provider !child-name | The mentor of [[محمد]] could help.
mae provider !child-name | The mentor of [[Mo]] Iqbal could help.
mae provider !child-name | The mentor of young [[Ikbal]] could help.
mae child child-name | You shared a taxi with [[Niamh]].
mae child child-name | You shared a taxi with [[Niamh O’Sullivan]].
mae child child-name | You shared a taxi with [[Niamh O'Sullivan]].
mae child !child-name | You shared a taxi with [[Niamh O Sullivan]].
mae child !child-name | You shared a taxi with [[Niamh OSullivan]].
mae child !child-name | You shared a taxi with [[Neve]] O’Sullivan.
mae child !child-name | You shared a taxi with [[Naimh]].
mae child !child-name | You shared a taxi with the girl [[O'Sulivan]].
mae child !child-name | You shared a taxi with [[N. O’S.]].
mae carers child-name | A place was found for [[Elizabeth]] in a week.
mae carers !child-name | A place was found for [[Lizzie]] in a week.
mae carers !child-name | A place was found for [[Beth]] in a week.
mae carers !child-name | A place was found for [[Liz Harcourt]] in a week.
mae carers !child-name | A place was found for [[Elisabeth]] in a week.
mae carers !child-name | A place was found for [[Betty]] in a week.
mae carers !child-name | A place was found for [[E. H.]] in a week.
mae carers !child-name | A place was found for [[Harcort]] in a week.
mae panel child-name | The interpreter came for [[Olena]] first.
mae panel child-name | The interpreter came for [[Олена]] first.
mae panel !child-name | The interpreter came for [[Olena Shevchenko]] first.
mae panel !child-name | The interpreter came for [[Helena Shevchenko]] first.
mae panel !child-name | The interpreter came for [[Шевченко]] first.
mae panel !child-name | The interpreter came for [[Shevchenco]] first.
mae carers other-matter | For the facts see [[DM-2027-0003]].
mae panel other-matter | That was when [[the tablets were found under the bed]] in Bedworth.
mae mother address | The carers live at [[19 Orchard Road]].
mae mother !address | The carers live at [[nineteen Orchard Rd]].
mae mother !address | It was seen from [[orchard road]] at night.
mae mother postcode | Write to them at [[CV8 2GH]].
mae mother !postcode | Write to them at [[cv82gh]].
mae mother !postcode | Write to them at [[CV8 2 GH]].
mae mother place | They are [[opposite the water tower]].
mae carers address | She is to be fetched from [[Beacon House]].
mae carers new-carer | She goes to [[Joy]] on Friday.
mae carers !new-carer | She goes to [[Mrs Lightfoot]] on Friday.
mae carers !new-carer | She goes to [[joy lightfoot]] on Friday.
mae panel address | The next home is [[The Old Forge]], a calm one.
mae carers allegation-name | What [[Dennis Crabbe]] did is looked into.
mae mother allegation-name | What [[Mr Crabbe]] did is looked into.
mae mother !allegation-name | What [[D. Crabbe]] did is looked into.
mae mother !allegation-name | What [[Denis]] did is looked into.
mae mother phone | Ring Pauline on [[07700 900512]].
mae mother !phone | Ring Pauline on [[+44 (0)7700 900 512]].
mae mother !phone | Ring Pauline on [[O77OO 9OO512]].
mae mother !phone | Ring Pauline on [[07700-900-512]].
mae mother email | Write to [[whitlocks19@homepost.example]].
mae mother !email | Write to [[whitlocks19 at homepost dot example]].
mae mother car | The car [[BV21 ZKT]] was seen.
mae mother !car | The car [[bv21zkt]] was seen.
mae carers sw-private | Text Rosie on [[07700 900134]] at night.
mae carers ref-number | His number is [[701 234 8890]].
mae carers !ref-number | The number is [[7012348890]].
mae mother birth-date | Rose was born on [[17 February 2011]].
mae mother !birth-date | Rose was born on [[17/2/11]].
mae mother !birth-date | Rose was born on [[17th of Feb]].
mae mother school | Their daughter goes to [[Castle Sixth Form]].
mae carers school | Jude is at [[Myton Park Academy]].
mae carers !school | Jude is at [[Myton Park]].
mae carers health | Carla [[has bipolar disorder]] and was in hospital.
mae mother health | Derek was [[signed off with his back]] for a month.
mae mother health | Pauline [[has started chemotherapy]].
mae panel health | Derek [[takes antidepressants]] since June.
mae mother answer | They said that [[the nights were breaking us and nobody wrote it down]].
mae mother answer | It was written that [[She threw plates at our daughter and we hid the knives]].
mae mother !answer | They felt that [[a second worker would have kept them going]].
mae carers answer | Her mother wrote: [[she eats alone in her room there]].
mae carers !answer | Her mother [[asked for photographs and never got one]].
mae panel answer | He wrote that he [[carried twenty-six households that spring]].
mae panel !answer | He had [[missed two visits to this one]] and said so.
`;

/** Ordinary minutes of this child, full of words that look like something: nothing is to be found. */
export const THIRD_CHILD_CLEAN: readonly string[] = [
  `Disruption meeting DM-2027-0008, held on 14 January 2027 at the Saltisford Office, 5 Ansell Way, Warwick. Present: Grant Summers (supervising social worker), Rosie Lane (social worker). Rosie opened the meeting. Grant said that the training had been good. The chair rose at noon for a break, and everyone rose with her. A grant of £200 was asked for, and the decision is with the fund. In summers past the family went to the sea.`,
  `Mae told Rosie that she misses the dog. She has joined a choir and sings with joy. She eats well, sleeps well and has asked for a new bed. She was told with good grace that the trip was called off. It is hoped that she may go in May. The bed, the desk and the lamp are hers. Her attendance rose from 60 % to 91 %.`,
  `Early help (EH) was offered in spring. The EH worker came for six weeks. The photograph is a file of 3 MB, the form one of 40 KB. The plan was sent to Castle Street surgery by the office. The water at the pool was cold and the tower crane next door was loud. An orchard was planted by the group, and Mae planted a pear.`,
  `Nobody asked for a second visit in one week. The workers felt that there was little time. It was said in October that the plan was good. The nights are calm now. The daughter of a friend came to tea. There was a plate of cakes. The carers were tired, and were glad of the break; a worker rang them each Sunday.`,
  `Actions. Rosie Lane rings the school on Monday. Grant Summers writes to the panel by 29 January 2027. The office can be rung on 01926 410 410. The next meeting is at 10am on 11 February 2027. Those who were not here are told by letter. The bishop’s school choir sings in the vale each June; Mae wishes to hear it. The boy next door has a kite.`,
];
