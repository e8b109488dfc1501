/** A large file on its way up. */
export interface Upload {
  readonly drive: string;
  readonly path: string;
  readonly conflict: string;
  parts: Buffer;
}
