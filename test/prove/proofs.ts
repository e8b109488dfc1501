/** Where the tests stand that prove that nobody is let in and nothing gets out: parts of their paths. */
export const PROOFS: readonly string[] = [
  'test/access',
  'test/prove',
  'test/lives',
  'test/doors/guard',
  'test/doors/token',
  'test/doors/parsers',
  'test/doors/clean-file',
  'test/doors/clean-document',
];
