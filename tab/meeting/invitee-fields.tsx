import { Field, Select, Textarea } from '@fluentui/react-components';
import { INVITATION_DECISIONS, WAYS, type InvitationDecision, type InviteeView, type Way, isOneOf } from '#rules/views';
import { decisionWords, partName, sentence, waySaid } from '../words.ts';
import { Why } from '../frame/why.tsx';

export interface InviteeDraft {
  readonly decision: InvitationDecision;
  readonly reason: string;
  readonly way: Way;
  readonly sitting: number;
  readonly carersOf?: 'home-left' | 'home-now' | undefined;
}

interface InviteeFieldsProps {
  readonly invitee: InviteeView;
  readonly draft: InviteeDraft;
  readonly twoParts: boolean;
  readonly showLack: boolean;
  readonly onChange: (draft: InviteeDraft) => void;
}

/** Leaving a person out, or not telling them, is never done without a word of why. @source CF-24, Torbay T-23 */
const NEEDS_REASON: readonly InvitationDecision[] = ['left-out', 'not-informed', 'separate', 'views-only'];
export const lacksReason = ({ decision, reason }: InviteeDraft): boolean =>
  NEEDS_REASON.includes(decision) && reason.trim() === '';

interface WhoseCarersProps extends Pick<InviteeFieldsProps, 'draft' | 'onChange'> {
  readonly part: InviteeView['part'];
  readonly name: string;
}

/** Whoever lived through the ending is asked about it; with whom the child lives now is not. @source domain §2.2 */
const WhoseCarers = ({ part, name, draft, onChange }: WhoseCarersProps) => (
  <Field label="Whose carers are they?" hint={`${name} is asked about the ending only if they lived through it.`}>
    <Select
      value={draft.carersOf ?? ''}
      onChange={(_event, { value }) => {
        const carersOf = value === 'home-left' || value === 'home-now' ? value : undefined;
        onChange({ ...draft, carersOf });
      }}
    >
      <option value="">As it stands: {partName(part)}</option>
      <option value="home-left">They lived through the ending</option>
      <option value="home-now">The child lives with them now, or next</option>
    </Select>
  </Field>
);

/** What is decided about one person. */
export function InviteeFields({ invitee, draft, twoParts, showLack, onChange }: InviteeFieldsProps) {
  const needsReason = NEEDS_REASON.includes(draft.decision);
  return (
    <li className="card">
      <fieldset>
        <legend>
          <h3>{invitee.name}</h3>
          <span className="quiet">{sentence(invitee.partName)}</span>
        </legend>
        {invitee.askWhoseCarers === true && (
          <WhoseCarers part={invitee.part} draft={draft} onChange={onChange} name={invitee.name} />
        )}
        <HowAsked {...{ invitee, draft, twoParts, onChange }} />
        {(needsReason || draft.reason !== '') && (
          <Field
            label="Reason"
            required={needsReason}
            {...(showLack && lacksReason(draft) ? { validationMessage: `Write the reason for ${invitee.name}` } : {})}
          >
            <Textarea
              value={draft.reason}
              onChange={(_event, { value }) => {
                onChange({ ...draft, reason: value });
              }}
            />
          </Field>
        )}
        <Why because={invitee.because} of={`${invitee.name} is on this list`} />
      </fieldset>
    </li>
  );
}

/** Whether, how and to which part they are asked. A child is reached through a worker only, so no other way is offered. */
function HowAsked({ invitee, draft, twoParts, onChange }: Omit<InviteeFieldsProps, 'showLack'>) {
  const ways = invitee.part === 'child' ? WAYS.filter((way) => way === 'through-worker' || way === draft.way) : WAYS;
  return (
    <div className="fields">
      <Field label="Decision">
        <Select
          value={draft.decision}
          onChange={(_event, { value }) => {
            if (isOneOf(INVITATION_DECISIONS, value)) onChange({ ...draft, decision: value });
          }}
        >
          {INVITATION_DECISIONS.map((decision) => (
            <option key={decision} value={decision}>
              {decisionWords(decision)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="How they are asked">
        <Select
          value={draft.way}
          onChange={(_event, { value }) => {
            if (isOneOf(WAYS, value)) onChange({ ...draft, way: value });
          }}
        >
          {ways.map((way) => (
            <option key={way} value={way}>
              {waySaid(way)}
            </option>
          ))}
        </Select>
      </Field>
      {twoParts && (
        <Field label="Part of the meeting">
          <Select
            value={String(draft.sitting)}
            onChange={(_event, { value }) => {
              onChange({ ...draft, sitting: Number(value) });
            }}
          >
            <option value="1">First part</option>
            <option value="2">Second part</option>
          </Select>
        </Field>
      )}
    </div>
  );
}
