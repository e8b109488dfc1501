import type { CaseName, ReaderName } from './cases.ts';
import { THIRD_CHILD_CLEAN } from './third-child.ts';

/* Ordinary minutes in which nothing is to be found, full of words that look like something. All people are invented. */

interface CleanPage {
  readonly of: CaseName;
  readonly readers: readonly ReaderName[];
  readonly text: string;
}

export const CLEAN: readonly CleanPage[] = [
  {
    of: 'ella',
    readers: ['carers', 'mother', 'panel', 'provider', 'full'],
    text: `Placement stability meeting SM-2026-0142, held on 16 November 2026 at Union House, 40 Castle Road, Torquay.

Present: Mark Church (team manager, chair), Priya Nair (social worker), Colin Whitworth (supervising social worker), Lorraine and Graham Tully. Apologies from the virtual school. The minute taker was from the Safeguarding Unit.

1. Welcome. Mark opened the meeting and explained how it would run: one voice at a time, no blame, and no recording. He said that the purpose was to hear from everyone and to share an understanding of what has been hard.

2. The child's view. Ella said she likes her room and wants to stay. She hopes for a dog, and in summer she would like to go camping. She told Priya that bedtime is the worst part of the day. Her brother is often in her thoughts and she would like to see him more.

3. What goes well. Ella eats well, has joined the drama club, and her attendance has been 96 % since April. We all hope this will go on. She was proud of her certificate in May. The school reports that she asks for help now.

4. What is hard. The nights are long and the carers are tired. There were three incidents in the first weeks of October. Everyone was upset by what happened on the stairs. It was noted that no one was hurt.

5. Support. The supervising social worker will ring each Monday. A referral to the therapy service will be made by 30 November. Respite of one weekend a month was agreed subject to the head of service. The team can be rung on 01803 207 100; out of hours the duty line is 0300 456 4876.

6. Next meeting: 14 December 2026 at 10:30 in Room 3, Parkside Family Hub, Grange Road, TQ1 4AA.`,
  },
  {
    of: 'will',
    readers: ['carers', 'mother', 'panel', 'full'],
    text: `Disruption meeting DM-2026-0031. Held on Tuesday 9 June 2026 in two sittings at New Town House, Buttermarket Street, Warrington WA1 2NH.

The chair, June Pickering, thanked everyone for coming. She will send the minutes within seven days. Hannah Osei took part throughout; a colleague from the virtual school joined by phone.

Will said before the meeting that he misses the garden and the dog. He will write to the carers when he is ready. He hopes to stay at Bridgewater High School, where his form tutor knows him well. Asked what would have helped, Will said that grown-ups should have listened sooner.

The child's history was taken as read. The plan in March 2025 was long-term fostering. The match was agreed by panel in May 2025, and introductions took place over ten days. In the first months things went well: there were walks, a holiday at the coast, and a birthday party. From autumn the difficulties grew. School rang more often. By the end of January there was no mark of progress on the safety plan.

Themes from the questionnaires were shared in the chair's own words: people wished they had known more at the start, help was slow to come, and some felt alone with it at night.

What the meeting learnt: share information in full before a match; do not wait for a crisis; keep one worker. The service may look at how respite is offered. A review of the training offer is due in August.

Actions: Hannah will complete life story work by 31 August 2026. The fostering service will report on respite by 1 July 2026. The chair will send the report to the panel by 16 June 2026. Contact with the carers goes on by letter, once in spring and once in autumn.`,
  },
  {
    of: 'ella',
    readers: ['carers', 'mother', 'child', 'panel'],
    text: `Dear Ella,

thank you for telling us what you think. We met on Monday to talk about how things are going at home with Lorraine and Graham. You said that you want to stay, and that nights are hard. Everyone heard that.

This is what was decided. Priya will come and see you every week until Christmas. You will have a lamp and a story before bed, and you can choose the story. Somebody called an advocate can help you to say what you want. You do not have to talk to them if you would rather not.

You asked about seeing your brother. We said that this is important, and Priya will find out when it can be. She will tell you by the end of next week. You asked if you may go to the summer camp again. Yes, if school says it is all right.

You told us that you did not like it when people talked about you in the kitchen. The grown-ups are sorry about that and will stop.

If you are worried about something, you can tell Lorraine, your teacher, or Priya. You can ring Priya on 07700 900050. You can also ring Childline on 0800 1111, whenever you like and for free.

The next meeting is on 14 December. You can come, or come for a part, or send a picture or a letter. Nobody will be cross whatever you choose.

With best wishes and hope for a good winter,
Mark Church, who was in charge of the meeting`,
  },
  {
    of: 'will',
    readers: ['carers', 'mother', 'provider', 'panel'],
    text: `Attendance and quorum. The chair noted who was present and who had sent apologies. The child's views were given through the advocate, who had met him twice. The meeting was quorate (E-60). It began at 10:05 and ended at 12:40.

Ground rules were agreed. Phones were put away. The chair asked that people speak in turn, that names of other children are not used, and that the child's own words are kept.

Education. He is in year 10 and predicted a grade 5 in maths and a 6 in art. A PEP meeting took place on 12 March. The SENCO confirmed one-to-one help for 15 hours. He walks to school with a friend and likes the breakfast club. The head of year described him as kind and funny. The summer term was calmer than the spring term.

Health. He is registered with a GP and a dentist and his immunisations are up to date. He has asthma and carries an inhaler. The school nurse saw him in April. CAMHS offered six sessions; the first was on 4 May. His sleep has improved. He had a broken arm in 2019 which healed well.

Family time. He sees his mother on the first Saturday of each month at the contact centre. She has been on time and brought a picnic. Both enjoyed it. He would like longer visits. The worker will ask.

Identity. He is proud of his heritage and has begun to learn Spanish. He goes to church at Easter and Christmas. He asked for a haircut at the barber's in the town.

Money. Savings are in place; the allowance is paid on Fridays. The bus pass costs 32.50 a month. A claim for the school trip (£180) is subject to the head of service.

Contingency. If things worsen the carers ring the out-of-hours team on 01925 443 300 at any time.`,
  },
  {
    of: 'ella',
    readers: ['carers', 'mother', 'panel', 'full'],
    text: `The coordinator had asked all who were invited to send their views five working days before. Seven of nine answers came back. The chair read them and gave an overview: several people spoke of her courage and her humour; some wished that help at night had come earlier; one thing that nearly all named was change of worker.

Discussion. It was asked whether staying is in Ella's best interests as far as we know. The meeting thought that it is. The fostering manager said that the carers have done well with little rest. The social worker agreed and said that the plan must be kept to by all. The carers were thanked.

Risk. There has been no incident since 2 November. Doors and windows were checked by the supervising social worker. The family has a plan for a bad night: one adult stays with her, the other rings the duty number, and they try a drink, music and a walk in the garden.

School. Curledge Primary School offers a quiet room. The class teacher, Mrs Field, keeps a diary with her. Ella is on the school council. There is a trip to Castle Drogo in March and a play at the end of term in which she will be a fox. Grace before lunch is optional. Reading has moved on by two bands.

What each will do differently. The worker will not cancel visits at short notice. The carers will ask for help on the same day and not wait. The manager will look at whether the rota may be changed by Friday 27 November. Ella will try the worry box.

The chair summed up: steady, with support; look again in four weeks. Minutes will be sent by 23 November, each person getting their own version. Any correction goes to the minute taker in writing.`,
  },
  {
    of: 'ella',
    readers: ['mother', 'father', 'panel', 'carers'],
    text: `Fostering support plan. Reason: to keep things steady over the winter. This is not a crisis; it looks ahead.

Views gathered. Carers: they value the link worker and the group on Thursdays. Child: "I want people to tell me before things change." Supervising social worker: the household is warm and well organised. Independent reviewing officer: pleased with progress since the review of 3 September. Education: settled, with two good friends in class. Other views: none.

Needs now: more sleep for everyone; a break at half term; clear rules for the tablet. Needs ahead: the move to secondary school in 2026; a possible change in family time after court on 18 January.

Plan. Service: sleep clinic for children, first appointment on 7 December at 9.15. Owner: Priya Nair. Funding: none. Service: day care for the dog on contact days; owner: carers. Service: one weekend of respite in January; owner: Colin Whitworth; funding: subject to the head of service, reference HOS 2026/18 to follow.

Measure of success: she sleeps six nights in seven; no more than one call a week out of hours; she says 7 or more of 10 on her own scale.

Contact with those who matter: letters in December, a call on Christmas Eve, and a visit on the first Sunday of the new year at 2pm. The cost of travel is met. It was said that goodbyes should be short and kind.

Review of this plan: Monday 11 January 2027, 4pm, at the office. Those who cannot come may write. The room holds 12 people and is step free. Parking is on the street.

Approved by Mark Church on 20 November 2026; checked by the service manager on 23 November 2026. Version 2. Page 3 of 3.`,
  },
  {
    of: 'will',
    readers: ['mother', 'carers', 'full', 'provider'],
    text: `Learning points. 1. Practice: a chronology would have shown the pattern sooner. A young person's wish to move must be heard on the day. 2. Service: the waiting list for therapy was too long; cover for leave was thin in August and over New Year. 3. Partners: school and health did not know of each other's plans. 4. Policy: the form for urgent support is hard to fill in on a phone.

Factors on which people agreed: number of changes of worker; late information; distance from friends; noise in the house. Factors on which people differed: whether the move in September was rushed. Both views are kept here. The meeting did not look for blame.

What he needs next: carers with time, one child at a time, near his school; music; a plan for mornings. He has asked to see the new room first. It is hoped that he may visit twice before he moves. The word "placement" bothers him; he says "home".

What the carers need: a conversation with their supervising social worker each week for six weeks; time off until the summer; an early review of approval is to be considered by the fostering manager, and the reason written down.

Recommendations to the panel: that matching reports list what is not known. That no second child be placed in the first six months. Will the panel please answer by its meeting in July? The chair will report back to all.

The child will be told by Hannah Osei, face to face, before 19 June. She will bring the letter. His mother will be rung on the same day, and told the outcome of each action. The record is filed under the heading that the council uses.

Signed: the chair. Dissent: none recorded. Thanks were given to the minute taker. The meeting closed with a round of good wishes.`,
  },
  {
    of: 'ella',
    readers: ['panel', 'full', 'carers'],
    text: `Summary for panel. Ref SM-2026-0142. The child has lived with her carers for 22 months. Two stability meetings were held, on 16 November and 14 December 2026, in time. The clock ran from the judgement on 10 November: 7 days, so held by 17 November.

Strengths: attachment to both carers; good attendance; a stable group of friends; strong links with her worker. Areas to watch: sleep, transitions, and the weeks around family time.

The plan has eight actions; five are done, two are in time and one was given more time, until 8 January, because the clinic was closed. Cost so far £412.50 of £1,200. The head of service agreed the respite on 19 November (reference HOS/26/118).

Participation: the child attended for part and spoke through her advocate. The carers attended. Parents were heard by phone on another day, in a part of their own. Health sent a written report. One professional sent apologies and gave views in writing.

Assessment tools used: SDQ score 17 in June and 14 in November; the sleep diary shows 4.5 hours at first and 7 hours now. The Mill Hill vocabulary scale was not used. BERRI was done on 20/10/2026. Attendance in autumn: 97 %.

The manager's view is that the placement is steadier. The supervising social worker agrees. The independent reviewing officer asks to be told if respite stops. There is no allegation and no complaint open. The next review of the care plan is on 2 March 2027.

Looking ahead to spring: the transfer to secondary school, a bigger bedroom, and whether a pet is possible. It would be wise to keep the same worker. The panel is asked to note this paper; no decision is sought. Price list and rota are kept by the service. Any reader who finds a mistake may ring 01803 207 100.`,
  },
  {
    of: 'will',
    readers: ['carers', 'mother', 'panel', 'child'],
    text: `Notes of the second sitting. The chair explained that this part was for the family and that other parts had been held on another day. What is said in one part is not passed on in another without agreement.

His mother spoke first. She was calm and had written things down. She is proud of how he has grown. She asked for photographs and for news of his music. She said that letters would be welcome and that she will answer them. She did not want to talk about the past and that was respected. She felt that visits were too short. The chair promised an answer by Friday week.

The worker described a normal week. On Mondays there is football, on Wednesdays guitar, and on Fridays they cook together; pasta with green beans is a favourite. He reads a lot: long books about knights, a bishop and a king. He saved up for a game and shared it with a friend. He broke a cup and paid for it. In all, there was more good than bad.

Everyone was asked for one wish. Wishes: time, honesty, a fresh start, "more laughs", fewer meetings. The chair hopes that the summer will be lighter. A young volunteer may take him fishing.

Questions from the family: Who decides about holidays? How long until the next review? May he have his own phone? Answers: the carers decide up to two weeks; the review is on 14 September; yes, from his birthday on, with rules that he helps to write.

Practical matters: the box of belongings is at the office in Buttermarket Street and can be fetched from 9am to 5pm. The receipt is number 12 of 40. The bag with the blue handle is missing and the driver has been asked. The next sitting is at 2.30pm in the Rose Room. Tea will be served.`,
  },
  ...THIRD_CHILD_CLEAN.map((text): CleanPage => ({
    of: 'mae',
    readers: ['carers', 'mother', 'panel', 'provider', 'child'],
    text,
  })),
];

export const wordsOf = (text: string): number => text.split(/\s+/).length;
