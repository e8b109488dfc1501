/* Schools, health, answers and other matters, plain and hidden. */
export const WORDS = `
ella carers school | He goes to [[Starcross Primary School]].
ella carers school | He goes to [[Starcross Primary]].
ella carers school | He likes [[Starcross]].
ella carers school | he likes it at [[starcross primary]]
ella carers !school | He goes to [[Starcros Primary]].
ella carers !school | He goes to [[Star cross Primary School]].
ella carers !school | She asked about [[her brother's school]].
ella carers !school | We met the teacher at [[the school her brother goes]] to.
ella mother school | The other girl goes to [[Oldway High School]].
ella mother school | The other girl goes to [[Oldway]].
ella mother school | From May she goes to [[Dartside Academy]].
ella mother school | From May she goes to [[Dartside]].
ella mother !school | From May she goes to [[Dartsied Academy]].
will carers school | She goes to [[St Bede's Catholic Primary]].
will carers school | She goes to [[St Bedes]].
will carers school | She goes to [[Bede's]].
will mother school | He goes to [[Norton Priory Academy]].
will mother school | He goes to [[Norton Priory]].
will mother !school | He goes to [[NortonPriory Academy]].
ella carers health | Her mother has been [[diagnosed]] with it since spring.
ella carers health | Donna has [[bipolar]] disorder.
ella carers health | Mum takes [[sertraline]] and feels better.
ella carers health | Her mother is [[pregnant]].
ella carers health | Her father has an [[addiction]].
ella carers health | Her father has had treatment for [[alcoholism]].
ella carers health | Craig Pell has [[diabetes]].
ella carers health | Her grandmother has [[dementia]].
ella mother health | The carer is waiting for a [[hip replacement]].
ella mother health | Graham has [[cancer]] and starts treatment in May.
ella mother health | Lorraine had a [[stroke]] at Easter.
ella mother health | Mrs Tully takes [[antidepressants]].
ella mother health | The foster carer has [[arthritis]] and cannot lift.
ella mother health | Lorraine said that she has [[high blood pressure]].
ella mother health | Graham was [[signed off sick]] in March.
ella mother health | Mr Tully has been in [[hospital]] since his heart attack.
ella mother health | The carer's husband had [[chemotherapy]].
ella panel health | Ms Nair was away with [[depression]].
ella panel health | The social worker is tired and [[off sick]].
ella panel health | The mother was [[sectioned]] in 2019.
ella panel health | The mother has a [[personality disorder]].
ella panel health | The father uses [[heroin]] at times.
ella panel health | Her aunt had a [[miscarriage]].
ella panel health | Her mother has [[ptsd]] from what happened.
ella panel health | Lorraine was tired. She had [[surgery]] in June.
ella child health | Your mum has [[epilepsy]].
ella child health | Mum is [[unwell]] again.
ella full health | The previous carer had a [[nervous breakdown]].
will carers health | Kirsty has [[fibromyalgia]].
will carers health | His mother's [[mental health]] is poor.
will carers health | His mum took an [[overdose]] last year.
will carers health | His gran has [[copd]] and an oxygen bottle.
will carers health | Maureen needs a [[pacemaker]].
will mother health | Marco has [[multiple sclerosis]].
will mother health | Sunita is going through [[IVF]].
will mother health | The carers have had a [[miscarriage]].
will mother health | Marco's [[diagnosis]] came in spring.
will panel health | Hannah Osei has been on [[sick leave]].
will panel !health | Marco has [[diabtes]].
will panel health | Kirsty has [[anxiety]] and stays in bed.
will panel !health | Kirsty takes [[sertralin]] for it.
will panel !health | Marco is [[alcholic]].
will panel !health | Kirsty takes [[citalo\\u200bpram]].
ella panel answer | It was said: [[nobody told us how frightened she gets at bedtime]].
ella panel answer | [[I feel that nobody told us how frightened she gets at bedtime, and we were left to find out on our own]].
ella mother answer | The carers wrote that [[nobody told us how frightened she gets at bedtime]].
ella mother answer | [[The first social worker never rang back, not once in five weeks]].
ella mother answer | They were clear: [[if we had been given respite in March we would have carried on]].
ella mother answer | It was felt that [[the first social worker never rang back]] at all.
ella mother answer | They would have gone on [[if given respite in March, they would have carried on]].
ella mother !answer | The carers [[felt nobody had told them how frightened she got at bedtime]].
ella mother !answer | [[Nobody had told them how frightened she gets at bedtime; they were left to find this out alone]].
ella mother !answer | The [[first social worker did not ring back, not once in the five weeks]].
ella mother !answer | [[Given respite in March, they would have carried on]].
ella carers answer | [[I was never asked what calms her down when she screams]].
ella carers answer | [[The contact centre was cold and there was nowhere to sit together]].
ella carers answer | Her view: [[the carers wanted a quieter child]].
ella carers answer | Her mother [[was never asked what calms her down when she screams]].
ella carers answer | that [[the contact centre was cold, with nowhere to sit together]]
ella carers !answer | Mum was [[never asked what calmed her when she was screaming]].
ella carers !answer | She found [[the contact centre cold, nowhere to sit together]].
ella carers answer | [[The training on trauma was cancelled twice and never offered again]].
ella panel answer | [[the training on trauma was cancelled twice]] this year
ella panel answer | [[My own manager knew that this household was close to breaking point by Easter]].
ella panel answer | [[this household was close to breaking point by Easter]], somebody said.
ella panel !answer | The [[trauma training had been cancelled twice and was never offered again]].
ella panel !answer | Her [[manager knew the household was close to breaking point by Easter]].
ella provider answer | [[there was nowhere to sit together]] and [[the contact centre was cold]]
will mother answer | [[The matching report left out that he had been excluded from two schools for hurting younger boys]].
will mother answer | [[he had been excluded from two schools for hurting younger boys]] was left out.
will mother answer | [[We asked for help with nights and waited eleven weeks for an answer]].
will mother answer | [[waited eleven weeks for an answer]] about nights
will mother !answer | The carers [[asked for help at night and waited eleven weeks for an answer]].
will carers answer | [[Nobody explained why the visits were cut down to once a month]].
will carers answer | [[He told me he was hungry there, and I said so to the duty worker]].
will carers !answer | [[Nobody had explained why visits were being cut down to once a month]].
will panel answer | [[I did not see him alone between January and the end of April because of caseload pressure]].
will panel answer | [[did not see him alone between January and the end of April]]
will panel !answer | The worker [[did not see him alone between January and end of April due to caseload pressure]].
will panel !answer | He said he [[was hungry there and his mother said so to the duty worker]].
ella panel other-matter | [[The police were called to the flat in Barton after the fire in the kitchen]].
ella panel other-matter | After [[the fire in the kitchen the police were called to the flat in Barton]].
will panel other-matter | [[She set off the alarm at the Tarporley respite unit on two nights]].
ella panel other-matter | [[Ella said that he]] wants to stay where he is.
`;
