/** The parts of Graph's shapes that the page shows. */

export interface Address {
  readonly emailAddress: { readonly name?: string; readonly address?: string };
}

export interface GraphMoment {
  readonly dateTime: string;
  readonly timeZone?: string;
}

export interface DiaryEvent {
  readonly id: string;
  readonly subject?: string;
  readonly start: GraphMoment;
  readonly end: GraphMoment;
  readonly body?: { readonly contentType?: string; readonly content?: string };
  readonly location?: { readonly displayName?: string };
  readonly organizer?: Address;
  readonly attendees?: readonly (Address & {
    readonly type?: string;
    readonly status?: { readonly response?: string };
  })[];
  readonly sensitivity?: string;
  readonly hideAttendees?: boolean;
  readonly isCancelled?: boolean;
  readonly isOnlineMeeting?: boolean;
  readonly showAs?: string;
  /** The chat of its Teams meeting, which this page alone is told. */
  readonly chat?: string;
  readonly isInChat?: boolean;
  readonly onlineMeeting?: { readonly joinUrl?: string } | null;
  readonly responseStatus?: { readonly response?: string };
}

export interface Letter {
  readonly id?: string;
  readonly subject?: string;
  readonly body?: { readonly contentType?: string; readonly content?: string };
  readonly from?: Address;
  readonly toRecipients?: readonly Address[];
  readonly ccRecipients?: readonly Address[];
  readonly sentDateTime?: string;
  readonly attachments?: readonly {
    readonly name?: string;
    readonly contentType?: string;
    readonly contentBytes?: string;
  }[];
}

export const named = ({ emailAddress: { name, address } }: Address): string =>
  name && address && name !== address ? `${name} <${address}>` : (address ?? name ?? 'nobody');
