import type { PublicSettings } from '../../bot/api/contract/public.ts';
import { Choices } from './choices.tsx';

interface DangerProps {
  readonly danger: boolean | undefined;
  readonly emergency: PublicSettings['emergency'];
  readonly onDanger: (danger: boolean) => void;
}

/** Danger is answered before a form is complete: whom to ring stands there at once. */
export const Danger = ({ danger, emergency, onDanger }: DangerProps) => (
  <>
    <Choices
      title="Is somebody in danger now?"
      kind="radio"
      choices={[
        { value: 'no', words: 'No' },
        { value: 'yes', words: 'Yes' },
      ]}
      chosen={danger === undefined ? [] : [danger ? 'yes' : 'no']}
      onChosen={([chosen]) => onDanger(chosen === 'yes')}
    />
    {danger === true && <RingFirst emergency={emergency} />}
  </>
);

export const RingFirst = ({ emergency }: Pick<DangerProps, 'emergency'>) => (
  <section className="flags" aria-label="Ring first" role="alert">
    <div className="flag flag-grave">
      <p>
        <b>Ring first.</b> Nobody reads this out of hours.
        {emergency.map(({ label, number }) => (
          <span key={number}>
            <br />
            {label}: <a href={`tel:${number.replace(/[^0-9+]/g, '')}`}>{number}</a>
          </span>
        ))}
      </p>
    </div>
  </section>
);
