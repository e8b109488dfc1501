export interface FormSettings {
  /** Sign cookies and form tokens, the newest first; the older ones are for reading. The same for every replica. */
  readonly keys: readonly [string, ...(readonly string[])];
  /** False only on this machine, where there is no https. */
  readonly secure: boolean;
  /** How many proxies before us add the address from which a request came to them; 0: nobody is believed. */
  readonly proxies: number;
}
