import { stopsOwn } from '../../safeguarding/stops-own.ts';
import type { Invitation } from '../../meeting-records.ts';
import type { SafetyLine } from '../../views/first-look.ts';
import { shortDate, listWords, timeWords } from '../../words/dates.ts';
import { capital, roleName } from '../../words/people.ts';
import { apartFor, apartWords, nameApart, THE_CHILD } from '../apart.ts';
import { londonDay } from '../../london.ts';
import { dayOfTime } from '../../written-times.ts';
import type { LookCase } from './look-facts.ts';

const isAsked = ({ decision }: Invitation): boolean => decision === 'invite' || decision === 'separate';

/**
 * Whom this meeting could put in danger: who must not meet, a hold, who is not told, how it is safe to reach people, and who
 * interprets. In this order, because the first is what nobody in the room may get wrong.
 *
 * @source E-01, E-12, E-13, E-24, E-87 · ruling CF-24 · look §1.3
 */
export const safetyOf = (look: LookCase): readonly SafetyLine[] => [
  ...mustNotMeet(look),
  ...keptApart(look),
  ...adoptersApart(look),
  ...stoppedLine(look),
  ...holdLine(look),
  ...notTold(look),
  ...safeContact(look),
  ...interpreters(look),
];

/** Stands whether or not both are asked: whoever decides about people reads it before. */
const mustNotMeet = ({ circle, meeting, placement }: LookCase): readonly SafetyLine[] => {
  const nameOf = (key: string): string => {
    const person = circle.find((one) => one.key === key);
    if (key === THE_CHILD) return placement.initials;
    return person === undefined ? 'Somebody of the circle' : nameApart(person);
  };
  return apartFor(meeting, circle).map((pair) => ({
    kind: 'kept-apart' as const,
    title: `${nameOf(pair.one)} and ${nameOf(pair.other)} must not meet`,
    words: [`${apartWords(pair)}.`, ending(pair.why)].filter((words) => words !== '').join(' '),
    because: ['E-13', 'CF-51'],
  }));
};

function keptApart({ invitations, sittings, meeting }: LookCase): readonly SafetyLine[] {
  return invitations
    .filter(({ decision }) => decision === 'separate')
    .map(({ name, reason, sitting, because }) => {
      const at = sitting === 1 ? meeting.startsAt : sittings.find(({ number }) => number === sitting)?.startsAt;
      const own = `Own sitting: ${at === undefined ? 'no time yet' : `${shortDate(dayOfTime(at))}, ${timeWords(at)}`}.`;
      return {
        kind: 'kept-apart' as const,
        title: `${name} must not sit with the others`,
        words: [own, ending(reason)].filter((words) => words !== '').join(' '),
        because: [...because, 'E-13'],
      };
    });
}

const ending = (words: string | undefined): string => {
  const said = (words ?? '').trim();
  return said === '' || /[.!?]$/.test(said) ? said : `${said}.`;
};

/** Adopters and birth family never meet, whatever was decided about each. */
function adoptersApart({ invitations, circle }: LookCase): readonly SafetyLine[] {
  const asked = invitations.filter(isAsked);
  const on = (side: string): boolean =>
    asked.some(({ person }) => circle.find(({ key }) => key === person)?.side === side);
  if (!on('adopters') || !on('birth-family')) return [];
  return [
    {
      kind: 'kept-apart',
      title: 'Adopters and birth family must not meet',
      words: 'Each has a sitting of their own. Neither learns the other’s name or address.',
      because: ['E-12'],
    },
  ];
}

const stoppedLine = ({ placement: { stoppedOn }, meeting: { about, ref } }: LookCase): readonly SafetyLine[] =>
  stoppedOn === undefined
    ? []
    : [
        {
          kind: 'hold',
          title: 'Everything is stopped for this child',
          words: `Since ${shortDate(stoppedOn)}. Nothing goes out; a meeting that is in the diaries is called off by a person.`,
          place: `kept/${about.startsWith('IN-') || about.startsWith('PE-') ? about : ref}`,
          because: ['E-07'],
        },
      ];

function holdLine({ hold, childEpisodes }: LookCase): readonly SafetyLine[] {
  const episode = childEpisodes.find((one) => one.hold === 'standing');
  if (!hold.stands || episode === undefined) return [];
  const since = episode.holdSince === undefined ? '' : `Since ${shortDate(londonDay(episode.holdSince))}. `;
  return [
    {
      kind: 'hold',
      title: stopsOwn(hold) ? 'Hold: nothing goes out' : 'Hold: only on the terms agreed with the LADO',
      words: `${since}A named manager lifts it, with the LADO’s outcome.`,
      place: `episode/${episode.ref}`,
      because: ['E-01'],
    },
  ];
}

const notTold = ({ invitations }: LookCase): readonly SafetyLine[] =>
  invitations
    .filter(({ decision, part }) => decision === 'not-informed' && part === 'parent')
    .map(({ name, reason, because }) => ({
      kind: 'not-told' as const,
      title: `${name} must not be told`,
      words: ending(reason),
      because,
    }));

/** Only of those who are asked: when and how it is safe. @source E-87 */
function safeContact({ invitations, circle }: LookCase): readonly SafetyLine[] {
  const told = invitations.filter(isAsked).flatMap(({ person, name }) => {
    const times = circle.find(({ key }) => key === person)?.safeTimes;
    return times === undefined || times.trim() === '' ? [] : [`${name}: ${ending(times)}`];
  });
  if (told.length === 0) return [];
  return [
    {
      kind: 'safe-contact',
      title: told.length === 1 ? 'Safe contact for one person' : `Safe contact for ${String(told.length)} people`,
      words: told.join(' '),
      because: ['E-87'],
    },
  ];
}

function interpreters({ invitations }: LookCase): readonly SafetyLine[] {
  const asked = invitations.filter(({ part, decision }) => part === 'interpreter' && decision === 'invite');
  if (asked.length === 0) return [];
  const named = asked.filter(({ personIs }) => personIs !== 'nobody-yet').map(({ name }) => name);
  return [
    {
      kind: 'interpreter',
      title: `${capital(roleName('interpreter'))} needed`,
      words: named.length === 0 ? 'Nobody is named yet.' : `${listWords(named)} comes.`,
      because: ['E-24'],
    },
  ];
}
