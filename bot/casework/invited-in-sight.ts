import { doesInvite, type Effects, type FactName } from '#rules';

/** Whatever invites somebody, or asks for their views, is decided with the hold in sight: a command that did not ask for it is our mistake. @source E-01 */
export function refuseBlindInviting(
  { name, facts }: { readonly name: string; readonly facts: readonly FactName[] },
  { steps }: Effects,
): void {
  if (!facts.includes('hold') && steps.some(doesInvite))
    throw new Error(`“${name}” invites somebody and did not ask for the hold.`);
}
