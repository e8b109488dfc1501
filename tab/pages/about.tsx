import { PlaceLink } from '../frame/navigation.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { Section } from '../frame/section.tsx';
import { useSettings } from '../frame/settings-given.ts';

/** What Steady is, what it is not, and who to ring. */
export default function AboutPage() {
  const { council, profile, emergency } = useSettings();
  return (
    <div className="room">
      <PageHeading title="About Steady">About Steady</PageHeading>
      <Section title="If a child is in danger now" tone="strong">
        <p>Steady is not watched. Ring first, and use Steady afterwards.</p>
        <ul>
          {emergency.map(({ label, number }) => (
            <li key={number}>
              {label}:{' '}
              <a className="plain-link" href={`tel:${number.replaceAll(' ', '')}`}>
                {number}
              </a>
            </li>
          ))}
          {emergency.length === 0 && (
            <li>
              Emergency services:{' '}
              <a className="plain-link" href="tel:999">
                999
              </a>
            </li>
          )}
        </ul>
        <p>
          If you need to know what is recorded and nobody who works with the child can be reached:{' '}
          <PlaceLink to="emergency">open a record in an emergency</PlaceLink>.
        </p>
      </Section>
      <Section title="What it does">
        <p>
          When a placement is becoming unstable or has ended, Steady follows{' '}
          {council === '' ? 'your council’s' : `${council}’s`} own procedure: what has to happen, by when and why; who
          chairs; who is heard. It finds an hour when people are free and keeps hold of what is still owed.
        </p>
        <p>It never decides whether a worry is serious. A manager does, and Steady records who decided and why.</p>
        {profile !== '' && <p className="quiet">Procedure in use: {profile}.</p>}
      </Section>
      <Section title="Overdue things">
        <p>What is overdue is shown so that it can be put right. It is not for judging how anyone works.</p>
      </Section>
    </div>
  );
}
