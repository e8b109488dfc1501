import { LISTS } from '../../bot/records/columns.ts';
import { definitionsOf } from '../../bot/records/definitions.ts';
import { forgetting } from './patient.ts';
import { bed, spoil, blocked, type Wrong } from './make-ill.ts';

export const SHAREPOINT: readonly Wrong[] = [
  [
    'a list was deleted by hand',
    ['schema.list'],
    async () => {
      const { adminGraph, sites } = bed.patient.council;
      await adminGraph.delete('spoil', `/sites/${sites.main}/lists/Actions`);
      return {};
    },
  ],
  [
    'a column was deleted by hand',
    ['schema.column'],
    () => spoil('LastWrite', (path, id) => bed.patient.council.adminGraph.delete('spoil', `${path}/${id}`)),
  ],
  [
    'a column was made anew by hand, of another kind',
    ['schema.kind'],
    () =>
      spoil('LastWrite', async (path, id) => {
        await bed.patient.council.adminGraph.delete('spoil', `${path}/${id}`);
        await bed.patient.council.adminGraph.post('spoil', path, { name: 'LastWrite', number: {} });
      }),
  ],
  [
    'an index was taken away',
    ['schema.index'],
    () => {
      const indexed = definitionsOf(LISTS.actions).find((one) => one.indexed === true && one.name !== 'Key');
      return spoil(indexed?.name ?? '', (path, id) =>
        bed.patient.council.adminGraph.patch('spoil', `${path}/${id}`, { indexed: false }),
      );
    },
  ],
  [
    'keys need no longer be unique',
    ['schema.unique'],
    () =>
      spoil('Key', (path, id) =>
        bed.patient.council.adminGraph.patch('spoil', `${path}/${id}`, { enforceUniqueValues: false }),
      ),
  ],
  [
    'a choice was taken away',
    ['schema.choices'],
    () =>
      spoil(
        'State',
        (path, id) =>
          bed.patient.council.adminGraph.patch('spoil', `${path}/${id}`, { choice: { choices: ['sending', 'shown'] } }),
        'Cards',
      ),
  ],
  ['the grant on the main site is “read”', ['write.main'], blocked('POST /v1.0/sites/*/lists/Settings/items')],
  [
    'the grant on the restricted site is “read”',
    ['write.restricted'],
    blocked('POST /v1.0/sites/*/lists/AuditHeads/items'),
  ],
  [
    'plans keep their versions',
    ['forgets.Plans'],
    () => ({ graph: forgetting(bed.patient.council.graph, /\/lists\/(?!Plans)\w+\/items\/\w+\/versions$/) }),
  ],
  [
    'answers keep their versions',
    ['forgets.Answers'],
    () => ({ graph: forgetting(bed.patient.council.graph, /\/lists\/(?!Answers)\w+\/items\/\w+\/versions$/) }),
  ],
  [
    'notes about chairs keep their versions',
    ['forgets.ChairNotes'],
    () => ({ graph: forgetting(bed.patient.council.graph, /\/lists\/(?!ChairNotes)\w+\/items\/\w+\/versions$/) }),
  ],
  [
    'notes of meetings keep their versions',
    ['forgets.RoomNotes'],
    () => ({ graph: forgetting(bed.patient.council.graph, /\/lists\/(?!RoomNotes)\w+\/items\/\w+\/versions$/) }),
  ],
];
