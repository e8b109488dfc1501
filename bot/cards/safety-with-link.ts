/** The sentence about safety with the way to the council's procedure: in the text, because a card draws six buttons and no more. */
export const safetyWithLink = (safety: string, url: string | undefined): string =>
  url === undefined
    ? safety
    : `${safety} [Raise a safeguarding concern](${url.replaceAll('(', '%28').replaceAll(')', '%29')}) opens the council’s procedure.`;
