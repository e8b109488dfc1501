import { describe, expect, it } from 'vitest';
import {
  capital,
  catalogueOf,
  citationLines,
  citationsIn,
  childFacingMeetingName,
  countWords,
  FACTORS,
  forceWords,
  invitationDecisionWords,
  JUDGEMENTS,
  judgementWords,
  LEGAL_STATUSES,
  legalStatusWords,
  listWords,
  longDate,
  MATCH_STATUSES,
  matchWords,
  MEETING_KINDS,
  meetingName,
  momentWords,
  PROFILE_NAMES,
  profileNamed,
  PROVIDERS,
  providerWords,
  replyWords,
  roleName,
  firstName,
  ROLES,
  SETTINGS,
  settingWords,
  shortDate,
  shortDateWithYear,
  stateWords,
  statementIdsIn,
  timeWords,
  TRIGGERS,
  triggerSource,
  triggerWords,
  VOICES,
  voiceSource,
  voiceWords,
  WAYS,
  wayWords,
  weekdayWords,
} from '#rules';

describe('What somebody is called', () => {
  it.each([
    ['Petra Plumtree', 'Petra'],
    ['OATCAKE, Otto (Children’s Services)', 'Otto'],
    ['Otto(Children’s Services)', 'Otto'],
    ['', ''],
  ])('“%s” is greeted as “%s”', (name, called) => {
    expect(firstName(name)).toBe(called);
  });
});

describe('Triggers in today’s words, each with its line', () => {
  it.each([
    ['T-05', 'raised-in-a-review', 'a concern was raised in a review'],
    ['T-06', 'allegation', 'an allegation was made'],
    ['T-06', 'complaint', 'a complaint was made'],
    ['T-07', 'missing-or-away', 'the child is often missing, or away from placement without authorisation'],
    ['T-08', 'fragile-relationship', 'the relationship between child and carers is fragile'],
    ['T-09', 'child-wants-to-leave', 'the child says they want to leave'],
    ['T-10', 'carer-struggling', 'the carer is struggling, or feels unable to go on'],
    ['T-11', 'needs-not-met', 'the placement does not meet the child’s needs'],
  ] as const)('%s: %s is “%s”', (id, trigger, words) => {
    expect(triggerSource(trigger)).toBe(`Torbay ${id}`);
    expect(triggerWords(trigger)).toBe(words);
  });
});

describe('Whose voice opens the way in', () => {
  it.each([
    ['T-42', 'child', 'the child said so'],
    ['T-42', 'carer', 'the carer said so'],
    ['T-42', 'agency', 'the agency or provider said so'],
    ['T-43', 'event', 'something happened'],
    ['T-44', 'social-worker', 'the social worker noticed it'],
  ] as const)('%s: %s is “%s”', (id, voice, words) => {
    expect(voiceSource(voice)).toBe(`Torbay ${id}`);
    expect(voiceWords(voice)).toBe(words);
  });
});

it('W-28: what may have played a part names the child’s needs and the carers’ ability', () => {
  const groups = new Set(FACTORS.map(({ group }) => group));
  expect([...groups].slice(0, 2)).toEqual(['Child', 'Carers and home']);
});

describe('Days and times', () => {
  it('are written out, or short', () => {
    expect(longDate('2026-12-24')).toBe('Thursday 24 December 2026');
    expect(shortDate('2026-12-24')).toBe('Thu 24 Dec');
    expect(shortDateWithYear('2027-01-04')).toBe('Mon 4 Jan 2027');
    expect(weekdayWords('2026-11-22')).toBe('Sunday');
    expect(momentWords('2026-12-24T14:30')).toBe('Thursday 24 December 2026, 2:30pm');
  });

  it.each([
    ['2026-12-24T09:00', '9am'],
    ['2026-12-24T09:05', '9:05am'],
    ['2026-12-24T12:00', 'midday'],
    ['2026-12-24T12:30', '12:30pm'],
    ['2026-12-24T00:00', 'midnight'],
    ['2026-12-24T00:15', '12:15am'],
    ['23:59', '11:59pm'],
  ] as const)('%s is “%s”', (time, words) => {
    expect(timeWords(time)).toBe(words);
  });

  it('lists end with and, or with or', () => {
    expect(listWords([])).toBe('');
    expect(listWords(['a'])).toBe('a');
    expect(listWords(['a', 'b'])).toBe('a and b');
    expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listWords(['a', 'b'], 'or')).toBe('a or b');
  });

  it('counts agree in number', () => {
    expect(countWords(1, 'day')).toBe('1 day');
    expect(countWords(2, 'day')).toBe('2 days');
    expect(countWords(2, 'child', 'children')).toBe('2 children');
  });
});

describe('Names', () => {
  it('every role, setting, voice, trigger, way, provider, match, status and judgement has words without a dash between them', () => {
    const words = [
      ...ROLES.map(roleName),
      ...SETTINGS.map(settingWords),
      ...VOICES.map(voiceWords),
      ...TRIGGERS.map(triggerWords),
      ...WAYS.map(wayWords),
      ...PROVIDERS.map(providerWords),
      ...MATCH_STATUSES.map(matchWords),
      ...LEGAL_STATUSES.map(legalStatusWords),
      ...JUDGEMENTS.map(judgementWords),
      ...MEETING_KINDS.map(meetingName),
    ];
    expect(words.filter((word) => word === '' || /\w-and-|-of-|abscond|contact/i.test(word))).toEqual([]);
  });

  it('a heading begins with a capital', () => {
    expect(capital(roleName('team-manager'))).toBe('Team manager');
  });

  it('meetings have a name for staff and one for the child; a council’s own name wins', () => {
    expect(meetingName('stability')).toBe('placement stability meeting');
    expect(childFacingMeetingName('disruption')).toBe('a meeting to learn from what happened');
    const blended = profileNamed('blended-default');
    const own = {
      ...blended,
      disruption: { ...blended.disruption, childFacingName: { is: 'a new chapter meeting', source: 'the council' } },
    };
    expect(childFacingMeetingName('disruption', own)).toBe('a new chapter meeting');
  });

  it('replies, decisions, states and forces are sentences parts', () => {
    expect(replyWords('tentative')).toBe('may come');
    expect(invitationDecisionWords('views-only')).toBe('asked for their views');
    expect(stateWords('due-soon')).toBe('due soon');
    expect(forceWords('law')).toBe('the law');
    expect(forceWords('guidance')).toBe('statutory guidance');
  });
});

describe('Citations in words', () => {
  it('name council, line and paraphrase', () => {
    expect(citationLines('Torbay T-45')).toEqual([
      'Torbay, line T-45: Unmanageable: stability meeting arranged inside 7 days.',
    ]);
    expect(citationLines('T-31')).toEqual(['Torbay, line T-31: Chaired by a Team Manager.']);
  });

  it('CF-09, E-50, a ruling, the law, the field and a default: each is followed by its sentence, on a line of its own', () => {
    expect(citationLines('CF-09; E-50')).toEqual([
      'CF-09: A disruption meeting is required for an unplanned ending of a matched long-term foster placement or of an adoption; for other unplanned endings a manager considers it.',
      'E-50: Someone of 18 or over is an adult: no stability or disruption meeting, but the offer of a conversation about what can be learned, if they want one.',
    ]);
    expect(citationLines('ruling: stability clock')).toEqual([
      'Ruling: stability clock: The seven days count from the judgement, or from one working day after the report if that is earlier, so that a slow judgement buys no time.',
    ]);
    expect(citationLines('Regulation 28, Care Planning Regulations 2010')).toEqual([
      'Regulation 28, Care Planning Regulations 2010: The child is visited within a week of the start of a placement.',
    ]);
    expect(citationLines('default, domain §13')).toEqual([
      'default, domain §13: A limit for something owed, given by Steady where the procedure gives none.',
    ]);
    expect(citationLines('days: default')).toEqual([
      'days: default: A value of Steady’s own, where the procedure gives none; a council may change it.',
    ]);
  });

  it.each([...PROFILE_NAMES])('%s: no citation of a value or of something owed is without its sentence', (name) => {
    const profile = profileNamed(name);
    const cited = [...sourcesIn(profile), ...catalogueOf(profile).flatMap(({ because }) => because)];
    expect(cited.length).toBeGreaterThan(200);
    expect(cited.flatMap((source) => citationLines(source).filter((line) => source.includes(line)))).toEqual([]);
  });

  it('a range names each of its lines', () => {
    expect(statementIdsIn('Torbay T-24 to T-26; CF-36')).toEqual(['T-24', 'T-25', 'T-26']);
    expect(statementIdsIn('Warrington W-75, W-76')).toEqual(['W-75', 'W-76']);
    expect(statementIdsIn('Warrington W-76 to W-75')).toEqual([]);
    expect(statementIdsIn('Torbay T-08 to T-11')).toEqual(['T-08', 'T-09', 'T-10', 'T-11']);
  });

  it('a source that joins lines is taken apart; words of a council’s own around them are kept', () => {
    expect(citationsIn('Torbay T-02, T-41; CF-12')).toEqual(['Torbay T-02', 'Torbay T-41', 'CF-12']);
    expect(citationsIn('Our procedure, after Torbay T-02, T-41')).toEqual(['Our procedure, after Torbay T-02, T-41']);
    expect(citationsIn('Torbay T-02, T-41 and our own 3.1')).toEqual(['Torbay T-02, T-41 and our own 3.1']);
  });

  it('a council’s own paragraph, and what nobody knows, stay as they are written', () => {
    for (const own of ['Our procedure, 4.2', 'T-99', 'CF-99', 'domain §99']) expect(citationLines(own)).toEqual([own]);
    expect(citationLines('Ruling: nowhere')).toEqual(['Ruling: nowhere']);
  });
});

/** Every source that a procedure names for one of its values. */
function sourcesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { source } = value as { readonly source?: unknown };
  return [...(typeof source === 'string' ? [source] : []), ...Object.values(value).flatMap(sourcesIn)];
}
