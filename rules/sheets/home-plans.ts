import { choice, day, dayAhead, line, words, yesNo } from './fields.ts';
import type { SheetField, SheetPlan } from './sheet.ts';

/**
 * The Placement Plan by its schedule. @source regulation 9 and Schedule 2, Care Planning Regulations 2010; law §2.1, §2.2; domain §9;
 * Warrington W-13, W-26, W-64
 */
export const PLACEMENT_PLAN: SheetPlan = {
  kind: 'placement-plan',
  title: 'Placement Plan',
  intro:
    'What was agreed when the child moved in. It is read again when the placement wobbles, beside the judgement, and when an agreement is written. No address.',
  of: 'placement',
  many: false,
  namedBy: [],
  because: [
    'Regulation 9, Care Planning Regulations 2010',
    'Schedule 2, Care Planning Regulations 2010',
    'Warrington W-26',
    'Warrington W-64',
  ],
  groups: [
    {
      title: 'Why this home, and the child’s wishes',
      fields: [
        words('why', 'How this home meets the child’s needs'),
        words('wishes', 'What the child wishes and feels'),
        day('wishesOn', 'Day on which the child was asked'),
        line('wishesBy', 'By whom, and how'),
        words(
          'contributed',
          'Who contributed, and how',
          'Attending is one way: also in writing, by phone, through somebody.',
        ),
      ],
    },
    {
      title: 'Day by day',
      fields: [
        words('routines', 'Routines, likes and what comforts the child'),
        words('expected', 'What the home and the child expect of each other'),
        words('identity', 'Culture, faith, language, hair and skin'),
        words('contact', 'Family time: with whom, how often, who takes the child; and how changes are told'),
        words('siblings', 'Brothers and sisters'),
        words('health', 'Health: doctor, dentist, therapy, medicine, and who consents'),
        words('education', 'School: teacher who is responsible, plan, travel'),
      ],
    },
    {
      title: 'Safety, support and early signs',
      fields: [
        words('safety', 'Safety plan: risks, and what the carers do'),
        words('missing', 'What the carers do if the child is missing'),
        words('support', 'Support for the child and for the carers, from the first day'),
        words('signs', 'Early signs that it is getting hard'),
        words('ring', 'Whom to ring then, in the day and out of hours'),
        words('respite', 'Breaks and stays elsewhere'),
      ],
    },
    {
      title: 'How long, and how it ends',
      fields: [
        line('duration', 'How long it is meant to last'),
        words('ends', 'In which circumstances it may be ended, and how'),
        line('visits', 'Visits by the social worker: how often, and advice in between'),
        dayAhead('nextPlanningOn', 'Day of the next planning meeting'),
      ],
    },
    {
      title: 'Agreed',
      fields: [
        day('officerToldOn', 'Day on which the reviewing officer was told of the placement'),
        day('completedOn', 'Day on which the plan was complete'),
        words('notBeforeWhy', 'Why it could not be ready before the move, where it was not'),
        line('signedBy', 'Who signed for the home'),
        day('signedOn', 'Day on which it was signed'),
        line('kept', 'Where it is kept in the case system'),
      ],
    },
  ],
};

const WHO = {
  carer: 'The carer or the home',
  'carer-tells': 'The carer or the home, who tells the social worker',
  worker: 'The social worker',
  manager: 'A named manager of the council',
  parent: 'The parent',
  court: 'The court',
  child: 'The young person, if able',
} as const;

/** Who decides, and on which condition: two fields for each row of the council’s table. */
const decides = (id: string, label: string): readonly SheetField[] => [
  choice(id, label, WHO),
  line(`${id}If`, `${label}: conditions, or why it is not left to the carer`),
];

/**
 * Who may decide what, decision by decision. @source Schedule 2 as changed in 2013, Care Planning Regulations 2010; law §2.3; domain §9
 */
export const WHO_DECIDES: SheetPlan = {
  kind: 'who-decides',
  title: 'Who decides what',
  intro:
    'Delegated authority, decision by decision. Under section 20 parents keep parental responsibility, and what is left to carers needs their agreement.',
  of: 'placement',
  many: false,
  namedBy: [],
  because: ['Schedule 2, Care Planning Regulations 2010'],
  groups: [
    {
      title: 'Medical and dental',
      fields: [
        ...decides('doctor', 'Doctor, dentist, optician'),
        ...decides('medicine', 'Medicine, prescribed and from the shop'),
        ...decides('immunisation', 'Immunisation'),
        ...decides('emergency', 'Treatment in an emergency'),
        ...decides('operation', 'A planned operation'),
      ],
    },
    {
      title: 'School',
      fields: [
        ...decides('dayTrips', 'School trips for a day'),
        ...decides('longTrips', 'School trips with nights, or abroad'),
        ...decides('lessons', 'Personal and sex education'),
        ...decides('changeSchool', 'Changing school'),
      ],
    },
    {
      title: 'Leisure and home life',
      fields: [
        ...decides('sports', 'Sport, swimming, clubs'),
        ...decides('sleepovers', 'Nights at friends’'),
        ...decides('holidays', 'Holidays in the UK'),
        ...decides('abroad', 'Holidays abroad, and the passport'),
        ...decides('haircut', 'Haircuts'),
        ...decides('piercing', 'Piercing'),
        ...decides('work', 'Part-time work'),
      ],
    },
    {
      title: 'Faith, media and family',
      fields: [
        ...decides('faith', 'Faith and places of worship'),
        ...decides('phones', 'Phone, computer and social media'),
        ...decides('photographs', 'Photographs, and being in the media'),
        ...decides('familyTime', 'Changes of family time'),
        ...decides('other', 'Anything else that matters for this child'),
      ],
    },
    {
      title: 'Agreed',
      fields: [
        words(
          'agreedWith',
          'With whom it was agreed',
          'The parents too, where the child is looked after by agreement.',
        ),
        day('agreedOn', 'Day on which it was agreed'),
        dayAhead('reviewOn', 'Day on which it is looked at again'),
      ],
    },
  ],
};

/** @source Warrington W-40 to W-46, W-65; Torbay T-13, T-46; domain §9 */
export const SUPPORT_PLAN: SheetPlan = {
  kind: 'support-plan',
  title: 'Support plan',
  intro: 'What is done to hold the placement, by whom and until when. Carers and young person may have it as it is.',
  of: 'placement',
  many: true,
  namedBy: ['agreedOn'],
  because: ['Torbay T-13', 'Torbay T-46', 'Warrington W-43', 'Warrington W-44', 'Warrington W-65'],
  groups: [
    {
      title: 'What is needed, and what is done',
      fields: [
        words('needs', 'What the child and the carers need, now and ahead'),
        words('does', 'Who does what, by when'),
        words('respite', 'Breaks for the child and for the carers'),
        choice('money', 'Money', {
          none: 'None is needed',
          asked: 'Asked of the head of service',
          agreed: 'Agreed by the head of service',
        }),
        dayAhead('endsOn', 'Last day of support that is paid for'),
        words('seen', 'How one sees that it helps'),
        day('agreedOn', 'Day on which it was agreed'),
        dayAhead('reviewOn', 'Day on which it is looked at again'),
        line('givenTo', 'Who has a copy'),
      ],
    },
  ],
};

/** What carers and young person expect of each other, in writing. @source Warrington W-63, W-64 */
export const AGREEMENT: SheetPlan = {
  kind: 'agreement',
  title: 'Agreement between carers and young person',
  intro:
    'In words that both can read; both may have it. It looks again at what the first planning meeting decided. It is no punishment, and nothing follows from it by itself.',
  of: 'placement',
  many: true,
  namedBy: ['agreedOn'],
  because: ['Warrington W-63', 'Warrington W-64'],
  groups: [
    {
      title: 'What we said',
      fields: [
        words('first', 'What we decided at the beginning, and whether it still fits'),
        words('youngPerson', 'What I, the young person, do'),
        words('carers', 'What we, the carers, do'),
        words('worker', 'What the social worker does'),
        words('hard', 'What we do when it is hard'),
        day('agreedOn', 'Day on which we agreed'),
        dayAhead('reviewOn', 'Day on which we look again'),
        yesNo('youngPersonHas', 'The young person has it'),
        yesNo('carersHave', 'The carers have it'),
      ],
    },
  ],
};
