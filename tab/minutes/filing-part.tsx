import { Button } from '@fluentui/react-components';
import { useSay } from '../frame/announcer.tsx';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { DatedForm } from './dated-form.tsx';
import type { MinutesProps } from './intentions.ts';

/** What goes into the case system: heading, words to copy, file with its checksum; confirmed with its reference there. */
export function FilingPart({ view: { filing, may, today }, intentions }: MinutesProps) {
  const say = useSay();
  const { busy, failure, carryOut } = useIntention();
  if (filing === undefined) return null;
  return (
    <Section title="File it in the case system">
      <p>{filing.category}</p>
      {filing.filed !== undefined && <p>Filed: {filing.filed}</p>}
      {filing.file !== undefined && (
        <>
          <p className="as-written copy-block">{filing.copy}</p>
          <div className="row">
            <Button
              size="small"
              onClick={() => {
                void navigator.clipboard.writeText(filing.copy).then(
                  () => {
                    say('Copied.');
                  },
                  () => {
                    say('The browser did not allow it. Mark the words and copy them.');
                  },
                );
              }}
            >
              Copy these lines
            </Button>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => void carryOut(() => intentions.word('full'), 'The Word file is in your downloads.')}
            >
              Word file to file
            </Button>
          </div>
          <FaultNote failure={failure} />
        </>
      )}
      {may.includes('file') && filing.filed === undefined && filing.file !== undefined && (
        <DatedForm
          today={today}
          dayLabel="Filed on"
          wordsLabel="Reference that the case system shows"
          button="It is filed"
          done="It is filed."
          onSend={(on, words) => intentions.file(on, words)}
        />
      )}
    </Section>
  );
}
