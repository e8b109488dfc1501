import { asking, decided, held, type Decision } from '../decision.ts';
import { changedRow, typed, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { OfForm } from './other-ways.ts';

/* How a form gets to somebody without the app, and how it is taken back. */

type FormFacts = Facts<'questionnaire' | 'meeting'>;

/** A new code: the one before it no longer opens anything, and a locked form is unlocked. Nobody is asked under a hold. @source E-01, E-83, E-87 */
export function giveCode(
  _said: OfForm,
  { questionnaire: form, meeting, supply, hold }: FormFacts & Facts<'hold'>,
  procedure: Profile,
): Decision<Effects> {
  if (hold.stops) return held('E-01', procedure.hold.liftedBy.source);
  const { code, mark } = supply.newCode(form.id);
  return decided(
    {
      key: `${meeting.ref}/code-${form.id}-${supply.newId('code').slice(0, 12)}`,
      about: meeting.ref,
      // Given twice, the later stands, whichever is written last.
      changes: [changedRow('questionnaires', form.key, { codeHash: mark, wrongTries: 0 }, { codeHash: form.codeHash })],
      steps: [],
      code,
      did: 'gave a code',
      didTo: `${meeting.ref} ${form.id}`,
      redraw: [],
    },
    ['E-83', 'E-87'],
  );
}

/** The letter goes again with a new link; links sent before open nothing any more. No letter asks under a hold. @source E-01, E-87 */
export function renewLink(
  _said: OfForm,
  { questionnaire: form, meeting, circle, supply, hold }: FormFacts & Facts<'circle' | 'hold'>,
  procedure: Profile,
): Decision<Effects> {
  if (hold.stops) return held('E-01', procedure.hold.liftedBy.source);
  const because = ['E-87'];
  const person = circle.find(({ key }) => key === form.person);
  if (person?.way !== 'mail' || person.mail === undefined)
    return asking({ fact: 'more', ask: 'This person is not written to by mail.', because });
  const key = `${meeting.ref}/link-${form.id}-${supply.newId('link').slice(0, 12)}`;
  return decided(
    {
      key,
      about: meeting.ref,
      changes: [changedRow('questionnaires', form.key, { linkHash: undefined, wrongTries: 0 })],
      steps: [
        { do: 'send-letter', id: stepId(key, 'letter'), to: form.person, letter: 'questionnaire', about: form.id },
      ],
      did: 'renewed a link',
      didTo: `${meeting.ref} ${form.id}`,
      redraw: [],
    },
    because,
  );
}

export interface TakeBack extends OfForm {
  readonly reason: string;
}

/** What somebody was asked to do about this form. */
const TASKS = ['questionnaire.passOn', 'questionnaire.moreTime', 'questionnaire.talk'] as const;

/**
 * The form is taken back by whoever runs the meeting: the person no longer needs to answer, and their link opens nothing. That it was
 * taken back, by whom and why, stays with the form, and it still counts among those who were asked.
 *
 * @source E-66 · Warrington W-94
 */
export function takeBack({ reason }: TakeBack, facts: FormFacts): Decision<Effects | undefined> {
  const { questionnaire: form, meeting, actor, now } = facts;
  const because = ['E-66', 'Warrington W-94'];
  const refused = (ask: string): Decision<Effects> => asking({ fact: 'more', ask, because });
  if (form.state === 'withdrawn')
    return form.withdrawnReason === reason.trim()
      ? decided(undefined, because)
      : refused('This form was taken back before. What you wrote was not saved.');
  if (form.state === 'returned')
    return refused('This form has come back, and it stays. Nobody’s words are taken back.');
  if (form.state === 'declined')
    return refused('This person has said that they would rather not answer. Nothing more goes to them.');
  if (reason.trim() === '') return refused('Say why the form is taken back.');
  const by = { id: actor.id, at: now };
  return decided(
    {
      key: `${meeting.ref}/taken-back-${form.id}`,
      about: meeting.ref,
      changes: [
        changedRow('questionnaires', form.key, {
          state: 'withdrawn',
          withdrawnAt: now,
          withdrawnBy: actor.id,
          withdrawnReason: typed('reason'),
        }),
        ...TASKS.map((kind) => settled(obligationKey(meeting.ref, kind, form.id), by, 'the form was taken back')),
      ],
      steps: [],
      words: { reason: reason.trim() },
      did: 'took back a form',
      didTo: `${meeting.ref} ${form.id}`,
      redraw: [{ about: form.id }],
    },
    because,
  );
}
