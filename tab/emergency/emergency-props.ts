import type { EmergencyView } from '#rules/views';
import type { LookedAt, OfOpening, OpenedFor } from '../api/emergency.ts';
import type { FoundPerson } from '../api/steady.ts';

export interface EmergencyProps {
  readonly view: EmergencyView;
  readonly findChildren: (text: string) => Promise<readonly FoundPerson[]>;
  readonly onOpen: (opened: OpenedFor) => Promise<void>;
  readonly onClose: (of: OfOpening) => Promise<void>;
  readonly onLook: (looked: LookedAt) => Promise<void>;
}
