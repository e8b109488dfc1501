import { choice, day, dayAhead, line, words } from './fields.ts';
import type { SheetPlan } from './sheet.ts';

/** Papers by what they are. @source Warrington W-14 to W-16; Torbay T-64 to T-69; domain §2.1, §13 */
export const PAPERS = {
  chronology: 'Chronology',
  'carers-report': 'Carers’ balanced report',
  'childs-statement': 'The child’s statement, in whatever medium',
  'placement-plan': 'Placement Plan',
  'support-work': 'Support work that was done',
  'care-plan': 'Care plan',
  'education-plan': 'Personal education plan',
  'pathway-plan': 'Pathway plan',
  'last-reviews': 'Records of the last two reviews',
  'meetings-before': 'Minutes of stability and support meetings',
  other: 'Another paper',
} as const;

/** One paper for a meeting: asked for, received, attached, or not to be had. */
export const PAPER: SheetPlan = {
  kind: 'paper',
  title: 'Paper for the meeting',
  intro: 'Each paper is asked for, received and attached in the case system, or is not to be had, with a reason.',
  of: 'meeting',
  many: true,
  namedBy: ['paper', 'name'],
  because: ['Warrington W-14', 'Warrington W-16', 'Torbay T-64', 'Torbay T-67', 'Torbay T-69'],
  groups: [
    {
      title: 'The paper',
      fields: [
        choice('paper', 'Which paper', PAPERS),
        line('name', 'What it is called, where it is another one'),
        day('askedOn', 'Day on which it was asked for'),
        line('askedOf', 'Of whom'),
        choice('medium', 'In which way it came', {
          written: 'Written',
          drawn: 'Drawn',
          recorded: 'Recorded',
          spoken: 'Spoken, and written down by somebody',
        }),
        day('receivedOn', 'Day on which it came'),
        day('chairHasItOn', 'Day on which the chair had it'),
        line('attached', 'Where it is attached: the reference in the case system'),
        words('notToBeHadWhy', 'Why it is not to be had, where it is not'),
      ],
    },
  ],
};

/** @source Torbay T-57; Warrington W-06; domain §13 */
export const VENUE: SheetPlan = {
  kind: 'venue',
  title: 'The place',
  intro: 'Asked for, booked, whether everybody can get in, and who was told.',
  of: 'meeting',
  many: false,
  namedBy: [],
  because: ['Torbay T-57', 'Warrington W-06'],
  groups: [
    {
      title: 'The place',
      fields: [
        line('asked', 'What was asked for'),
        day('bookedOn', 'Day on which it was booked'),
        line('bookedBy', 'By whom'),
        line('place', 'Where', 'A public place or an office; never a home.'),
        choice('accessible', 'Everybody can get in', {
          yes: 'Yes',
          arranged: 'Yes, with what was arranged',
          'not-known': 'Not known yet',
        }),
        words('needs', 'What was arranged for whom'),
        day('toldOn', 'Day on which people were told'),
        line('told', 'Who was told, and how'),
      ],
    },
  ],
};

/** The panel before which the disruption comes. @source Torbay T-74, T-75; CF-37; domain §10 */
export const PANEL: SheetPlan = {
  kind: 'panel',
  title: 'Panel',
  intro: 'When panel was told, the day that is booked with it, who presents, and when its papers were in.',
  of: 'meeting',
  many: false,
  namedBy: [],
  because: ['Torbay T-74', 'Torbay T-75', 'domain §10'],
  groups: [
    {
      title: 'Panel',
      fields: [
        day('toldOn', 'Day on which panel was told of the disruption'),
        dayAhead('panelOn', 'Day on which panel sits', 'What is due before panel is counted from it.'),
        line('bookedBy', 'Who booked it'),
        line('presentedBy', 'Who presents'),
        day('papersOn', 'Day on which panel’s coordinator had the papers'),
      ],
    },
  ],
};
