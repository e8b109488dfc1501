import { describe, expect, it } from 'vitest';
import {
  chooseFormat,
  chooseSitting,
  chooseTime,
  mayChooseTime,
  nameMinuteTaker,
  type Act,
  type Invitation,
  type Meeting,
  lengthsOffered,
  profileNamed,
} from '#rules';
import { caseOf, effectsOf, invitationWith, meetingWith, sentenceOf } from '../builders/meeting-facts.ts';
import { blended, calendar } from './invented-case.ts';

const REF = 'SM-2026-0001';
const as = (actor: string, meeting: Meeting, may: readonly Act[] = [], invitations: readonly Invitation[] = []) => ({
  ...caseOf(meeting, actor, may),
  invitations,
});

describe('W-71, W-72, domain §5.3: the day and the hour', () => {
  const choose = (said: Partial<Parameters<typeof chooseTime>[0]>, meeting = meetingWith(), may: readonly Act[] = []) =>
    chooseTime(
      { meeting: REF, startsAt: '2026-11-27T10:00', ...said },
      as('worker-coord', meeting, may),
      blended,
      calendar,
    );

  it('a time in the window is saved, with the place as words that were typed', () => {
    expect(effectsOf(choose({ venue: 'Civic Centre, room 4' }))).toMatchObject({
      changes: [
        {
          change: 'meetings',
          key: 'meeting:SM-2026-0001',
          to: { startsAt: '2026-11-27T10:00', venue: { typed: 'venue' } },
        },
      ],
      steps: [],
      words: { venue: 'Civic Centre, room 4' },
      redraw: [{ about: REF, cards: ['draft-meeting'] }],
    });
  });

  it('domain §10: where the procedure gives a range, the length is chosen inside it, and nowhere else', () => {
    const bracknell = profileNamed('bracknell-forest-public-pages') as typeof blended;
    const meeting = meetingWith({ kind: 'disruption', about: 'PE-2026-0001', lengthMinutes: 180 });
    const lasting = (lengthMinutes: number, procedure = bracknell) =>
      chooseTime(
        { meeting: REF, startsAt: '2026-11-27T10:00', lengthMinutes },
        as('worker-coord', meeting),
        procedure,
        calendar,
      );
    expect(lengthsOffered('disruption', bracknell)).toEqual([120, 150, 180]);
    expect(lengthsOffered('stability', bracknell)).toEqual([]);
    expect(lengthsOffered('disruption', blended)).toEqual([]);
    expect(effectsOf(lasting(120)).changes).toMatchObject([{ to: { lengthMinutes: 120 } }]);
    expect(effectsOf(lasting(180)).changes).toMatchObject([{ to: { startsAt: '2026-11-27T10:00' } }]);
    expect(sentenceOf(lasting(90))).toBe('Your council’s procedure gives the meeting 120 to 180 minutes.');
    expect(sentenceOf(lasting(240))).toBe('Your council’s procedure gives the meeting 120 to 180 minutes.');
    expect(effectsOf(lasting(240, blended)).changes).toMatchObject([{ to: { lengthMinutes: 240 } }]);
  });

  it.each([
    [
      'once invitations are out',
      {},
      meetingWith({ state: 'sent' }),
      'The invitations are out. Move the meeting: then everyone who was asked is told.',
    ],
    [
      'in the past, by the clock in London',
      { startsAt: '2026-11-23T09:30' } as const,
      meetingWith(),
      'That time has passed. Choose a time to come.',
    ],
    [
      'outside the window, without the authority',
      { startsAt: '2026-12-01T10:00' } as const,
      meetingWith(),
      'Tuesday 1 December 2026, 10am is outside the window. It can be agreed by the head of service, who chooses the day on this meeting’s page, with a reason.',
    ],
  ])('%s it is refused', (_when, said, meeting, words) => {
    expect(sentenceOf(choose(said, meeting))).toBe(words);
  });

  it('outside the window whoever may agree says why, and stands in the record with it', () => {
    const outside = { startsAt: '2026-12-01T10:00' } as const;
    expect(sentenceOf(choose(outside, meetingWith(), ['agree-out-of-window']))).toContain(
      'Say why it may be held then.',
    );
    const agreed = effectsOf(
      choose(
        { ...outside, outOfWindowReason: 'The carers are away.', outOfWindowBecause: 'people-could-not' },
        meetingWith(),
        ['agree-out-of-window'],
      ),
    );
    expect(agreed.changes[0]).toMatchObject({
      to: {
        outOfWindowReason: { typed: 'outOfWindowReason' },
        outOfWindowBecause: 'people-could-not',
        outOfWindowBy: 'worker-coord',
      },
    });
    expect(agreed.words).toEqual({ outOfWindowReason: 'The carers are away.' });
  });

  it('for a disruption meeting a day outside the window owes what the procedure asks then', () => {
    const { changes } = effectsOf(
      choose(
        { startsAt: '2026-12-01T10:00', outOfWindowReason: 'The carers are away.' },
        meetingWith({ kind: 'disruption' }),
        ['agree-out-of-window'],
      ),
    );
    expect(changes.slice(1).map((change) => 'create' in change && change.create)).toEqual(['obligations']);
  });

  it('a day that was agreed before stays agreed when the draft is saved anew, and nothing is written', () => {
    const agreed = meetingWith({ startsAt: '2026-12-01T10:00', outOfWindowReason: 'The carers are away.' });
    expect(choose({ startsAt: '2026-12-01T10:00' }, agreed)).toMatchObject({ is: 'decided', value: undefined });
  });

  it('two decisions of one moment are two, and the same press is one', () => {
    const keyOf = (startsAt: Meeting['startsAt'] & string, before: Partial<Meeting> = {}) =>
      effectsOf(choose({ startsAt }, meetingWith(before))).key;
    expect(keyOf('2026-11-27T10:00')).toBe(keyOf('2026-11-27T10:00'));
    expect(keyOf('2026-11-27T10:00')).not.toBe(keyOf('2026-11-27T11:00'));
    expect(keyOf('2026-11-27T10:00')).not.toBe(keyOf('2026-11-27T10:00', { startsAt: '2026-11-26T10:00' }));
  });

  it('a social worker who objected has not seen the new time', () => {
    expect(effectsOf(choose({}, meetingWith({ workerSays: 'objects' }))).changes[0]).toMatchObject({
      to: { workerSays: 'not-asked' },
    });
  });

  it('who may only agree to a day outside the window chooses no day inside it', () => {
    const may = (startsAt: Meeting['startsAt'] & string, acts: readonly Act[]) =>
      mayChooseTime({ meeting: REF, startsAt }, as('worker-x', meetingWith(), acts));
    expect(may('2026-11-27T10:00', ['agree-out-of-window'])).toBe(false);
    expect(may('2026-12-01T10:00', ['agree-out-of-window'])).toBe(true);
    expect(may('2026-11-27T10:00', ['arrange-meeting'])).toBe(true);
  });
});

describe('T-22, T-23, CF-22: two parts are an exception', () => {
  const format = (said: Partial<Parameters<typeof chooseFormat>[0]>, meeting = meetingWith()) =>
    chooseFormat(
      { meeting: REF, format: 'two-part', ...said },
      as('worker-coord', meeting, [], [invitationWith('child'), invitationWith('foster-carer')]),
      blended,
      calendar,
    );

  it('without a written reason it is refused', () => {
    expect(sentenceOf(format({ reason: ' ' }))).toBe(
      'Say why the meeting is in two parts: it is an exception, and the reason is written down (Torbay T-22, T-23).',
    );
  });

  it('as the council has it: where no reason is asked for there is none, and where two parts are usual one part needs it', () => {
    const { stability } = blended;
    const under = (changed: Partial<typeof stability.format>, said: 'single' | 'two-part') =>
      chooseFormat(
        { meeting: REF, format: said },
        as('worker-coord', meetingWith({ kind: 'stability', format: said === 'single' ? 'two-part' : 'single' })),
        { ...blended, stability: { ...stability, format: { ...stability.format, ...changed } } },
        calendar,
      );
    const source = 'Our procedure, 4.2';
    expect(effectsOf(under({ otherNeedsReason: { is: false, source } }, 'two-part')).did).toBe(
      'chose the format: two-part',
    );
    expect(sentenceOf(under({ usual: { is: 'two-part', source } }, 'single'))).toBe(
      'Say why the meeting is not held in parts as is usual here: the reason is written down before invitations go.',
    );
  });

  it('the child joins the second part, and the reason is words that were typed', () => {
    const { changes, words } = effectsOf(format({ reason: 'The child asked for it.' }));
    expect(changes.slice(0, 2)).toMatchObject([
      { change: 'meetings', to: { format: 'two-part', formatReason: { typed: 'formatReason' } } },
      { change: 'invitations', key: 'invitation:SM-2026-0001:child', to: { sitting: 2 } },
    ]);
    expect(words).toEqual({ formatReason: 'The child asked for it.' });
  });

  it('back in one part the child sits with the others', () => {
    const parts = meetingWith({ format: 'two-part', formatReason: 'The child asked for it.' });
    const facts = as('worker-coord', parts, [], [invitationWith('child', { sitting: 2 })]);
    expect(effectsOf(chooseFormat({ meeting: REF, format: 'single' }, facts, blended, calendar)).changes).toEqual([
      { change: 'meetings', key: 'meeting:SM-2026-0001', to: { format: 'single', formatReason: undefined } },
      { change: 'invitations', key: 'invitation:SM-2026-0001:child', to: { sitting: 1 } },
    ]);
  });
});

describe('W-82, W-83, CF-51, E-12, E-13: a second sitting', () => {
  const at = (startsAt: Meeting['startsAt'] & string, changed: Partial<Meeting> = {}, number = 2) =>
    chooseSitting(
      { meeting: REF, number, startsAt },
      as('worker-coord', meetingWith({ startsAt: '2026-11-27T10:00', ...changed })),
    );

  it.each([
    ['is the first one', at('2026-11-27T14:00', {}, 1), 'The first sitting has the time of the meeting itself.'],
    [
      'comes when invitations are out',
      at('2026-11-27T14:00', { state: 'sent' }),
      'The invitations are out. Call the meeting off to change its sittings.',
    ],
    ['is in the past', at('2026-11-23T09:00'), 'That time has passed. Choose a time to come.'],
    [
      'is outside the window',
      at('2026-12-01T10:00'),
      'Tuesday 1 December 2026, 10am is outside the window. Every sitting is inside it.',
    ],
    [
      'begins before the first ends',
      at('2026-11-27T10:59'),
      'Another sitting is at that time. The chair sits in each, and people who are kept apart do not meet in the door.',
    ],
    [
      'is the second part and on another day',
      at('2026-11-30T10:00', { format: 'two-part' }),
      'The second part begins later on the same day than the first.',
    ],
  ])('that %s is refused', (_what, decision, words) => {
    expect(sentenceOf(decision)).toBe(words);
  });

  it('that begins when the first ends is saved, as long as the meeting', () => {
    const { changes } = effectsOf(at('2026-11-27T11:00'));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      create: 'sittings',
      row: { key: 'sitting:SM-2026-0001:2', number: 2, startsAt: '2026-11-27T11:00', lengthMinutes: 60 },
    });
  });
});

describe('CF-46: the minute taker', () => {
  const name = (id: string, meeting = meetingWith({ chairId: 'worker-tm' })) =>
    nameMinuteTaker(
      { meeting: REF, id },
      as('worker-coord', meeting, [], [invitationWith('minute-taker', { personIs: 'nobody-yet', person: 'nobody' })]),
    );

  it('the chair does not take the minutes too', () => {
    expect(sentenceOf(name('worker-tm'))).toBe('The chair cannot take the minutes too (CF-46).');
  });

  it('whoever is named takes the place that was open among the people', () => {
    expect(effectsOf(name('worker-min')).changes).toMatchObject([
      { change: 'meetings', to: { minuteTakerId: 'worker-min' } },
      { change: 'invitations', to: { person: 'worker-min', personIs: 'worker', name: 'Invented worker-min' } },
    ]);
  });
});
