import type { Meeting } from '../case-records.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { isTyped, typed, type Effects } from '../effects.ts';
import type { Circumstances, Facts } from '../facts.ts';

/** What decides about one child’s meeting. */
type Rule<Said, Known, More extends readonly unknown[]> = (
  said: Said,
  facts: Known,
  ...more: More
) => Decision<Effects | undefined>;

interface OfAnother<Said, Known> {
  /** What is said of another child’s meeting; `before`: minutes from the beginning of the first part to the beginning of theirs. */
  readonly of: (said: Said, another: Meeting, before: number) => Said;
  /** Whether the person may say it of that child’s meeting too. */
  readonly may?: ((said: Said, facts: Known) => boolean) | undefined;
}

/**
 * What is settled once for brothers and sisters whose meeting is one: decided for each child in that child’s own case, or for none.
 * It is said of the meeting that leads; of another one, it is said where that is done.
 *
 * @source E-30, E-32; CF-03
 */
export const forEachChild =
  <Said extends { readonly meeting: string }, Known extends Facts<'meeting'>, More extends readonly unknown[]>(
    rule: Rule<Said, Known, More>,
    { of, may = () => true }: OfAnother<Said, Known>,
  ): Rule<Said, Known, More> =>
  (said, facts, ...more) => {
    const led = ledByAnother(facts.meeting);
    if (led !== undefined) return led;
    const own = rule(said, facts, ...more);
    if (own.is !== 'decided') return own;
    const effects: Effects[] = own.value === undefined ? [] : [own.value];
    let before = lengthIn(said) ?? facts.meeting.lengthMinutes;
    for (const known of othersOf(facts)) {
      const { meeting } = known;
      const another = of(said, meeting, before);
      before += lengthIn(said) ?? meeting.lengthMinutes;
      if (!may(another, known))
        return notYet(`${meeting.ref}, which is held together with this one, is not yours to arrange.`);
      const decision = rule(another, known, ...more);
      if (decision.is !== 'decided') return forAnother(meeting, decision);
      if (decision.value !== undefined) effects.push(namedApart(decision.value, meeting.ref));
    }
    return decided(asOne(effects), own.because, own.sums);
  };

/** Each other child’s case, as a rule of one child’s meeting knows it. */
export const othersOf = <Known extends Pick<Circumstances, 'together'>>(facts: Known): readonly Known[] =>
  (facts.together ?? []).map((other: object) => ({ ...facts, ...other, together: undefined }));

/** Where it is said, for whoever says it of a part. */
export const ledByAnother = ({ ref, heldWith }: Meeting): Decision<never> | undefined =>
  heldWith === undefined
    ? undefined
    : notYet(
        `${ref} is held together with ${heldWith}: hour, place, chair and invitations are settled there, for each child. To change them for this child alone, hold it apart first.`,
        'E-30',
      );

const lengthIn = (said: object): number | undefined =>
  'lengthMinutes' in said && typeof said.lengthMinutes === 'number' ? said.lengthMinutes : undefined;

/** Whose meeting it is that stands in the way. */
const forAnother = ({ ref }: Meeting, decision: Exclude<Decision<never>, { is: 'decided' }>): Decision<never> =>
  decision.is === 'held'
    ? decision
    : {
        ...decision,
        ask: decision.ask.map((one) => ({
          ...one,
          ask: `${ref}: ${one.ask}`,
          ...(one.inChat === undefined ? {} : { inChat: `${ref}: ${one.inChat}` }),
        })),
      };

/** What is written for each child stands under a name of its own. */
export function namedApart(effects: Effects, ref: string): Effects {
  const { words = {} } = effects;
  const own = (name: string): string => `${name} of ${ref}`;
  const renamed = (row: object): object =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]: [string, unknown]) => [
        field,
        isTyped(value) ? typed(own(value.typed)) : value,
      ]),
    );
  return {
    ...effects,
    changes: effects.changes.map((change) =>
      'create' in change
        ? Object.assign({}, change, { row: renamed(change.row) })
        : Object.assign({}, change, { to: renamed(change.to) }),
    ),
    words: Object.fromEntries(Object.entries(words).map(([name, value]) => [own(name), value])),
  };
}

export const allWords = (effects: readonly Pick<Effects, 'words'>[]): Readonly<Record<string, string>> =>
  effects.reduce<Readonly<Record<string, string>>>((all, { words }) => ({ ...all, ...words }), {});

/** One plan of what each child’s meeting asks for, in the name of the first. */
export function asOne(effects: readonly Effects[]): Effects | undefined {
  const [first] = effects;
  return first === undefined || effects.length === 1
    ? first
    : {
        ...first,
        changes: effects.flatMap(({ changes }) => changes),
        steps: effects.flatMap(({ steps }) => steps),
        words: allWords(effects),
        redraw: effects.flatMap(({ redraw }) => redraw),
      };
}
