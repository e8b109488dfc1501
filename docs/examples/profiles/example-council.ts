import type { ProfilePart } from '#rules';

/*
 * A council's own procedure: what differs from the profile that it extends, each value with its source.
 * The council is invented. `npm run profile -- check docs/examples/profiles/example-council.ts`
 */
export default {
  name: 'example-council-2026',
  title: 'Example Council, 2026',
  version: '1',
  effectiveFrom: '2026-04-01',
  extends: 'warrington-2024',
  stability: {
    urgent: { within: { is: { days: 5, count: 'working' }, source: 'Example Council procedure, 4.2' } },
    followUp: { within: { is: { days: 21, count: 'calendar' }, source: 'Example Council procedure, 4.9' } },
  },
  council: {
    caseSystem: { name: { is: 'ExampleCase', source: 'Example Council' } },
  },
} satisfies ProfilePart;
