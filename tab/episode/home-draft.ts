import type { Provider, Setting } from '#rules/views';
import type { SaidHome } from '../api/steady.ts';

/** What is filled in of where a child lives now. */
export interface HomeDraft {
  readonly setting: Setting | undefined;
  readonly provider: Provider | undefined;
  readonly startsOn: string;
  /** Empty until it is said. */
  readonly area: string;
  readonly school: 'yes' | 'no' | 'not-known';
  readonly schoolYear: string;
  readonly emergency: boolean;
}

export const NOTHING_SAID: Omit<HomeDraft, 'startsOn'> = {
  setting: undefined,
  provider: undefined,
  area: '',
  school: 'not-known',
  schoolYear: '',
  emergency: false,
};

/** What is sent of it; undefined while something is missing. What is not known is left out. */
export function saidIn(draft: HomeDraft): SaidHome | undefined {
  const { setting, provider, startsOn, area, school, schoolYear, emergency } = draft;
  if (setting === undefined || startsOn === '' || area === '') return undefined;
  return {
    setting,
    startsOn,
    emergency,
    ...(provider === undefined ? {} : { provider }),
    ...(school === 'not-known' ? {} : { movesSchool: school === 'yes' }),
    ...(schoolYear.trim() === '' ? {} : { schoolYear: Number(schoolYear) }),
    outOfArea: area !== 'inside',
    atDistance: area === 'distance',
  };
}
