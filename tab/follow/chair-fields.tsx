import { Checkbox } from '@fluentui/react-components';
import { MEETING_KINDS, type Role, tableOf } from '#rules/views';
import { capital, meetingName, roleName } from '#rules/words';
import { KnownSelect, YesNo } from './known-select.tsx';
import type { SupposedFields } from './supposed.ts';

/** Whom a council might think of for the chair; everyone else is no worker, or never is. */
const MIGHT_CHAIR: readonly Role[] = [
  'team-manager',
  'service-manager',
  'conference-and-review-manager',
  'independent-chair',
  'independent-reviewing-officer',
  'fostering-team-manager',
  'fostering-review-manager',
  'supervising-social-worker',
  'childs-social-worker',
  'principal-social-worker',
];
const MEETINGS = tableOf(MEETING_KINDS, (kind) => capital(meetingName(kind)));

/** Which meeting it is, and what the person is who might chair it. */
export function ChairFields({ facts, suppose }: SupposedFields) {
  const roles = facts.roles ?? [];
  return (
    <>
      <KnownSelect
        label="Which meeting"
        words={MEETINGS}
        unknown="Disruption meeting, if none is chosen"
        value={facts.meeting}
        onChange={(meeting) => {
          suppose({ meeting });
        }}
      />
      <fieldset>
        <legend>What this person is</legend>
        {MIGHT_CHAIR.map((role) => (
          <Checkbox
            key={role}
            label={capital(roleName(role))}
            checked={roles.includes(role)}
            onChange={(_event, { checked }) => {
              const others = roles.filter((one) => one !== role);
              suppose({ roles: checked === true ? [...others, role] : others });
            }}
          />
        ))}
      </fieldset>
      <div className="fields">
        <YesNo
          label="Are they the reviewing officer of this child, or of a brother or sister?"
          value={facts.isAllocatedReviewingOfficer}
          onChange={(isAllocatedReviewingOfficer) => {
            suppose({ isAllocatedReviewingOfficer });
          }}
        />
        <YesNo
          label="Are they the line manager of one of the workers?"
          value={facts.managesTheWorker}
          onChange={(managesTheWorker) => {
            suppose({ managesTheWorker });
          }}
        />
        <YesNo
          label="Is the complaint or allegation about them?"
          value={facts.isSubject}
          onChange={(isSubject) => {
            suppose({ isSubject });
          }}
        />
      </div>
    </>
  );
}
