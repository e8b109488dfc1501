import type { FinishView } from '#rules/views';

/** What a planned ending asks for, in its order. @source Torbay T-37 */
export const EndingSteps = ({ steps }: { readonly steps: FinishView['endingSteps'] }) =>
  steps.length === 0 ? null : (
    <>
      <h3>For a planned ending</h3>
      <ol>
        {steps.map(({ words, who }) => (
          <li key={words}>
            {words} ({who})
          </li>
        ))}
      </ol>
    </>
  );
