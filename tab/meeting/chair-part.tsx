import { Button } from '@fluentui/react-components';
import type { MeetingView } from '#rules/views';
import { FindPerson } from '../frame/find-person.tsx';
import { FaultNote } from '../frame/states.tsx';
import { Section } from '../frame/section.tsx';
import { useIntention } from '../frame/intention.ts';
import { ChooseChair } from './choose-chair.tsx';
import type { MeetingIntentions } from './intentions.ts';

interface ChairPartProps {
  readonly view: MeetingView;
  readonly mayChooseChair: boolean;
  readonly mayChooseMinuteTaker: boolean;
  readonly choosing: 'chair' | 'minute-taker' | undefined;
  readonly setChoosing: (choosing: 'chair' | 'minute-taker' | undefined) => void;
  readonly intentions: MeetingIntentions;
}

/** Who chairs and why, the reserve, who takes the minutes, and who arranges. */
export function ChairPart(props: ChairPartProps) {
  const { view, choosing, setChoosing, intentions } = props;
  const { chair, reserveChair, minuteTaker, coordinator } = view;
  return (
    <Section title="Chair" id="chair">
      <dl className="facts facts-lines">
        <div>
          <dt>Chair</dt>
          <dd>{chair?.name ?? 'Not chosen yet'}</dd>
        </div>
        {reserveChair !== undefined && (
          <div>
            <dt>Reserve chair</dt>
            <dd>{reserveChair.name}</dd>
          </div>
        )}
        <div>
          <dt>Minute taker</dt>
          <dd>{minuteTaker?.name ?? 'Not chosen yet'}</dd>
        </div>
        <div>
          <dt>Arranged by</dt>
          <dd>{coordinator.name}</dd>
        </div>
      </dl>
      {choosing === undefined && <ChooseButtons {...props} />}
      {choosing === 'chair' && (
        <ChooseChair
          chairId={chair?.id}
          load={intentions.chairs}
          onChoose={intentions.chooseChair}
          onClose={() => {
            setChoosing(undefined);
          }}
        />
      )}
      {choosing === 'minute-taker' && (
        <MinuteTaker
          intentions={intentions}
          onClose={() => {
            setChoosing(undefined);
          }}
        />
      )}
    </Section>
  );
}

function ChooseButtons({ view, mayChooseChair, mayChooseMinuteTaker, setChoosing }: ChairPartProps) {
  const { chair, minuteTaker } = view;
  if (!mayChooseChair && !mayChooseMinuteTaker) return null;
  return (
    <div className="row no-print">
      {mayChooseChair && (
        <Button
          size="small"
          onClick={() => {
            setChoosing('chair');
          }}
        >
          {chair === undefined ? 'Choose a chair' : 'Change the chair'}
        </Button>
      )}
      {mayChooseMinuteTaker && (
        <Button
          size="small"
          onClick={() => {
            setChoosing('minute-taker');
          }}
        >
          {minuteTaker === undefined ? 'Choose a minute taker' : 'Change the minute taker'}
        </Button>
      )}
    </div>
  );
}

interface MinuteTakerProps {
  readonly intentions: MeetingIntentions;
  readonly onClose: () => void;
}

function MinuteTaker({ intentions, onClose }: MinuteTakerProps) {
  const { failure, carryOut } = useIntention();
  return (
    <div className="inline-form">
      <FindPerson
        label="Minute taker’s name"
        chooseWords="Choose"
        people={intentions.people}
        onChoose={({ id, name }) => {
          void carryOut(() => intentions.chooseMinuteTaker(id), `${name} takes the minutes.`).then((done) => {
            if (done) onClose();
          });
        }}
      />
      <FaultNote failure={failure} />
      <div className="row">
        <Button appearance="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}
