import { Field, Select, Textarea } from '@fluentui/react-components';
import { INVITATION_DECISIONS, WAYS, type InvitationDecision, type InviteeView, type Way } from '#rules/views';
import { decisionWords, sentence, waySaid } from '../words.ts';
import { Why } from '../frame/why.tsx';

export interface InviteeDraft {
  readonly decision: InvitationDecision;
  readonly reason: string;
  readonly way: Way;
  readonly sitting: number;
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

/** What is decided about one person. A child is reached through a worker only, so no other way is offered. */
export function InviteeFields({ invitee, draft, twoParts, showLack, onChange }: InviteeFieldsProps) {
  const ways = invitee.part === 'child' ? WAYS.filter((way) => way === 'through-worker' || way === draft.way) : WAYS;
  const needsReason = NEEDS_REASON.includes(draft.decision);
  return (
    <li className="card">
      <fieldset>
        <legend>
          <h3>{invitee.name}</h3>
          <span className="quiet">{sentence(invitee.partName)}</span>
        </legend>
        <div className="fields">
          <Field label="Decision">
            <Select
              value={draft.decision}
              onChange={(_event, { value }) => {
                onChange({ ...draft, decision: value as InvitationDecision });
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
                onChange({ ...draft, way: value as Way });
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
