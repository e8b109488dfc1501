import { describe, expect, it } from 'vitest';
import { RETURN_CHECK_NAMES, returnChecks, returnCheckWords, returnCsv, type ReturnEpisode } from '#rules';
import { endingWith, stabilityWith } from './invented-year.ts';

const EPISODE: ReturnEpisode = {
  startedOn: '2024-03-01',
  leftOn: '2026-05-11',
  bornOn: '2013-03-14',
  placementType: 'U4',
  providerCode: 'PR1',
  reason: 'CREQB',
};

describe('Domain §7: an ending is looked at by the published rules before it goes into the national return', () => {
  it('a foster home of the council’s own, with its reason, has nothing to look at', () => {
    expect(returnChecks(EPISODE)).toEqual([]);
  });

  it.each([
    ['a type that is taken no more', { placementType: 'Z1', providerCode: undefined }, ['146']],
    ['a type that is taken only later', { placementType: 'Z11', leftOn: '2025-03-31' }, ['146']],
    ['K3 before it was 16', { placementType: 'K3' }, ['371']],
    ['custody under ten', { placementType: 'R5', providerCode: 'PR3', bornOn: '2014-03-02' }, ['372']],
    ['custody at ten, from a foster home', { reason: 'CUSTOD', bornOn: '2016-05-11' }, []],
    ['custody at nine, from a foster home', { reason: 'CUSTOD', bornOn: '2016-05-12' }, ['372']],
    ['a school at three', { placementType: 'S1', bornOn: '2020-03-02' }, ['373']],
    ['a school at four', { placementType: 'S1', bornOn: '2020-03-01' }, []],
    ['residential employment at thirteen', { placementType: 'P3', bornOn: '2010-03-02' }, ['374']],
    ['no reason', { reason: undefined }, ['225']],
    ['before a temporary placement, a reason', { nextPlacementType: 'T1' }, ['226']],
    ['before a temporary placement, none', { nextPlacementType: 'T1', reason: undefined }, []],
    ['a temporary placement with provider and reason', { placementType: 'T0' }, ['213', '226']],
    [
      'seven days without a reason why it is temporary',
      { placementType: 'T4', providerCode: undefined, reason: undefined, startedOn: '2026-05-04' },
      [],
    ],
    [
      'eight days of that',
      { placementType: 'T4', providerCode: undefined, reason: undefined, startedOn: '2026-05-03' },
      ['379'],
    ],
    ['began and ended on one day', { startedOn: '2026-05-11' }, ['355']],
    ['no provider', { providerCode: undefined }, ['526']],
    ['with parents, by the council', { placementType: 'P1', providerCode: 'PR1' }, ['527']],
    ['in hospital, by another council', { placementType: 'R2', providerCode: 'PR2' }, ['528']],
    ['foster carers of another public body', { providerCode: 'PR3' }, ['529']],
    ['a care home of another public body', { placementType: 'R1', providerCode: 'PR3' }, []],
    ['with parents, by a private provider', { placementType: 'P1', providerCode: 'PR4' }, ['530']],
    ['with parents, by a voluntary provider', { placementType: 'P1', providerCode: 'PR5' }, ['531']],
    ['with parents, by a parent', { placementType: 'P1', providerCode: 'PR0' }, []],
    ['foster carers, by a parent', { providerCode: 'PR0' }, ['550']],
    ['nothing in the register', { placementType: undefined, providerCode: undefined }, ['no-type']],
    ['nothing at all', { placementType: undefined, reason: undefined }, ['no-type', '225']],
  ] as const)('%s', (_case, changed, expected) => {
    expect(returnChecks({ ...EPISODE, ...changed })).toEqual(expected);
  });

  it('each is said in words with the number of its rule', () => {
    expect(returnCheckWords('526')).toBe('526: Who provides it is missing.');
    for (const check of RETURN_CHECK_NAMES) expect(returnCheckWords(check)).toMatch(/\.$/);
  });

  it('leaves as a table with one line an ending, by its reference, and nothing of a child', () => {
    const csv = returnCsv([
      endingWith({ row: 'PE-2026-0002', on: '2026-06-01', reason: undefined, returnChecks: ['no-type', '225'] }),
      stabilityWith(),
      endingWith({ placementType: 'U4', providerCode: 'PR1', returnChecks: [] }),
      endingWith({ row: 'PE-2026-0003', on: '2026-06-01' }),
    ]);
    expect(csv.split('\r\n')).toEqual([
      'Ending,DEC,PLACE,PLACE_PROVIDER,REASON_PLACE_CHANGE,To check',
      'PE-2026-0001,11/05/2026,U4,PR1,CREQB,',
      'PE-2026-0002,01/06/2026,,,,The register does not hold the type of placement. 225: A reason for the change of placement is needed.',
      'PE-2026-0003,01/06/2026,,,CREQB,Not looked at yet.',
      '',
    ]);
  });
});
