import { Button } from '@fluentui/react-components';
import type { InviteeView, MeetingView, PersonLine } from '#rules/views';
import { Section } from '../frame/section.tsx';
import type { Reason } from '../frame/why-section.tsx';
import { PeopleTable } from '../look/people-table.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { decisionWords, replySaid } from '../words.ts';
import { FormatForm } from './format-form.tsx';
import type { MeetingIntentions } from './intentions.ts';
import { InviteesForm } from './invitees-form.tsx';
import { SendLetterAgain } from './send-letter-again.tsx';

interface PeoplePartProps {
  readonly view: MeetingView;
  readonly mayChange: boolean;
  readonly changing: boolean;
  readonly onChanging: (changing: boolean) => void;
  readonly intentions: MeetingIntentions;
}

/** Who is heard at this meeting, how each is asked, and what came back. */
export function PeoplePart({ view, mayChange, changing, onChanging, intentions }: PeoplePartProps) {
  const sides = view.look?.sides;
  return (
    <Section
      title="People"
      id="people"
      count={view.format === 'two-part' ? 'two parts' : undefined}
      why={{ of: 'who is asked', reasons: reasonsOf(view, sides?.flatMap(({ people }) => people) ?? []) }}
      aside={
        mayChange &&
        !changing && (
          <Button
            size="small"
            className="no-print"
            onClick={() => {
              onChanging(true);
            }}
          >
            Change who is asked
          </Button>
        )
      }
    >
      {changing && (
        <>
          <FormatForm format={view.format} reason={view.formatReason ?? ''} onChoose={intentions.chooseFormat} />
          <InviteesForm
            view={view}
            intentions={intentions}
            onClose={() => {
              onChanging(false);
            }}
          />
        </>
      )}
      {!changing && (sides === undefined ? <OwnLine invitees={view.invitees} /> : <PeopleTable sides={sides} />)}
      {!changing && <UnclearLetters view={view} onSendAgain={intentions.sendLetterAgain} />}
    </Section>
  );
}

/** Why the meeting is in parts, and why each person is asked, apart or left out. */
const reasonsOf = ({ format, formatReason, chair }: MeetingView, people: readonly PersonLine[]): readonly Reason[] => [
  ...(chair === undefined ? [] : [{ of: `${chair.name} chairs`, words: chair.why.join(' '), because: [] }]),
  ...(format === 'two-part'
    ? [{ of: 'Two parts', words: formatReason ?? 'No reason is written yet.', because: [] }]
    : []),
  ...people.map(({ name, part, reason, because }) => ({ of: `${name}, ${part}`, words: reason, because })),
];

/** Somebody who is only invited sees their own line. */
const OwnLine = ({ invitees }: { readonly invitees: readonly InviteeView[] }) => (
  <ul className="rows">
    {invitees.map(({ key, name, partName, decision, reply }) => (
      <li key={key}>
        <p>
          <b>{name}</b> <span className="quiet">{partName}</span>
        </p>
        <StateMark tone={reply === 'accepted' ? 'good' : 'plain'}>
          {decision === 'invite' ? replySaid(reply) : decisionWords(decision)}
        </StateMark>
      </li>
    ))}
    {invitees.length === 0 && <li className="quiet">Nobody has been proposed yet.</li>}
  </ul>
);

/** Nobody can tell whether a letter went; whoever looks may send it again. */
const UnclearLetters = ({
  view,
  onSendAgain,
}: {
  readonly view: MeetingView;
  readonly onSendAgain: MeetingIntentions['sendLetterAgain'];
}) =>
  view.invitees
    .filter(({ unclearLetter }) => unclearLetter === true)
    .map(({ key, name, person }) => <SendLetterAgain key={key} name={name} onSend={() => onSendAgain(person)} />);
