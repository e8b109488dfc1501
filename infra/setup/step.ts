/** One step of setting Steady up: read first, run, then checked. */
export interface SetupStep {
  readonly title: string;
  /** Why it is done, in a sentence or two. */
  readonly why: string;
  /** The role that whoever runs it needs. */
  readonly who: string;
  readonly run: readonly string[];
  /** Ends the script with a sentence when the step did not do what it should. */
  readonly check: readonly string[];
}

/** A text as PowerShell takes it literally: whatever stands in it, nothing is run. Its curly quotes end a text too. */
export const quoted = (text: string): string => `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;

/** A here-string's lines: JSON that goes to a service, with the values of the script put in. */
export const json = (variable: string, value: unknown): readonly string[] => [
  `${variable} = @"`,
  ...JSON.stringify(value, null, 2).replaceAll('`', '``').split('\n'),
  '"@',
];
