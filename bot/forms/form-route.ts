import type { IncomingMessage } from 'node:http';

/** One page, or what one page sends. */
export interface FormRoute {
  readonly method: 'GET' | 'POST';
  /** With `:name` for a part that varies. */
  readonly path: string;
  run(request: FormRequest): Promise<FormAnswer>;
}

export interface FormRequest {
  readonly raw: IncomingMessage;
  readonly params: Readonly<Record<string, string>>;
  readonly large: boolean;
  /** Path without its query. */
  readonly here: string;
  readonly address: string;
}

export interface FormAnswer {
  readonly status: number;
  readonly page?: string | undefined;
  readonly goTo?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
