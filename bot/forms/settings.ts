export interface FormSettings {
  /** Signs cookies and form tokens; the same for every replica. */
  readonly secret: string;
  /** False only on this machine, where there is no https. */
  readonly secure: boolean;
}
