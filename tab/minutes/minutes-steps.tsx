import type { MinutesView } from '#rules/views';

type StepState = 'done' | 'now' | 'to come';

/** Where the minutes are: five steps, each with its state in words. */
export function MinutesSteps({ view }: { readonly view: MinutesView }) {
  const open = view.versions.reduce((sum, version) => sum + version.open, 0);
  const approved = view.versions.filter(({ state }) => state !== 'not-approved' && state !== 'changed').length;
  const released = view.versions.filter(({ state }) => state === 'released').length;
  const all = view.versions.length;
  const steps = [
    ['Draft', view.author ?? '', view.state !== 'draft'],
    ['Names and places', open === 0 ? 'all decided' : `${open} to decide`, view.state !== 'draft' && open === 0],
    ['Approved', `${approved} of ${all} versions`, approved === all],
    ['Released', `${released} of ${all} versions`, released === all],
    ['Filed', view.filing?.filed === undefined ? 'in the case system' : 'done', view.filing?.filed !== undefined],
  ] as const;
  const now = steps.findIndex(([, , done]) => !done);
  return (
    <ol className="minutes-steps" aria-label="Where the minutes are">
      {steps.map(([name, detail, done], index) => {
        const state: StepState = done ? 'done' : index === now ? 'now' : 'to come';
        return (
          <li key={name} aria-current={state === 'now' ? 'step' : undefined} data-state={state}>
            <strong>{name}</strong>
            <span className="only-heard">, {state}</span>
            <span className="quiet">{detail}</span>
          </li>
        );
      })}
    </ol>
  );
}
